import { createHash, timingSafeEqual } from 'node:crypto';
import { PLUGIN } from './constants.ts';

function digest(algorithm: string, ...parts: Uint8Array[]): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
}

/**
 * What a client that knows the password sends for `nonce` (20 bytes); empty for an empty password.
 * Formulas: MySQL internals manual, "caching_sha2_password" and "Secure Password Authentication".
 */
export function scramble(plugin: string, password: string, nonce: Uint8Array): Buffer {
  if (password === '') return Buffer.alloc(0);
  if (plugin === PLUGIN.native) {
    const once = digest('sha1', Buffer.from(password));
    return xor(once, digest('sha1', nonce, digest('sha1', once)));
  }
  const once = digest('sha256', Buffer.from(password));
  return xor(once, digest('sha256', digest('sha256', once), nonce));
}

/** Whether `answer` proves the password, compared in constant time. */
export function proves(
  plugin: string,
  password: string,
  nonce: Uint8Array,
  answer: Uint8Array,
): boolean {
  const expected = scramble(plugin, password, nonce);
  // Some clients send one zero byte for an empty password.
  const given = answer.length === 1 && answer[0] === 0 ? answer.subarray(1) : answer;
  return expected.length === given.length && timingSafeEqual(expected, given);
}
