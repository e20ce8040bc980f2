/** The most words a request may have, and the most bytes of one word. */
export interface RequestLimits {
  readonly words: number;
  readonly bytesOfWord: number;
  /** What Redis says of a request beyond them: `invalid` or `unauthenticated`. */
  readonly complaint: string;
}

/** What redis-server 7.0 takes of a client that has not shown its token. */
export const BEFORE_AUTH: RequestLimits = {
  words: 10,
  bytesOfWord: 16_384,
  complaint: 'unauthenticated',
};

export const AFTER_AUTH: RequestLimits = {
  words: 1_048_576,
  bytesOfWord: 536_870_912,
  complaint: 'invalid',
};

/**
 * Bytes that may wait for a client that does not read: without a token what Redis keeps for one, with it
 * so many that only a client that never reads the messages sent to it is closed. While more than `atOnce`
 * waits, a client's commands are neither run nor read.
 */
export const WAITING_OUTPUT_BYTES = {
  beforeAuth: 16_384 + 1_024,
  afterAuth: 64 * 1_048_576,
  atOnce: 1_048_576,
};

export const MAX_CLIENTS = 10_000;

export const TOO_MANY_CLIENTS = '-ERR max number of clients reached\r\n';
