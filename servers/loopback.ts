import type { Server, Socket } from 'node:net';

/** Only this address: other machines are never served, whatever a library would do. */
const HOST = '127.0.0.1';

/** Opens a port for this machine alone. @throws the system's error, such as EADDRINUSE */
export function listenOnLoopback(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Closes a port and its connections; resolves when none of them keeps the process alive any more. */
export function closePort(server: Server, sockets: Iterable<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    for (const socket of sockets) socket.destroy();
  });
}
