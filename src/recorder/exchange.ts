/** One request and its answer, as they crossed the wire between a learner's program and a server. */
export interface Exchange {
  /** In the order in which requests were let through, over all connections and both servers. */
  readonly seq: number;
  readonly server: 'redis' | 'mysql';
  /** Connections are numbered from 1 in the order in which they were opened, each server for itself. */
  readonly connection: number;
  /** Where the program asked: each node of a cluster has a recorder of its own. */
  readonly port?: number;
  /** Ms since the recording began: order and distance, no measurement of a server. */
  readonly atMs: number;
  /** Redis: the words of the command. MySQL: the statement and the values of its parameters. */
  readonly asked: readonly string[];
  readonly answer: Answer;
}

/** What the server answered, as far as a check needs it. */
export type Answer =
  | {
      readonly kind: 'value';
      readonly text: string;
      readonly bytes: number;
      /** True of Redis' integers. */
      readonly integer?: boolean;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ok'; readonly affected?: number }
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'error'; readonly text: string }
  /** The connection ended first. */
  | { readonly kind: 'none' };

/** All exchanges of a check, in one order. */
export class Wire {
  readonly #exchanges: Exchange[] = [];
  readonly #started = performance.now();
  #seq = 0;

  /** Ms since the recording began. */
  now(): number {
    return performance.now() - this.#started;
  }

  /** The place in the order of a request that is let through now. */
  next(): number {
    this.#seq += 1;
    return this.#seq;
  }

  /** Keeps an exchange whose answer is known. */
  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
  }

  /** Where the order stands: `since(mark())` later gives what came after. */
  mark(): number {
    return this.#seq;
  }

  /** The exchanges after a mark, in order. */
  since(mark: number): readonly Exchange[] {
    return this.#exchanges.filter(({ seq }) => seq > mark).sort((a, b) => a.seq - b.seq);
  }
}
