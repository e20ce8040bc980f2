import { createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { closePort, listenOnLoopback } from '../loopback.ts';
import type { EmbeddedTlsConfig } from './config.ts';
import { Connection } from './connection.ts';
import type { EmbeddedExecutor } from './executor.ts';
import { TOO_MANY_CLIENTS } from './limits.ts';
import type { EmbeddedNode } from './node.ts';

/** One open port with its clients. */
export class Listener {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(node: EmbeddedNode, executor: EmbeddedExecutor, tls: EmbeddedTlsConfig | null) {
    const accept = (socket: Socket): void => {
      if (node.clients >= node.settings.maxclients) {
        socket.on('error', () => socket.destroy());
        socket.end(TOO_MANY_CLIENTS, () => socket.destroy());
        return;
      }
      new Connection(node, executor, socket);
    };
    const options = { noDelay: true, keepAlive: true };
    this.#server =
      tls === null
        ? createPlainServer(options, accept)
        : createTlsServer({ ...options, key: tls.key, cert: tls.cert }, accept);
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    // A plain client on the TLS port: its socket is closed, as redis-server does.
    this.#server.on('tlsClientError', (_error, socket: Socket) => {
      socket.destroy();
    });
  }

  /** Rejects with the system's error, for example EADDRINUSE. */
  listen(port: number): Promise<void> {
    return listenOnLoopback(this.#server, port);
  }

  close(): Promise<void> {
    return closePort(this.#server, this.#sockets);
  }
}
