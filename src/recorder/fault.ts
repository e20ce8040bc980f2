/** What a recorder does with one request instead of passing it on at once. */
export type Fault =
  /** Let through when the promise ends. */
  | { readonly kind: 'hold-request'; readonly until: Promise<unknown> }
  /** The server has answered, which `answered` is told of, and the answer is kept back until the promise ends. */
  | {
      readonly kind: 'hold-answer';
      readonly until: Promise<unknown>;
      readonly answered?: () => void;
    }
  /** The connection ends: before the server sees the request, or when half of its answer was sent. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'in-answer' }
  /** These bytes are the answer, when the promise ends if there is one; the server sees nothing. */
  | { readonly kind: 'answer'; readonly bytes: Buffer; readonly until?: Promise<unknown> };

/** Asked for every request, with the number of its connection; `undefined` lets it pass. */
export type FaultRule = (asked: readonly string[], connection: number) => Fault | undefined;

/**
 * How the server behind a recorder looks: `up`; `down` refuses connections and has cut those there were; `hung`
 * accepts and never answers; `garbage` answers what no client understands.
 */
export type Health = 'up' | 'down' | 'hung' | 'garbage';
