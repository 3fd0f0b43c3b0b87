import { Component, type ReactNode } from 'react';
import { BrokenPart } from './BrokenPart';
import { Dialog } from './Dialog';
import { forgetFailedParts } from './lazyPart';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands in for a part that threw; `retry` draws the part again. */
  readonly fallback?: (error: unknown, retry: () => void) => ReactNode;
  /** Names the part: another one is drawn, whatever became of the one before. */
  readonly part?: string;
}

interface Caught {
  readonly failure: { readonly error: unknown } | null;
}

/** Keeps what throws while it is drawn, or could not be fetched, from taking the rest of the screen with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { failure: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { failure: { error } };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.part !== this.props.part && this.state.failure !== null) this.retry();
  }

  override render(): ReactNode {
    const { children, fallback } = this.props;
    const { failure } = this.state;
    if (failure === null) return children;
    return fallback?.(failure.error, this.retry) ?? <BrokenPart error={failure.error} onRetry={this.retry} />;
  }

  private readonly retry = (): void => {
    forgetFailedParts();
    this.setState({ failure: null });
  };
}

export interface OverlayBoundaryProps {
  readonly children: ReactNode;
  readonly part: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** The same for what lies above the page: the words lie there too, and can be closed like it. */
export const OverlayBoundary = ({ children, part, title, onClose }: OverlayBoundaryProps) => (
  <ErrorBoundary
    part={part}
    fallback={(error, retry) => (
      <Dialog title={title} onClose={onClose}>
        <BrokenPart error={error} onRetry={retry} titled={false} />
      </Dialog>
    )}
  >
    {children}
  </ErrorBoundary>
);
