import { createServer, type Socket } from 'node:net';
import { closePort, listenOnLoopback } from '../loopback.ts';
import { Clock } from './clock.ts';
import type { EmbeddedMemcachedConfig } from './config.ts';
import { Connection } from './connection.ts';
import type { Server } from './statistics.ts';
import { Stats } from './stats.ts';
import { Store } from './store.ts';

/** memcached's own default of `-c`. */
const MAX_CONNECTIONS = 1024;

/** A running embedded memcached. */
export interface EmbeddedMemcached {
  /** Closes the port and every connection; resolves when nothing keeps the process alive any more. */
  stop(): Promise<void>;
}

/**
 * Opens the port of the configuration on 127.0.0.1; the items live in memory and die with the process.
 * `onShutdown` runs when a client sends `shutdown` and the configuration allows it.
 * @throws the system's error when the port cannot be opened, such as EADDRINUSE
 */
export async function startEmbeddedMemcached(
  config: EmbeddedMemcachedConfig,
  onShutdown: () => void,
): Promise<EmbeddedMemcached> {
  const sockets = new Set<Socket>();
  const clock = new Clock();
  const stats = new Stats();
  const server: Server = {
    clock,
    stats,
    store: new Store(clock, stats, config),
    get connections() {
      return sockets.size;
    },
    maxConnections: MAX_CONNECTIONS,
    mayStop: config.shutdown,
    cluster: config.cluster,
  };
  const tcp = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    if (sockets.size >= MAX_CONNECTIONS) {
      stats.count('rejected_connections');
      refuse(socket);
      return;
    }
    stats.count('total_connections');
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    new Connection(server, socket, config.auth, onShutdown);
  });
  await listenOnLoopback(tcp, config.port);
  return {
    stop: () => closePort(tcp, sockets),
  };
}

function refuse(socket: Socket): void {
  socket.on('error', () => {
    socket.destroy();
  });
  socket.write('ERROR Too many open connections\r\n');
  socket.destroySoon();
}
