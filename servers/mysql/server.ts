import { createServer, type AddressInfo, type Server } from 'node:net';
import init from '@sqlite.org/sqlite-wasm';
import type { EmbeddedMysqlConfig } from './config.ts';
import { Instance } from './engine/instance.ts';
import { Connection } from './wire/connection.ts';

/** A running embedded MySQL server. */
export interface EmbeddedMysql {
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  /** Settles when the server has stopped, by `close` or by SQL `SHUTDOWN`. */
  readonly stopped: Promise<void>;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/**
 * Starts the server on 127.0.0.1; its data live in memory and die with it.
 * @throws the error of `listen`, such as EADDRINUSE.
 */
export async function startEmbeddedMysql(config: EmbeddedMysqlConfig): Promise<EmbeddedMysql> {
  const library = await init();
  const instance = new Instance(config, library);
  const server = createServer((socket) => {
    new Connection(socket, instance);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const sockets = new Set<{ end(): unknown; destroy(): unknown }>();
  instance.port = await listen(server, config.port);
  const stopped = new Promise<void>((resolve) => {
    server.once('close', resolve);
  });
  const stop = (): void => {
    server.close();
    // Answers on their way are sent first; whoever does not hang up then is cut off.
    for (const socket of sockets) socket.end();
    setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, 100).unref();
  };
  instance.shutdown = () => setImmediate(stop);
  return {
    port: instance.port,
    stopped,
    close: async () => {
      stop();
      await stopped;
    },
  };
}
