import { randomBytes } from 'node:crypto';
import { CAPABILITY, OFFERED, PLUGIN, STATUS, UTF8MB4 } from './constants.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

/** What a client says when it connects. */
export interface Hello {
  readonly capabilities: number;
  readonly user: string;
  readonly answer: Buffer;
  readonly database: string | undefined;
  readonly plugin: string;
}

/** Twenty bytes that are neither zero nor `$`, which old clients take for an end. */
export function newNonce(): Buffer {
  return Buffer.from(randomBytes(20).map((byte) => 0x25 + (byte % 0x59)));
}

/** The greeting (protocol version 10). */
export function greeting(version: string, connection: number, nonce: Buffer): Buffer {
  return new Writer()
    .uint(10, 1)
    .text(version)
    .uint(0, 1)
    .uint(connection, 4)
    .bytes(nonce.subarray(0, 8))
    .uint(0, 1)
    .uint(OFFERED & 0xffff, 2)
    .uint(UTF8MB4, 1)
    .uint(STATUS.autocommit, 2)
    .uint(OFFERED >>> 16, 2)
    .uint(nonce.length + 1, 1)
    .bytes(Buffer.alloc(10))
    .bytes(nonce.subarray(8))
    .uint(0, 1)
    .text(PLUGIN.caching)
    .uint(0, 1)
    .done();
}

/**
 * Reads the client's answer to the greeting.
 * @throws RangeError when it is cut short; undefined when the client speaks an older protocol or wants TLS.
 */
export function readHello(payload: Buffer): Hello | undefined {
  const reader = new Reader(payload);
  const capabilities = reader.uint(4);
  if ((capabilities & CAPABILITY.protocol41) === 0 || payload.length <= 32) return undefined;
  reader.slice(4 + 1 + 23);
  const user = reader.untilZero().toString();
  const length =
    (capabilities & CAPABILITY.pluginAuthLenenc) === 0 ? reader.uint(1) : reader.lenenc();
  const answer = Buffer.from(reader.slice(length));
  const hasDatabase = (capabilities & CAPABILITY.connectWithDb) !== 0 && reader.left > 0;
  const database = hasDatabase ? reader.untilZero().toString() : '';
  const hasPlugin = (capabilities & CAPABILITY.pluginAuth) !== 0 && reader.left > 0;
  const plugin = hasPlugin ? reader.untilZero().toString() : PLUGIN.native;
  return { capabilities, user, answer, database: database === '' ? undefined : database, plugin };
}

/** Asks the client to answer again by another method. */
export function authSwitch(plugin: string, nonce: Buffer): Buffer {
  return new Writer().uint(0xfe, 1).text(plugin).uint(0, 1).bytes(nonce).uint(0, 1).done();
}

/** Tells a caching_sha2_password client that its answer was right. */
export const FAST_SUCCESS: Buffer = Buffer.from([1, 3]);
