import type { Socket } from 'node:net';
import { Binary, type Document } from 'bson';
import { run } from './commands/index.ts';
import type { Server } from './commands/command.ts';
import { faultReply, MongoFault } from './faults.ts';
import { buildInfo, hello } from './hello.ts';
import { MECHANISM, refused, Scram, type Verifier } from './scram.ts';
import { MOST_MESSAGE_BYTES, nextMessage, readRequest, writeReply } from './wire.ts';

/** Bytes of a message of somebody who has not logged in. */
const MOST_BEFORE_LOGIN = 65_536;
/** Answers that wait for a client that does not read them; above this it is not listened to. */
const MOST_UNSENT = 16_777_216;

/** What a connection is told of the whole server. */
export interface Surroundings {
  readonly server: Server;
  readonly verifier: Verifier;
  readonly shutdown: () => void;
}

/** One client. */
export class Connection {
  readonly #socket: Socket;
  readonly #number: number;
  readonly #around: Surroundings;
  #received: Buffer = Buffer.alloc(0);
  #scram: Scram | null = null;
  #proved = false;
  #loggedIn = false;

  constructor(socket: Socket, number: number, around: Surroundings) {
    this.#socket = socket;
    this.#number = number;
    this.#around = around;
    socket.on('data', (chunk) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
      this.#work();
    });
    socket.on('drain', () => {
      socket.resume();
      this.#work();
    });
    socket.on('error', () => {
      socket.destroy();
    });
  }

  #work(): void {
    try {
      while (!this.#socket.destroyed) {
        if (this.#socket.writableLength > MOST_UNSENT) {
          this.#socket.pause();
          return;
        }
        const most = this.#loggedIn ? MOST_MESSAGE_BYTES : MOST_BEFORE_LOGIN;
        const next = nextMessage(this.#received, most);
        if (next === null) return;
        this.#received = next.rest;
        this.#carryOut(next.message);
      }
    } catch {
      // What is no message of the protocol can't be answered.
      this.#socket.destroy();
    }
  }

  #carryOut(message: Buffer): void {
    const { network } = this.#around.server;
    const request = readRequest(message);
    network.bytesIn += message.length;
    network.numRequests += 1;
    const reply = this.#answer(request.command);
    if (!request.answered) return;
    const bytes = writeReply(request, reply);
    network.bytesOut += bytes.length;
    this.#socket.write(bytes);
  }

  #answer(command: Document): Document {
    try {
      return this.#run(command);
    } catch (error) {
      return faultReply(error);
    }
  }

  #run(command: Document): Document {
    const [name = ''] = Object.keys(command);
    switch (name) {
      case 'hello':
      case 'ismaster':
      case 'isMaster':
        return hello(command, this.#number, this.#around.verifier.user);
      case 'ping':
      case 'endSessions':
        return { ok: 1 };
      case 'buildInfo':
      case 'buildinfo':
        return buildInfo();
      case 'saslStart':
        return this.#begin(command);
      case 'saslContinue':
        return this.#continue(command);
    }
    if (!this.#loggedIn) throw new MongoFault(13, `Command ${name} requires authentication`);
    if (name === 'connectionStatus') return this.#status();
    if (name !== 'shutdown') return run(command, this.#around.server);
    this.#socket.destroySoon();
    this.#around.shutdown();
    return { ok: 1 };
  }

  #begin(command: Document): Document {
    if (command.mechanism !== MECHANISM) throw refused();
    this.#proved = false;
    this.#scram = new Scram(this.#around.verifier, payloadOf(command));
    return this.#said(this.#scram.first, false);
  }

  #continue(command: Document): Document {
    const scram = this.#scram;
    if (scram === null) throw refused();
    // Without `skipEmptyExchange` the client sends one more, empty.
    if (this.#proved && payloadOf(command) === '') {
      this.#scram = null;
      this.#loggedIn = true;
      return this.#said('', true);
    }
    try {
      const last = scram.finish(payloadOf(command));
      this.#proved = true;
      return this.#said(last, false);
    } catch (error) {
      this.#scram = null;
      throw error;
    }
  }

  #said(text: string, done: boolean): Document {
    return { conversationId: 1, done, payload: new Binary(Buffer.from(text)), ok: 1 };
  }

  #status(): Document {
    const authenticatedUsers = [{ user: this.#around.verifier.user, db: 'admin' }];
    return { authInfo: { authenticatedUsers, authenticatedUserRoles: [] }, ok: 1 };
  }
}

function payloadOf(command: Document): string {
  const payload: unknown = command.payload;
  if (!(payload instanceof Binary)) throw refused();
  return Buffer.from(payload.value()).toString('utf8');
}
