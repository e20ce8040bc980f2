import type { Document } from 'bson';
import { MOST_BYTES } from './documents.ts';
import { MECHANISM } from './scram.ts';
import { MOST_MESSAGE_BYTES } from './wire.ts';

/** The version whose protocol is spoken. */
export const VERSION = '7.0.0';

/** Answer to `hello` and its older names. Nothing of it makes a driver stream: that needs a server that reports changes. */
export function hello(command: Document, connectionId: number, user: string): Document {
  const isOld = !('hello' in command);
  const asksFor: unknown = command.saslSupportedMechs;
  return {
    helloOk: true,
    [isOld ? 'ismaster' : 'isWritablePrimary']: true,
    maxBsonObjectSize: MOST_BYTES,
    maxMessageSizeBytes: MOST_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ...(asksFor === `admin.${user}` ? { saslSupportedMechs: [MECHANISM] } : {}),
    ok: 1,
  };
}

/** Answer to `buildInfo`. */
export function buildInfo(): Document {
  return {
    version: VERSION,
    versionArray: [...VERSION.split('.').map(Number), 0],
    gitVersion: 'embedded',
    modules: [],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MOST_BYTES,
    ok: 1,
  };
}
