import { connect, Socket } from 'node:net';
import { holds } from '../waits/holds.ts';

/** The sockets of one client of mysql2, which are destroyed where mysql2 would only end them. */
export class Sockets {
  readonly #open = new Set<Socket>();
  readonly #letGo: () => void;
  #closed = false;
  #cutOff = false;

  /** @throws CancelledError when the program gave up all its waits */
  constructor() {
    this.#letGo = holds.hold(() => {
      this.#cut();
    });
  }

  /** Connects as mysql2 itself does; a socket that is destroyed already when all were closed or are cut off. */
  open(host: string, port: number): Socket {
    // A pool connects anew for everyone who still waits for one of its connections.
    if (this.#closed || this.#cutOff) return new Socket().destroy();
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
      // Before mysql2 takes the last of an answer, and is done with it.
      socket.prependListener('data', onData);
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

  /** Cuts every connection, and new ones until all of these waits have come to their end. */
  cutOff(waits: readonly Promise<unknown>[]): void {
    this.#cutOff = true;
    this.destroy();
    void Promise.allSettled(waits).then(() => {
      this.#cutOff = false;
    });
  }

  /** Cuts every connection for good. */
  close(): void {
    this.#cut();
    this.#letGo();
  }

  #cut(): void {
    this.#closed = true;
    this.destroy();
  }
}
