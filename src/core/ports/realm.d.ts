/**
 * The one platform type that ports speak of. Declared here because the core is compiled without the DOM;
 * where the DOM or worker library is loaded, its own fuller declaration is used.
 */
interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
