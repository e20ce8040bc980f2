import { RedisCommandError, type RedisServerState } from 'js-redis-server/core';
import { notSupported } from './commands/define.ts';
import { MAX_CLIENTS } from './limits.ts';
import { MAXMEMORY_POLICIES, type EmbeddedRedisConfig, type MaxmemoryPolicy } from './config.ts';

/** Values of redis-server 7.0 that clients and lessons read, and that change nothing here. */
const INERT: Readonly<Record<string, string>> = {
  activedefrag: 'no',
  appendfsync: 'everysec',
  appendonly: 'no',
  'cluster-node-timeout': '15000',
  'hash-max-listpack-entries': '512',
  'hash-max-listpack-value': '64',
  'hash-max-ziplist-entries': '512',
  hz: '10',
  'latency-monitor-threshold': '0',
  'latency-tracking': 'yes',
  'lazyfree-lazy-eviction': 'no',
  'lazyfree-lazy-expire': 'no',
  'lazyfree-lazy-user-del': 'no',
  'lfu-decay-time': '1',
  'lfu-log-factor': '10',
  'list-max-listpack-size': '-2',
  loglevel: 'notice',
  'lua-time-limit': '5000',
  'maxmemory-clients': '0',
  'maxmemory-eviction-tenacity': '10',
  'min-replicas-to-write': '0',
  'proto-max-bulk-len': '536870912',
  'repl-backlog-size': '1048576',
  'replica-read-only': 'yes',
  save: '',
  'set-max-intset-entries': '512',
  'tcp-keepalive': '300',
  timeout: '0',
  'zset-max-listpack-entries': '128',
  'zset-max-listpack-value': '64',
};

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1000,
  kb: 1024,
  m: 1_000_000,
  mb: 1_048_576,
  g: 1_000_000_000,
  gb: 1_073_741_824,
};

function failed(name: string, why: string): RedisCommandError {
  return new RedisCommandError(
    `CONFIG SET failed (possibly related to argument '${name}') - ${why}`,
  );
}

/** Bytes of a memory value such as `100mb`, in Redis' units. */
function memory(name: string, text: string): number {
  const match = /^(\d+)([a-z]*)$/i.exec(text);
  const unit = UNITS[(match?.[2] ?? '?').toLowerCase()];
  if (match === null || unit === undefined) {
    throw failed(name, 'argument must be a memory value');
  }
  return Number(match[1]) * unit;
}

function integer(name: string, text: string, min: number, max = '9223372036854775807'): number {
  if (!/^-?\d+$/.test(text)) throw failed(name, "argument couldn't be parsed into an integer");
  const value = Number(text);
  if (value < min || value > Number(max)) {
    throw failed(name, `argument must be between ${min} and ${max} inclusive`);
  }
  return value;
}

function policy(name: string, text: string): MaxmemoryPolicy {
  const found = MAXMEMORY_POLICIES.find((known) => known === text.toLowerCase());
  if (found === undefined) {
    throw failed(
      name,
      `argument(s) must be one of the following: ${MAXMEMORY_POLICIES.join(', ')}`,
    );
  }
  return found;
}

interface Parameter {
  get(): string;
  /** Checks the text and returns what applies it, so that CONFIG SET changes all or nothing. */
  set?(text: string): () => void;
}

/** The parameters of one node: the taught ones work, the others are shown. */
export class Settings {
  maxmemory: number;
  maxmemoryPolicy: MaxmemoryPolicy;
  maxmemorySamples = 5;
  /** Connections that the port serves at the same time. */
  maxclients = MAX_CLIENTS;
  slowlogLogSlowerThan: number;
  slowlogMaxLen = 128;
  readonly #parameters = new Map<string, Parameter>();

  constructor(config: EmbeddedRedisConfig, state: RedisServerState, port: number) {
    this.maxmemory = config.maxmemory;
    this.maxmemoryPolicy = config.maxmemoryPolicy;
    this.slowlogLogSlowerThan = config.slowlogLogSlowerThan;
    for (const [name, initial] of Object.entries(INERT)) {
      let value = initial;
      const isNumber = /^\d+$/.test(initial);
      const set = (text: string): (() => void) => {
        if (isNumber && !/^\d{1,9}$/.test(text)) throw notSupported(`CONFIG SET ${name} ${text}`);
        return () => (value = text);
      };
      this.#parameters.set(name, { get: () => value, set });
    }
    const fixed: Record<string, string> = {
      bind: '127.0.0.1',
      port: config.tls === null ? String(port) : '0',
      'tls-port': config.tls === null ? '0' : String(port),
      databases: String(state.databases.length),
      'cluster-enabled': config.clusterMode === true ? 'yes' : 'no',
    };
    for (const [name, value] of Object.entries(fixed)) {
      this.#parameters.set(name, { get: () => value });
    }
    this.#defineTaught(state);
  }

  #defineTaught(state: RedisServerState): void {
    const define = (name: string, parameter: Parameter): void => {
      this.#parameters.set(name, parameter);
    };
    define('maxmemory', {
      get: () => String(this.maxmemory),
      set: (text) => this.#apply((value) => (this.maxmemory = value), memory('maxmemory', text)),
    });
    define('maxmemory-policy', {
      get: () => this.maxmemoryPolicy,
      set: (text) =>
        this.#apply((value) => (this.maxmemoryPolicy = value), policy('maxmemory-policy', text)),
    });
    define('maxmemory-samples', {
      get: () => String(this.maxmemorySamples),
      set: (text) =>
        this.#apply(
          (n) => (this.maxmemorySamples = n),
          integer('maxmemory-samples', text, 1, '2147483647'),
        ),
    });
    define('slowlog-log-slower-than', {
      get: () => String(this.slowlogLogSlowerThan),
      set: (text) =>
        this.#apply(
          (value) => (this.slowlogLogSlowerThan = value),
          integer('slowlog-log-slower-than', text, -1),
        ),
    });
    define('slowlog-max-len', {
      get: () => String(this.slowlogMaxLen),
      set: (text) =>
        this.#apply((n) => (this.slowlogMaxLen = n), integer('slowlog-max-len', text, 0)),
    });
    define('maxclients', {
      get: () => String(this.maxclients),
      set: (text) => {
        const most = integer('maxclients', text, 1, '4294967295');
        if (most > MAX_CLIENTS) throw notSupported(`CONFIG SET maxclients ${text}`);
        return this.#apply((n) => (this.maxclients = n), most);
      },
    });
    define('requirepass', {
      get: () => state.requirepass ?? '',
      set: (text) => () => {
        // Redis keeps connections of the default user when its password changes.
        for (const client of state.getConnectedClients()) {
          if (state.requirepass === undefined || state.requirepass === '') {
            client.setAuthenticated(true);
          }
        }
        const writable: { requirepass?: string } = state;
        writable.requirepass = text;
      },
    });
  }

  #apply<T>(change: (value: T) => unknown, value: T): () => void {
    return () => {
      change(value);
    };
  }

  has(name: string): boolean {
    return this.#parameters.has(name);
  }

  /** All parameters by name with their present values. */
  entries(): [string, string][] {
    return [...this.#parameters].map(([name, parameter]) => [name, parameter.get()]);
  }

  /** Returns what applies the change. Throws RedisCommandError with Redis' text. */
  prepare(name: string, text: string): () => void {
    const parameter = this.#parameters.get(name);
    if (parameter === undefined) {
      throw new RedisCommandError(
        `Unknown option or number of arguments for CONFIG SET - '${name}'`,
      );
    }
    if (parameter.set === undefined) throw failed(name, "can't set immutable config");
    return parameter.set(text);
  }
}
