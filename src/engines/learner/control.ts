import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { JsonLines, type Asked, type Said } from './protocol.ts';

/** What is said to a question of the checker's. */
export type Reply = Exclude<Said, { readonly kind: 'hello' }>;

type Question = Asked extends infer Kind ? (Kind extends Asked ? Omit<Kind, 'id'> : never) : never;

/** The checker's end of the connection to one learner's program. */
export class Control {
  readonly token = randomBytes(24).toString('hex');
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #connected: Promise<net.Socket>;
  #id = 0;

  private constructor() {
    let connected: (socket: net.Socket) => void = () => undefined;
    this.#connected = new Promise((resolve) => {
      connected = resolve;
    });
    this.#server = net.createServer((socket) => {
      this.#accept(socket, connected);
    });
  }

  /** Listens on a free port of 127.0.0.1. */
  static async listen(): Promise<Control> {
    const control = new Control();
    await new Promise<void>((resolve, reject) => {
      control.#server.once('error', reject);
      control.#server.listen(0, '127.0.0.1', resolve);
    });
    return control;
  }

  get port(): number {
    return (this.#server.address() as net.AddressInfo).port;
  }

  /** Asks the program when it has connected, and resolves with its reply; never without one. */
  async ask(question: Question): Promise<Reply> {
    const socket = await this.#connected;
    this.#id += 1;
    const id = this.#id;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      socket.write(`${JSON.stringify({ ...question, id })}\n`);
    });
  }

  /** Lets go of the program, which ends by that. */
  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #accept(socket: net.Socket, connected: (socket: net.Socket) => void): void {
    const lines = new JsonLines<Said>();
    this.#sockets.add(socket);
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
    let known = false;
    socket.on('data', (data: string) => {
      for (const said of parsed(lines, data)) {
        if (said.kind === 'hello') {
          known = said.token === this.token;
          if (known && said.watchdog !== true) connected(socket);
        } else if (known) this.#answered(said);
        if (!known) socket.destroy();
      }
    });
  }

  #answered(reply: Reply): void {
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
  }
}

/** What is no JSON comes from a stranger, or from a program that writes into our connection. */
function parsed(lines: JsonLines<Said>, data: string): readonly Said[] {
  try {
    return lines.push(data);
  } catch {
    return [];
  }
}
