import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
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
    const parsed = parseReply(buffer, start);
    if (parsed === null) return buffer.subarray(start);
    replies.push(parsed.reply);
    start = parsed.end;
  }
}

/** One command as a RESP array of bulk strings. */
export function encodeCommand(parts: readonly string[]): Buffer {
  const bulk = parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`);
  return Buffer.from(`*${parts.length}\r\n${bulk.join('')}`);
}

/** The reply that starts at `start`, and where it ends; null while it is incomplete. RESP2 only. */
export function parseReply(
  buffer: Buffer,
  start: number,
): { readonly reply: RedisReply; readonly end: number } | null {
  const lineEnd = buffer.indexOf('\r\n', start);
  if (lineEnd === -1) return null;
  const line = buffer.toString('utf8', start + 1, lineEnd);
  const end = lineEnd + 2;
  switch (buffer.toString('latin1', start, start + 1)) {
    case '+':
      return { reply: { ok: true, value: line }, end };
    case '-':
      return { reply: { ok: false, error: line }, end };
    case ':':
      return { reply: { ok: true, value: Number(line) }, end };
    case '$':
      return parseBulk(buffer, end, Number(line));
    case '*':
      return parseArray(buffer, end, Number(line));
    default:
      throw new Error('not a Redis reply');
  }
}

type Parsed = ReturnType<typeof parseReply>;

function parseBulk(buffer: Buffer, start: number, length: number): Parsed {
  if (length < 0) return { reply: { ok: true, value: null }, end: start };
  const end = start + length + 2;
  if (buffer.length < end) return null;
  return { reply: { ok: true, value: buffer.toString('utf8', start, start + length) }, end };
}

function parseArray(buffer: Buffer, start: number, length: number): Parsed {
  if (length < 0) return { reply: { ok: true, value: null }, end: start };
  const values: unknown[] = [];
  let end = start;
  for (let index = 0; index < length; index++) {
    const item = parseReply(buffer, end);
    if (item === null) return null;
    values.push(item.reply.ok ? item.reply.value : item.reply.error);
    end = item.end;
  }
  return { reply: { ok: true, value: values }, end };
}
