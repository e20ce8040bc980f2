import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { CancelledError, hasCode } from '../../contract/errors.ts';
import type { TlsFact } from '../../contract/facts.ts';
import { msg, type Message } from '../../text/message.ts';
import { holds } from '../waits/holds.ts';
import { runStage, StageTimeout, type StageName, type StageOutcome } from './stage.ts';
import { tlsOptions } from './tls.ts';

/** Time-outs in ms: long enough for another continent, short enough to wait for. */
export const TIMEOUTS: StageTimeouts = { name: 3000, tcp: 3000, tls: 5000, auth: 5000 };

/** How long each stage may take, in ms. */
export type StageTimeouts = Readonly<Record<StageName, number>>;

/** An address and the name it was given by. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Looks the name up, as any client would. */
export function nameStage(
  { host }: Target,
  timeoutMs: number,
  resolve: (host: string) => Promise<readonly string[]> = addressesOf,
): Promise<StageOutcome> {
  return runStage(
    'name',
    timeoutMs,
    async () => {
      const addresses = await resolve(host);
      const params = { host, addresses: addresses.join(', ') };
      if (isIP(host) !== 0) return { ok: true, message: msg('doctor.name.address', { host }) };
      if (isManaged(host) && addresses.some(isPrivate)) {
        return { ok: true, message: msg('doctor.name.private', params) };
      }
      return { ok: true, message: msg('doctor.name.ok', params) };
    },
    (error, words) => {
      if (error instanceof StageTimeout) return msg('doctor.name.timeout', { host });
      return hasCode(error, 'ENOTFOUND')
        ? msg('doctor.name.unknown', { host })
        : msg('doctor.name.failed', { host, words });
    },
  );
}

/** Opens and closes a TCP connection. */
export function tcpStage(target: Target, timeoutMs: number): Promise<StageOutcome> {
  const { host, port } = target;
  const params = { host, port: String(port) };
  return runStage(
    'tcp',
    timeoutMs,
    () =>
      new Promise((resolve, reject) => {
        const socket = connectTcp({ host, port, timeout: timeoutMs });
        socket.on('error', reject);
        untilClosed(socket);
        socket.once('timeout', () => {
          socket.destroy(new StageTimeout());
        });
        socket.once('connect', () => {
          socket.destroy();
          resolve({ ok: true, message: msg('doctor.tcp.ok', params) });
        });
      }),
    (error, words) => {
      if (error instanceof StageTimeout || hasCode(error, 'ETIMEDOUT')) {
        return isManaged(host) ? msg('doctor.tcp.vpc', params) : msg('doctor.tcp.timeout', params);
      }
      if (hasCode(error, 'ECONNREFUSED')) return msg('doctor.tcp.refused', params);
      return msg('doctor.tcp.failed', { ...params, words });
    },
  );
}

/** Completes a TLS handshake and checks the certificate. Redis speaks TLS from the first byte. */
export async function tlsStage(
  target: Target,
  tls: TlsFact,
  timeoutMs: number,
): Promise<StageOutcome> {
  const { host, port } = target;
  return runStage(
    'tls',
    timeoutMs,
    async () => {
      const options = await tlsOptions(tls);
      return new Promise((resolve, reject) => {
        const socket = connectTls({ ...options, host, port, timeout: timeoutMs });
        socket.on('error', reject);
        untilClosed(socket);
        socket.once('timeout', () => {
          socket.destroy(new StageTimeout());
        });
        socket.once('secureConnect', () => {
          const protocol = socket.getProtocol() ?? 'TLS';
          socket.destroy();
          resolve({ ok: true, message: msg('doctor.tls.ok', { protocol }) });
        });
      });
    },
    tlsFailure,
  );
}

/** A program that gives up all its waits cuts the connection. */
function untilClosed(socket: Socket): void {
  const letGo = holds.hold(() => {
    socket.destroy(new CancelledError());
  });
  socket.once('close', letGo);
}

/** Why a TLS handshake failed, in one sentence. Codes as Node's tls and OpenSSL name them. */
export function tlsFailure(error: unknown, words: string): Message {
  if (error instanceof StageTimeout) return msg('doctor.tls.timeout');
  if (hasCode(error, 'ERR_TLS_CERT_ALTNAME_INVALID')) return msg('doctor.tls.name', { words });
  const code = codeOf(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ISSUER/.test(code))
    return msg('doctor.tls.untrusted', { words });
  if (/ECONNRESET|EPROTO|ERR_SSL|HANDSHAKE_NO_SSL/.test(code)) {
    return msg('doctor.tls.not-spoken', { words });
  }
  return msg('doctor.tls.failed', { words });
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** True for the names of ElastiCache, RDS and MemoryDB endpoints, in China's regions too. */
export function isManaged(host: string): boolean {
  return /\.(?:cache|rds|memorydb)\.(?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/i.test(host);
}

/** True for addresses that no router on the internet forwards (RFC 1918, RFC 4193). */
export function isPrivate(address: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd][0-9a-f]{2}:)/i.test(address);
}

async function addressesOf(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}
