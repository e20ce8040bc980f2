import type { BSON, Document, MongoClient } from 'mongodb';
import { holds } from '../waits/holds.ts';
import { NoAnswer } from '../waits/patience.ts';
import type { MongoDocument, MongoSession, MongoTraffic } from './contract.ts';
import type { MongoAddress } from './url.ts';

/** Where a MongoDB is, and how long it may take. */
export interface MongoEndpoint extends MongoAddress {
  /** For connecting, in ms; an answer may take six times as long. */
  readonly timeoutMs: number;
}

type Bson = Pick<typeof BSON, 'serialize' | 'deserialize' | 'calculateObjectSize'>;

/** What the driver does not declare of itself. */
interface Topology {
  closeCheckedOutConnections(): void;
  close(): void;
}

/** Connections at once: one for each writer of a lab. */
const MOST_CONNECTIONS = 10;

/**
 * Bytes of an OP_MSG beside its document: the header, the flags, and the kind of its only section (MongoDB's wire
 * protocol).
 */
const FRAME_BYTES = 21;

/** The driver on one server. It is loaded when first needed. */
export class MongoConnection implements MongoSession {
  readonly #client: MongoClient;
  readonly #database: string;
  readonly #letGo: () => void;
  readonly #answerMs: number;
  readonly #bson: Bson;
  #traffic: MongoTraffic = { asked: 0, sent: 0, received: 0 };

  private constructor(client: MongoClient, database: string, bson: Bson, answerMs: number) {
    this.#answerMs = answerMs;
    this.#client = client;
    this.#database = database;
    this.#bson = bson;
    client.on('commandStarted', ({ command, databaseName }) => {
      // The driver logs in and says farewell in a database of its own.
      if (databaseName !== database) return;
      const { asked, sent, received } = this.#traffic;
      const bytes = FRAME_BYTES + bson.calculateObjectSize(command);
      this.#traffic = { asked: asked + 1, sent: sent + bytes, received };
    });
    this.#letGo = holds.hold(() => {
      void this.#close();
    });
  }

  /** Connects and logs in. @throws the driver's error */
  static async connect(endpoint: MongoEndpoint, database: string): Promise<MongoConnection> {
    const { host, port, login, authSource, tls, timeoutMs } = endpoint;
    const answerMs = 6 * timeoutMs;
    const { BSON: bson, MongoClient: Client } = await import('./driver.ts');
    const client = new Client(`mongodb://${host.includes(':') ? `[${host}]` : host}:${port}/`, {
      directConnection: true,
      serverSelectionTimeoutMS: timeoutMs,
      connectTimeoutMS: timeoutMs,
      socketTimeoutMS: answerMs,
      maxPoolSize: MOST_CONNECTIONS,
      // The driver greets the server again and again; a lab counts what it asks itself.
      heartbeatFrequencyMS: 3_600_000,
      retryWrites: false,
      retryReads: false,
      monitorCommands: true,
      ...(login === null
        ? {}
        : { auth: { username: login.user, password: login.password }, authSource }),
      ...(tls === null ? {} : { tls: true }),
      ...(tls?.caFile == null ? {} : { tlsCAFile: tls.caFile }),
    });
    const connection = new MongoConnection(client, database, bson, answerMs);
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
    // The driver keeps what it is given and adds to it. Only with the types of the answer can its bytes be told.
    const answer = await this.#client
      .db(database)
      .command({ ...command }, { promoteValues: false })
      .catch((error: unknown) => {
        throw isTimeout(error) ? new NoAnswer(this.#answerMs) : error;
      });
    const bytes = this.#bson.serialize(answer);
    const { received, ...asked } = this.#traffic;
    this.#traffic = { ...asked, received: received + FRAME_BYTES + bytes.length };
    return this.#bson.deserialize(bytes);
  }

  /** What the session's contract says. */
  traffic(): MongoTraffic {
    return this.#traffic;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#letGo();
    await this.#close();
  }

  /**
   * The driver says farewell to the sessions of its commands over a new connection, for which it would wait as long as
   * the server is stopped. Without connections it can't; a server forgets sessions by itself.
   */
  async #close(): Promise<void> {
    const { topology } = this.#client as unknown as { readonly topology?: Topology };
    topology?.closeCheckedOutConnections();
    topology?.close();
    await this.#client.close(true);
  }
}

/** That a connection was given up because nothing came. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'MongoNetworkTimeoutError';
}
