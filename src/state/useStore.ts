/** The only door to zustand's React binding: the interface itself never imports zustand. */
export { useStore } from 'zustand';
