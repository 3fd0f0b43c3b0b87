/** Whether anybody can see the page. */
export interface Visibility {
  hidden(): boolean;
  /** Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}
