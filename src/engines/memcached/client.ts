import { MemcachedConnection, type MemcachedEndpoint } from './connection.ts';
import type {
  MemcachedItem,
  MemcachedSession,
  MemcachedStoreOptions,
  MemcachedTraffic,
} from './contract.ts';
import { errorOf, parseReply, type MemcachedReply } from './reply.ts';

export type { MemcachedEndpoint } from './connection.ts';

/** What the server marks the end of an answer of unknown length with. */
const MARK = /VERSION [^\r\n]*\r\n$/;

/**
 * A client of memcached's text protocol over one connection. Every method rejects with a MemcachedError when the
 * server answers ERROR, CLIENT_ERROR or SERVER_ERROR, with an Error when the connection fails or an answer takes too
 * long, and with a RangeError before anything is sent when a key is not one. Nothing is tried twice.
 */
export class MemcachedClient implements MemcachedSession {
  readonly #connection: MemcachedConnection;

  private constructor(connection: MemcachedConnection) {
    this.#connection = connection;
  }

  /** Connects and logs in. */
  static async connect(endpoint: MemcachedEndpoint): Promise<MemcachedClient> {
    const client = new MemcachedClient(await MemcachedConnection.open(endpoint));
    try {
      const { login } = endpoint;
      if (login !== null) await client.#store('set', 'login', `${login.user} ${login.password}`);
      return client;
    } catch (error) {
      client.#connection.close();
      throw error;
    }
  }

  /** The item of a key; null when there is none. */
  async get(key: string): Promise<MemcachedItem | null> {
    return (await this.getMany([key])).get(key) ?? null;
  }

  /** The items of the keys that have one, in one round trip. */
  async getMany(keys: readonly string[]): Promise<ReadonlyMap<string, MemcachedItem>> {
    const { items } = await this.#ask(`get ${keys.map(checked).join(' ')}`);
    return new Map(items.map((item) => [item.key, item]));
  }

  /** The item of a key with its cas number; null when there is none. */
  async gets(key: string): Promise<MemcachedItem | null> {
    return (await this.#ask(`gets ${checked(key)}`)).items[0] ?? null;
  }

  async set(key: string, value: string | Buffer, options?: MemcachedStoreOptions): Promise<void> {
    await this.#store('set', key, value, options);
  }

  /** Stores only where nothing is; false when there was something. */
  async add(
    key: string,
    value: string | Buffer,
    options?: MemcachedStoreOptions,
  ): Promise<boolean> {
    return (await this.#store('add', key, value, options)) === 'STORED';
  }

  /** Stores only when the item is still the one that `cas` came with. */
  async cas(
    key: string,
    value: string | Buffer,
    cas: string,
    options?: MemcachedStoreOptions,
  ): Promise<'stored' | 'changed' | 'missing'> {
    const answer = await this.#store('cas', key, value, options, ` ${cas}`);
    return answer === 'STORED' ? 'stored' : answer === 'EXISTS' ? 'changed' : 'missing';
  }

  /** False when there was nothing to delete. */
  async delete(key: string): Promise<boolean> {
    return (await this.#ask(`delete ${checked(key)}`)).last === 'DELETED';
  }

  /** The new number; null when there is no such key. Above 2^64-1 it begins again at 0. */
  async incr(key: string, by = 1n): Promise<bigint | null> {
    return numberOf(await this.#ask(`incr ${checked(key)} ${by}`));
  }

  /** The new number, never below 0; null when there is no such key. */
  async decr(key: string, by = 1n): Promise<bigint | null> {
    return numberOf(await this.#ask(`decr ${checked(key)} ${by}`));
  }

  /** Gives a key a new time to live; false when there is no such key. */
  async touch(key: string, exptime: number): Promise<boolean> {
    return (await this.#ask(`touch ${checked(key)} ${exptime}`)).last === 'TOUCHED';
  }

  async flushAll(): Promise<void> {
    await this.#ask('flush_all');
  }

  async stats(): Promise<ReadonlyMap<string, string>> {
    return (await this.#ask('stats')).stats;
  }

  /** For example `1.6.18`. */
  async version(): Promise<string> {
    return (await this.#ask('version')).last.replace(/^VERSION /, '');
  }

  /**
   * Sends text as it is and resolves with everything that is answered to it, errors included: for showing lines, also
   * of commands that this client does not know or that break the rules. Every byte of the answer is one character.
   * The text must leave the server ready for a command.
   */
  raw(text: string): Promise<string> {
    return this.#connection.ask(Buffer.from(`${text}version\r\n`), (received) => {
      const all = received.toString('latin1');
      const mark = MARK.exec(all);
      return mark === null ? null : { reply: all.slice(0, mark.index), end: received.length };
    });
  }

  /** What went over the connection so far, the login included. */
  traffic(): MemcachedTraffic {
    return this.#connection.traffic;
  }

  /** Ends the server; resolves when it closed the connection. Rejects where it was not started to allow that. */
  async shutdown(): Promise<void> {
    const said = await this.#connection.sendLast(Buffer.from('shutdown\r\n'));
    const error = errorOf(said.trimEnd());
    if (error !== null) throw error;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#connection.close();
    return Promise.resolve();
  }

  async #store(
    command: string,
    key: string,
    value: string | Buffer,
    { exptime = 0, flags = 0 }: MemcachedStoreOptions = {},
    more = '',
  ): Promise<string> {
    const bytes = Buffer.from(value);
    const line = `${command} ${checked(key)} ${flags} ${exptime} ${bytes.length}${more}`;
    return (await this.#ask(line, bytes)).last;
  }

  async #ask(line: string, value?: Buffer): Promise<MemcachedReply> {
    const end = Buffer.from('\r\n');
    const parts = [Buffer.from(line), end, ...(value === undefined ? [] : [value, end])];
    const reply = await this.#connection.ask(Buffer.concat(parts), parseReply);
    const error = errorOf(reply.last);
    if (error !== null) throw error;
    return reply;
  }
}

/** A key that breaks the rules is not sent: the value behind it could be run as a command. */
function checked(key: string): string {
  const bytes = Buffer.from(key);
  const allowed = bytes.every((byte) => byte > 0x20 && byte !== 0x7f);
  if (bytes.length === 0 || bytes.length > 250 || !allowed) {
    throw new RangeError(
      'a memcached key has 1 to 250 bytes without blanks and control characters',
    );
  }
  return key;
}

function numberOf({ last }: MemcachedReply): bigint | null {
  return last === 'NOT_FOUND' ? null : BigInt(last.trim());
}
