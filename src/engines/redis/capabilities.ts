import type { EngineKind } from '../../contract/engine-kind.ts';
import { TutorialError } from '../../contract/errors.ts';
import { msg } from '../../text/message.ts';
import type { RealServerNeed, RedisCapability, RedisSpec } from './contract.ts';

const CAPABILITIES: Readonly<Record<EngineKind, readonly RedisCapability[]>> = {
  external: ['genuine'],
  system: [
    'exclusive',
    'configure',
    'another',
    'genuine',
    'users',
    'kill',
    'restart',
    'sentinels',
    'backup',
    'restore',
    'refuse-commands',
    'side-by-side',
  ],
  embedded: ['exclusive', 'configure', 'another'],
  aws: ['exclusive', 'configure', 'genuine', 'refuse-commands'],
};

/** Whether a Redis of this kind can do something, or is something. */
export function canRedis(
  { kind }: { readonly kind: EngineKind },
  capability: RedisCapability,
): boolean {
  return CAPABILITIES[kind].includes(capability);
}

/** @throws TutorialError NEEDS_REAL_SERVER unless a Redis of this kind can do it */
export function requireRealServer(
  server: { readonly kind: EngineKind },
  need: RealServerNeed,
): void {
  if (canRedis(server, need)) return;
  throw new TutorialError('NEEDS_REAL_SERVER', {
    what: msg(`engine.needs.${need}`),
    kind: msg(`engine.kind.${server.kind}`),
  });
}

/** @throws TutorialError NEEDS_REAL_SERVER unless a Redis of this kind can be started so */
export function requireFor(
  server: { readonly kind: EngineKind },
  { users, fromBackup }: Pick<RedisSpec, 'users' | 'fromBackup'>,
): void {
  if (users.length > 0) requireRealServer(server, 'users');
  if (fromBackup !== null) requireRealServer(server, 'restore');
}
