import { connect, type Socket } from 'node:net';

const TIMEOUT_MS = 5_000;

/** Where the reply that begins at `at` ends, or -1 while it is not whole. */
function replyEnd(text: string, at = 0): number {
  const line = text.indexOf('\r\n', at);
  if (line < 0) return -1;
  const mark = text[at] ?? '';
  const count = Number(text.slice(at + 1, line));
  let end = line + 2;
  if ('$=!'.includes(mark)) {
    if (count < 0) return end;
    return text.length >= end + count + 2 ? end + count + 2 : -1;
  }
  if (!'*~%>'.includes(mark)) return end;
  const items = mark === '%' ? count * 2 : count;
  for (let item = 0; item < items && end >= 0; item += 1) end = replyEnd(text, end);
  return end;
}

/** The bytes of one command; each character is one byte. */
export function encodeCommand(words: readonly string[]): string {
  return `*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join('')}`;
}

/** Bytes to and from a Redis, as they are on the wire; every byte is one character. */
export class RawRedis {
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
  send(bytes: string): void {
    this.#socket.write(bytes, 'latin1');
  }

  /** The reply to one command. */
  async ask(...words: readonly string[]): Promise<string> {
    this.send(encodeCommand(words));
    return this.reply();
  }

  /** The next reply, whole; rejects when the connection ends or nothing comes. */
  async reply(): Promise<string> {
    await this.#wait(() => replyEnd(this.#received) >= 0);
    const end = replyEnd(this.#received);
    if (end < 0) throw new Error(`closed after ${this.#received.slice(0, 200)}`);
    const reply = this.#received.slice(0, end);
    this.#received = this.#received.slice(end);
    return reply;
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
