/** The mark: an ink drop whose negative space is the tail of a stroke of speech. */
export const InkDrop = ({ size = 20 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      fill="var(--accent)"
      fillRule="evenodd"
      d="M12 1.6c3.1 4.1 7.2 8.3 7.2 13.1A7.2 7.2 0 0 1 12 22a7.2 7.2 0 0 1-7.2-7.3C4.8 9.9 8.9 5.7 12 1.6Zm-.3 17.2c2.9-.1 4.7-2 4.7-4.4 0-.8-.2-1.5-.5-2.2-.5 2.3-2 3.9-4.6 4.4l-1.9 2.900c-.2.3.1.6.4.5l1.900-1.200Z"
    />
  </svg>
);
