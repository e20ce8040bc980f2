import type { EngineKind } from './engine-kind.ts';

/** TLS settings of an endpoint; paths only, never keys. */
export interface TlsFact {
  readonly caFile: string | null;
  readonly servername: string;
}

/** What is known of every server a run works with, whatever its family. Plain JSON. */
export interface ServerFact {
  /** Its id in the workspace; its secrets begin with it. */
  readonly instance: string;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  readonly host: string;
  readonly port: number;
  readonly tls: TlsFact | null;
  /** Reference into the secrets file; null when no password is set. */
  readonly secret: string | null;
}

/** One node of a Redis. */
export interface RedisNode {
  /** As ElastiCache counts nodes: `0002-001` is the first of the second shard, `001` without cluster mode. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly role: 'primary' | 'replica';
  /** Zero-based. */
  readonly shard: number;
  /** As it was when the fact was made; null on the learner's own server. */
  readonly pid: number | null;
}

/** A user of a Redis with access control by users. */
export interface RedisUserFact {
  readonly name: string;
  /** References into the secrets file; empty when the user needs no password. */
  readonly secrets: readonly string[];
}

/** The Redis a run works with. Plain JSON; the password is a reference into the secrets file. */
export interface RedisFact extends ServerFact {
  readonly name: string;
  /** The primary's address; in cluster mode that of the configuration endpoint, here any node. */
  readonly host: string;
  readonly username: string | null;
  /**
   * Reference to the password of the tutorial's own administrator, who may run what ElastiCache refuses to the learner;
   * null where there is none: on the embedded engine and on the learner's own server.
   */
  readonly adminSecret: string | null;
  /** Empty unless access is by users; the first is the one the learner connects as. */
  readonly users: readonly RedisUserFact[];
  readonly keyPrefix: string;
  readonly clusterMode: boolean;
  /** In the order of shards, a shard's primary at the start first. */
  readonly nodes: readonly RedisNode[];
  /** Bytes; null when the server was not started by the tutorial. */
  readonly maxmemory: number | null;
  readonly maxmemoryPolicy: string | null;
}

/** What was chosen on the create page. Plain JSON without any secret. */
export interface CacheChoicesFact {
  /** Version of this format. */
  readonly version: 1;
  /** By flag of create-redis; what `--choices` replays. */
  readonly choices: Readonly<Record<string, number | string | boolean | null | readonly string[]>>;
  /** What differs from the defaults, as it would be typed. */
  readonly typed: readonly string[];
  /** False when the learner's own server was used, to which the choices were not applied. */
  readonly applied: boolean;
}

/** The MySQL-family server a run works with. Plain JSON; the password is a reference into the secrets file. */
export interface MysqlFact extends ServerFact {
  readonly user: string;
  /** Reference to the administrator's password of a private server; null elsewhere. */
  readonly adminSecret: string | null;
  readonly database: string;
  /** Null when the server was not started by the tutorial or keeps nothing on disk. */
  readonly dataFolder: string | null;
}

/** The seeded table. */
export interface PlanetsFact {
  readonly table: string;
  readonly rows: number;
}

/** What the measured reads came to; times in ms. */
export interface ReadsFact {
  readonly sql: string;
  readonly ttlSeconds: number;
  readonly samples: number;
  readonly hitP50: number;
  readonly missP50: number;
  readonly databaseP50: number;
  /** Median of the rounds' ratios (database alone to hit); null when no round measured both. */
  readonly ratio: number | null;
  readonly verdict:
    | 'faster'
    | 'slower'
    | 'faster-every-round'
    | 'slower-every-round'
    | 'too-small-to-claim'
    | 'nothing-measured';
  /** 0 to 100, from the server's own counters over the whole step. */
  readonly hitRatioPercent: number;
}

/** What cleanup proved. */
export interface CleanupFact {
  readonly removed: number;
  readonly remaining: number;
}

/** What steps hand on to each other and across restarts. */
export interface Facts {
  readonly redis: RedisFact;
  readonly cache: CacheChoicesFact;
  readonly mysql: MysqlFact;
  readonly planets: PlanetsFact;
  readonly reads: ReadsFact;
  readonly cleanup: CleanupFact;
}

/** The name of one fact. */
export type FactName = keyof Facts;
