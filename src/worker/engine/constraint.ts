/** What a search may write. A state is a value: branches of the search share and never change it. */
export interface Constraint<State> {
  readonly start: State;
  /** State after `token`, or null when it may not come here. Never called with the end token. */
  step(state: State, token: number): State | null;
  mayEnd(state: State): boolean;
  /** Tokens to choose from when the model wants to end and may not yet; without it any allowed token will do. */
  beforeEnd?(state: State): readonly number[];
  /** Tokens to look at beside the likeliest. */
  favoured?(state: State): readonly number[];
  /** Nats that hypotheses in this state are ranked higher by; what is lent until the next token is gone at the end. */
  bonus?(state: State, isEnd: boolean): number;
}
