import { createServer, type Server } from 'node:net';

/**
 * A server that holds a port once it listens and answers nobody. It reads what comes, so that a connection ends when its
 * other side does: one that nobody reads stays open behind `close`, and keeps the process of the tests from ending.
 */
export function portHolder(): Server {
  return createServer((socket) => socket.on('error', () => undefined).resume());
}
