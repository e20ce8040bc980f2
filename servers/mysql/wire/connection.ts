import type { Socket } from 'node:net';
import { errors, MySqlError } from '../errors.ts';
import { Session } from '../engine/session.ts';
import { count, type Instance } from '../engine/instance.ts';
import { CAPABILITY, PLUGIN } from './constants.ts';
import { Dispatcher } from './dispatcher.ts';
import { PacketJoiner, PacketSplitter } from './framing.ts';
import {
  authSwitch,
  FAST_SUCCESS,
  greeting,
  newNonce,
  readHello,
  type Hello,
} from './handshake.ts';
import { proves } from './passwords.ts';
import { errorPacket, okPacket } from './replies.ts';

/** How long a client may take to prove its password (MySQL's `connect_timeout`). */
const CONNECT_MS = 10_000;

/** One client: authentication, then command after command in the order they come. */
export class Connection {
  private readonly socket: Socket;
  private readonly instance: Instance;
  private readonly splitter = new PacketSplitter();
  private readonly id: number;
  private nonce = newNonce();
  private hello: Hello | undefined;
  private dispatcher: Dispatcher | undefined;
  private readonly waiting: { payload: Buffer; sequence: number }[] = [];
  private busy = false;

  constructor(socket: Socket, instance: Instance) {
    this.socket = socket;
    this.instance = instance;
    this.id = instance.connectionId();
    socket.setNoDelay(true);
    socket.setTimeout(CONNECT_MS, () => socket.destroy());
    socket.on('data', (chunk) => {
      this.receive(chunk);
    });
    socket.on('close', () => {
      this.dispatcher?.session.close();
    });
    // A client that goes away without a word is no fault of the server.
    socket.on('error', () => socket.destroy());
    this.send([greeting(instance.version, this.id, this.nonce)], 0);
  }

  private send(payloads: readonly Buffer[], sequence: number): void {
    const out = new PacketJoiner(sequence);
    for (const payload of payloads) out.add(payload);
    this.socket.write(out.done());
  }

  private receive(chunk: Buffer): void {
    try {
      for (const payload of this.splitter.push(chunk)) {
        this.waiting.push({ payload, sequence: this.splitter.sequence + 1 });
      }
    } catch {
      this.socket.destroy();
      return;
    }
    if (!this.busy) void this.work();
  }

  private async work(): Promise<void> {
    this.busy = true;
    try {
      for (let next; (next = this.waiting.shift()) !== undefined;) {
        if (this.dispatcher === undefined) this.authenticate(next.payload, next.sequence);
        else {
          const answer = await this.dispatcher.answer(next.payload, next.sequence);
          if (answer === undefined) this.socket.end();
          else if (answer.length > 0) this.socket.write(answer);
        }
      }
    } catch {
      // Only a packet that breaks the protocol gets here; MySQL closes the connection as well.
      this.socket.destroy();
    } finally {
      this.busy = false;
    }
  }

  private authenticate(payload: Buffer, sequence: number): void {
    if (this.hello === undefined) {
      const hello = readHello(payload);
      if (hello === undefined) {
        this.refuse(errors.oldProtocol(), sequence);
        return;
      }
      this.hello = hello;
      const known = hello.plugin === PLUGIN.caching || hello.plugin === PLUGIN.native;
      if (known && this.accept(hello, hello.plugin, hello.answer, sequence)) return;
      if (hello.plugin === PLUGIN.caching) {
        this.deny(hello, hello.answer, sequence);
        return;
      }
      // A client of another method, or one whose first answer was made for the method we named.
      this.nonce = newNonce();
      this.send([authSwitch(PLUGIN.native, this.nonce)], sequence);
      return;
    }
    if (!this.accept(this.hello, PLUGIN.native, payload, sequence))
      this.deny(this.hello, payload, sequence);
  }

  private accept(hello: Hello, plugin: string, answer: Buffer, sequence: number): boolean {
    const account = this.instance.config.accounts.find(({ user }) => user === hello.user);
    if (account === undefined || !proves(plugin, account.password, this.nonce, answer))
      return false;
    const session = new Session(this.instance, account, this.id);
    session.foundRows = (hello.capabilities & CAPABILITY.foundRows) !== 0;
    session.disconnect = () => this.socket.destroy();
    const before = plugin === PLUGIN.caching && account.password !== '' ? [FAST_SUCCESS] : [];
    try {
      if (hello.database !== undefined) session.use(hello.database);
    } catch (error) {
      session.close();
      const known = error instanceof MySqlError ? error : errors.internal('connect');
      this.refuse(known, sequence, before);
      return true;
    }
    this.socket.setTimeout(0);
    this.dispatcher = new Dispatcher(session, hello.capabilities);
    this.send([...before, okPacket(this.dispatcher.status)], sequence);
    return true;
  }

  private deny(hello: Hello, answer: Buffer, sequence: number): void {
    count(this.instance.counters, 'Aborted_connects');
    this.refuse(errors.accessDenied(hello.user, answer.length > 0 ? 'YES' : 'NO'), sequence);
  }

  private refuse(error: MySqlError, sequence: number, before: readonly Buffer[] = []): void {
    this.send([...before, errorPacket(error)], sequence);
    this.socket.end();
  }
}
