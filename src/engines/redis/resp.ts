import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { readReply, type Resp } from '../../wire/resp.ts';
import { holds } from '../waits/holds.ts';
import type { RedisReply } from './contract.ts';

/** Where and how to reach a server without a client library. */
export interface RespEndpoint {
  readonly host: string;
  readonly port: number;
  /** TLS settings; null for a plain connection. */
  readonly tls: ConnectionOptions | null;
}

/**
 * Sends commands over one fresh connection and returns their replies as they came. Rejects when the connection
 * fails, ends early or takes longer than `timeoutMs` in all.
 */
export function exchange(
  endpoint: RespEndpoint,
  commands: readonly (readonly string[])[],
  timeoutMs: number,
): Promise<readonly RedisReply[]> {
  return new Promise((resolve, reject) => {
    const { host, port, tls } = endpoint;
    const socket: Socket =
      tls === null ? connectTcp({ host, port }) : connectTls({ ...tls, host, port });
    const letGo = holds.hold(() => {
      socket.destroy();
    });
    socket.once('close', letGo);
    const replies: RedisReply[] = [];
    let buffer: Buffer = Buffer.alloc(0);
    const timer = setTimeout(() => {
      fail(new Error(`no answer from ${host}:${port} within ${timeoutMs} ms`));
    }, timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    socket.on('error', fail);
    socket.on('close', () => {
      fail(new Error(`${host}:${port} closed the connection`));
    });
    socket.once(tls === null ? 'connect' : 'secureConnect', () => {
      socket.write(Buffer.concat(commands.map(encodeCommand)));
    });
    socket.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      try {
        buffer = takeReplies(buffer, replies);
      } catch {
        fail(new Error(`${host}:${port} does not speak the protocol of Redis`));
        return;
      }
      if (replies.length < commands.length) return;
      clearTimeout(timer);
      resolve(replies);
      socket.destroy();
    });
  });
}

/** Moves all complete replies from `buffer` to `replies` and returns what is left. */
function takeReplies(buffer: Buffer, replies: RedisReply[]): Buffer {
  let start = 0;
  for (;;) {
    const read = readReply(buffer, start);
    if (read === undefined) return buffer.subarray(start);
    replies.push(replyOf(read.value));
    start = read.next;
  }
}

/** One command as a RESP array of bulk strings. */
export function encodeCommand(parts: readonly string[]): Buffer {
  const bulk = parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`);
  return Buffer.from(`*${parts.length}\r\n${bulk.join('')}`);
}

/** A reply as the contract has it; one that does not fit into RESP2 in the nearest way. */
function replyOf(resp: Resp): RedisReply {
  return resp.type === 'error'
    ? { ok: false, error: resp.text }
    : { ok: true, value: valueOf(resp) };
}

function valueOf(resp: Resp): unknown {
  switch (resp.type) {
    case 'text':
    case 'error':
      return resp.text;
    case 'integer':
      return Number(resp.text);
    case 'bytes':
      return resp.bytes.toString('utf8');
    case 'null':
      return null;
    case 'list':
    case 'push':
      return resp.items.map(valueOf);
  }
}
