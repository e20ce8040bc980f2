import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server of 127.0.0.1 that accepts every connection and answers nothing but what it is told to. */
export interface SilentServer extends AsyncDisposable {
  readonly port: number;
  /** Connections so far. */
  readonly accepted: number;
  /** Resolves when so many connections were accepted. */
  hasAccepted(count: number): Promise<void>;
  /** Resolves when a question that holds these words, in lower case, has come. */
  wasAsked(words: string): Promise<void>;
  /** Resolves when no connection is open. */
  isLeft(): Promise<void>;
}

/** Starts one. `answer` makes the answer of what is asked, in raw bytes; null for none. */
export async function openSilentServer(
  answer: (asked: string, port: number) => string | null = () => null,
): Promise<SilentServer> {
  const open = new Set<Socket>();
  const seen = { accepted: 0, asked: '' };
  const server = createServer((socket) => {
    seen.accepted += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
    socket.on('data', (data) => {
      seen.asked += data.toString().toLowerCase();
      const text = answer(data.toString(), port);
      if (text !== null) socket.write(text);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get accepted() {
      return seen.accepted;
    },
    hasAccepted: (count) => until(() => seen.accepted >= count),
    wasAsked: (words) => until(() => seen.asked.includes(words)),
    isLeft: () => until(() => open.size === 0),
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function until(done: () => boolean): Promise<void> {
  // Long enough for a busy machine, and an end for a test that fails.
  for (let looks = 0; looks < 500 && !done(); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  if (!done()) throw new Error('it did not come to that');
}
