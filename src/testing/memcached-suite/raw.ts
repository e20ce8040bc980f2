import { connect, type Socket } from 'node:net';

const TIMEOUT_MS = 5_000;
/** The answer to what is sent after each exchange, so that its end is known even when it has none. */
const MARK = /VERSION [\d.]+\r\n$/;

/** Bytes to and from a memcached, as they are on the wire; every byte is one character. */
export class RawMemcached {
  readonly #socket: Socket;
  #received = '';
  #closed = false;
  #changed: () => void = () => undefined;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text: string) => {
      this.#received += text;
      this.#changed();
    });
    for (const event of ['close', 'error'] as const) {
      this.#socket.on(event, () => {
        this.#closed = true;
        this.#changed();
      });
    }
  }

  /** Sends without waiting. */
  send(text: string): void {
    this.#socket.write(text, 'latin1');
  }

  /** Logs in; fails when the server does not answer STORED. */
  async login(user: string, password: string): Promise<void> {
    const value = `${user} ${password}`;
    this.send(`set login 0 0 ${value.length}\r\n${value}\r\n`);
    const answer = await this.until((received) => received.endsWith('\r\n'));
    if (answer !== 'STORED\r\n') throw new Error(`login: ${answer}`);
  }

  /** Everything the server answers to `text`, which must leave it ready for a command. */
  async exchange(text: string): Promise<string> {
    this.send(`${text}version\r\n`);
    return (await this.until((received) => MARK.test(received))).replace(MARK, '');
  }

  /** What has come when `isEnough` says so. */
  async until(isEnough: (received: string) => boolean): Promise<string> {
    await this.#wait(() => isEnough(this.#received));
    if (!isEnough(this.#received)) throw new Error(`closed after ${this.#received.slice(0, 200)}`);
    const received = this.#received;
    this.#received = '';
    return received;
  }

  /** What has come when the server closed the connection. */
  async untilClosed(): Promise<string> {
    await this.#wait(() => false);
    return this.#received;
  }

  close(): void {
    this.#socket.destroy();
  }

  #wait(isEnough: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no more than ${JSON.stringify(this.#received.slice(0, 200))} came`));
      }, TIMEOUT_MS);
      this.#changed = () => {
        if (!this.#closed && !isEnough()) return;
        clearTimeout(timer);
        resolve();
      };
      this.#changed();
    });
  }
}
