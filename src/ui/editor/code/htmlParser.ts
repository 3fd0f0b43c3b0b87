/** Of the library the grammar alone: taken as a whole it would bring its nesting along, and that into the shell. */
export { parser } from '@lezer/html';
