import type { Document, MongoClient } from 'mongodb';
import { holds } from '../waits/holds.ts';
import type { MongoDocument, MongoSession } from './contract.ts';
import type { MongoAddress } from './url.ts';

/** Where a MongoDB is, and how long it may take. */
export interface MongoEndpoint extends MongoAddress {
  /** For connecting, in ms; an answer may take six times as long. */
  readonly timeoutMs: number;
}

/** Connections at once: one for each writer of a lab. */
const MOST_CONNECTIONS = 10;

/** The driver on one server. It is loaded when first needed. */
export class MongoConnection implements MongoSession {
  readonly #client: MongoClient;
  readonly #database: string;
  readonly #letGo: () => void;

  private constructor(client: MongoClient, database: string) {
    this.#client = client;
    this.#database = database;
    this.#letGo = holds.hold(() => {
      void client.close(true);
    });
  }

  /** Connects and logs in. @throws the driver's error */
  static async connect(endpoint: MongoEndpoint, database: string): Promise<MongoConnection> {
    const { host, port, login, authSource, tls, timeoutMs } = endpoint;
    const { MongoClient: Client } = await import('./driver.ts');
    const client = new Client(`mongodb://${host.includes(':') ? `[${host}]` : host}:${port}/`, {
      directConnection: true,
      serverSelectionTimeoutMS: timeoutMs,
      connectTimeoutMS: timeoutMs,
      socketTimeoutMS: 6 * timeoutMs,
      maxPoolSize: MOST_CONNECTIONS,
      // The driver greets the server again and again; a lab counts what it asks itself.
      heartbeatFrequencyMS: 3_600_000,
      retryWrites: false,
      retryReads: false,
      ...(login === null
        ? {}
        : { auth: { username: login.user, password: login.password }, authSource }),
      ...(tls === null ? {} : { tls: true }),
      ...(tls?.caFile == null ? {} : { tlsCAFile: tls.caFile }),
    });
    const connection = new MongoConnection(client, database);
    try {
      await client.connect();
      return connection;
    } catch (error) {
      await connection[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Sends one command. @throws the driver's error */
  async command(command: MongoDocument, database = this.#database): Promise<Document> {
    // The driver keeps what it is given and adds to it.
    return await this.#client.db(database).command({ ...command });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#letGo();
    await this.#client.close(true);
  }
}
