/** A stretch of the time of one read through the cache. */
export interface ReadPart {
  /**
   * `look`: waiting for the cache. `query`: waiting for the database. `store`: waiting until the cache has taken the
   * result. `program`: all the rest, the program's own work: encoding, decoding, waiting for its turn.
   */
  readonly what: 'look' | 'query' | 'store' | 'program';
  /** The name of the command as the server got it, for example `GET`; null for the program itself. */
  readonly command: string | null;
  readonly ms: number;
  /** False when the server did not answer, or refused. */
  readonly ok: boolean;
}

/** The way of one read: who was asked, in this order, and how long each took. Plain data. */
export interface ReadPath {
  /** In the order in which they began, the program's own last; together they are the read's `totalMs`. */
  readonly parts: readonly ReadPart[];
  /** The hash slot of the key, and the shard that holds it, counted from 1; null without cluster mode. */
  readonly slot: number | null;
  readonly shard: number | null;
  /** Whether the connections are encrypted. */
  readonly tls: { readonly cache: boolean; readonly database: boolean };
}
