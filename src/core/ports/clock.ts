/** Time and identity, injected so that the domain stays pure and tests stay still. */
export interface Clock {
  /** Milliseconds since the epoch. */
  nowMs(): number;
  newId(): string;
}
