import { createServer, type Socket } from 'node:net';
import { closePort, listenOnLoopback } from '../loopback.ts';
import type { EmbeddedMongoConfig } from './config.ts';
import { Connection } from './connection.ts';
import { Cursors } from './cursors.ts';
import { verifierOf } from './scram.ts';
import { Store } from './store.ts';

const MAX_CONNECTIONS = 1000;

/** A running embedded MongoDB. */
export interface EmbeddedMongo {
  /** Closes the port and every connection; resolves when nothing keeps the process alive any more. */
  stop(): Promise<void>;
}

/**
 * Opens the port of the configuration on 127.0.0.1; the documents live in memory and die with the process.
 * `onShutdown` runs when a client that is logged in sends `shutdown`.
 * @throws the system's error when the port cannot be opened, such as EADDRINUSE
 */
export async function startEmbeddedMongo(
  config: EmbeddedMongoConfig,
  onShutdown: () => void,
): Promise<EmbeddedMongo> {
  const sockets = new Set<Socket>();
  const around = {
    verifier: verifierOf(config.user, config.password),
    shutdown: onShutdown,
    server: {
      store: new Store(),
      cursors: new Cursors(),
      startedAt: performance.now(),
      network: { bytesIn: 0, bytesOut: 0, numRequests: 0 },
      asked: new Map<string, number>(),
      get connections() {
        return sockets.size;
      },
    },
  };
  let accepted = 0;
  const tcp = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    if (sockets.size >= MAX_CONNECTIONS) {
      socket.destroy();
      return;
    }
    accepted += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    new Connection(socket, accepted, around);
  });
  await listenOnLoopback(tcp, config.port);
  return {
    stop: () => closePort(tcp, sockets),
  };
}
