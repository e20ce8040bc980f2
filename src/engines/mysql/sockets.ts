import { connect, type Socket } from 'node:net';
import { holds } from '../waits/holds.ts';

/** The sockets of one client of mysql2, which are destroyed where mysql2 would only end them. */
export class Sockets {
  readonly #open = new Set<Socket>();
  readonly #letGo: () => void;

  /** @throws CancelledError when the program gave up all its waits */
  constructor() {
    this.#letGo = holds.hold(() => {
      this.destroy();
    });
  }

  /** Connects as mysql2 itself does. */
  open(host: string, port: number): Socket {
    const socket = connect(port, host).setNoDelay(true);
    socket.once('connect', () => socket.setKeepAlive(true));
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  }

  /** Calls back with the bytes that came since, whenever some come. @returns a function that ends it */
  onBytes(listener: (bytes: number) => void): () => void {
    const watched = [...this.#open].map((socket) => {
      const before = socket.bytesRead;
      const onData = (): void => {
        listener(socket.bytesRead - before);
      };
      socket.on('data', onData);
      return () => socket.off('data', onData);
    });
    return () => {
      for (const end of watched) end();
    };
  }

  /** Cuts every connection; what waits for an answer is rejected as lost. */
  destroy(): void {
    for (const socket of this.#open) socket.destroy();
  }

  /** Cuts every connection for good. */
  close(): void {
    this.destroy();
    this.#letGo();
  }
}
