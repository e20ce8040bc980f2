import { connect } from 'node:net';
import type { Redis } from 'ioredis';

/** Everything a server sends in answer to `lines` and QUIT, as it is on the wire. */
export function transcript(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (received += text));
    socket.on('error', reject);
    socket.on('end', () => {
      resolve(received);
    });
    socket.write([...lines, 'QUIT', ''].join('\r\n'), 'latin1');
  });
}

/** One field of the text of INFO; empty when it is not there. */
export function field(info: string, name: string): string {
  return new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
}

/** Counters of INFO stats by their names. */
export async function counters(
  redis: Redis,
  names: readonly string[],
): Promise<Record<string, number>> {
  const info = await redis.info('stats');
  return Object.fromEntries(names.map((name) => [name, Number(field(info, name))]));
}

/** Waits until a key has expired; fails after five seconds. */
export async function untilGone(redis: Redis, key: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while ((await redis.get(key)) !== null) {
    if (Date.now() > deadline) throw new Error(`${key} did not expire`);
  }
}

/** A second client, ready: ioredis would send SUBSCRIBE before its own check of the server is done. */
export async function another(redis: Redis): Promise<Redis> {
  const client = redis.duplicate();
  await client.ping();
  return client;
}

/** The message of the error a command ends with, or `no error`. */
export async function errorOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    return (error as { message: string }).message;
  }
}
