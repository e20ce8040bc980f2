import type { RedisFact, RedisSession } from '#tutorial';

/** Where a key of a cluster lies. */
export interface KeyPlace {
  /** 0 to 16,383. */
  readonly slot: number;
  /** Counted from 1; null when the holder is no node that the run knows. */
  readonly shard: number | null;
  /** `host:port` of the primary that holds the slot now. */
  readonly address: string;
}

interface SlotRange {
  readonly first: number;
  readonly last: number;
  readonly host: string;
  readonly port: number;
}

/** Where the servers of a cluster themselves say that keys lie. */
export class KeyPlaces {
  readonly #session: Pick<RedisSession, 'command'>;
  readonly #fact: Pick<RedisFact, 'nodes'>;
  readonly #ranges: readonly SlotRange[];

  private constructor(
    session: Pick<RedisSession, 'command'>,
    fact: Pick<RedisFact, 'nodes'>,
    ranges: readonly SlotRange[],
  ) {
    this.#session = session;
    this.#fact = fact;
    this.#ranges = ranges;
  }

  /** Asks which node holds which slots. @throws TutorialError when the server refuses to tell */
  static async ask(
    session: Pick<RedisSession, 'command'>,
    fact: Pick<RedisFact, 'nodes'>,
  ): Promise<KeyPlaces> {
    return new KeyPlaces(session, fact, parseSlots(await session.command('CLUSTER', 'SLOTS')));
  }

  /** The place of a key; null when nobody holds its slot. */
  async of(key: string): Promise<KeyPlace | null> {
    const slot = Number(await this.#session.command('CLUSTER', 'KEYSLOT', key));
    const range = this.#ranges.find(({ first, last }) => slot >= first && slot <= last);
    if (range === undefined) return null;
    const node = this.#fact.nodes.find(({ port }) => port === range.port);
    return {
      slot,
      shard: node === undefined ? null : node.shard + 1,
      address: `${range.host}:${String(range.port)}`,
    };
  }
}

/** CLUSTER SLOTS: first slot, last slot, then the nodes as address, port, id; the primary comes first. */
function parseSlots(reply: unknown): readonly SlotRange[] {
  const lines = reply as readonly (readonly [number, number, readonly [string, number]])[];
  return lines.map(([first, last, [host, port]]) => ({ first, last, host, port }));
}
