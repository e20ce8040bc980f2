import { randomBytes } from 'node:crypto';
import type { RedisCredentials, RedisFact, StepContext } from '#tutorial';
import { REFUSED_COMMANDS } from '../../kit/requested-redis.ts';
import { keyPrefix } from '../../kit/lab.ts';
import type { OwnRedis } from '../../kit/own-redis.ts';

/** The two servers of the lab, both with TLS only. */
export interface LabServers {
  /** One token for all. */
  readonly withToken: RedisFact;
  readonly token: string;
  /** Access by users; its certificate is for another name. */
  readonly withUsers: RedisFact;
  /** May only read, and only `app:*`. */
  readonly reader: RedisCredentials;
  /** What every key begins with. */
  readonly prefix: string;
}

/** What the second server's certificate is for. */
export const OTHER_NAME = 'cache.example.com';
export const READER = 'reader';

/** A token as ElastiCache takes it: 16 to 128 characters. */
export function newToken(): string {
  return randomBytes(24).toString('hex');
}

/** The access string of the reader. */
export function readerAccess(prefix: string): string {
  return `on ~${prefix}app:* +@read +ping`;
}

/** Starts both and writes a key inside and one outside of what the reader may read. */
export async function startServers(
  lab: string,
  own: OwnRedis,
  { engines }: Pick<StepContext, 'engines'>,
): Promise<LabServers> {
  const token = newToken();
  const withToken = await own.start({
    tls: true,
    authToken: token,
    refusedCommands: REFUSED_COMMANDS,
  });
  const prefix = `${keyPrefix(withToken, lab)}:`;
  const password = newToken();
  const withUsers = await own.start({
    tls: true,
    certificateNames: [OTHER_NAME],
    users: [
      { name: READER, access: readerAccess(prefix), passwords: [password] },
      { name: 'default', access: 'off', passwords: [] },
    ],
    refusedCommands: REFUSED_COMMANDS,
  });
  await using admin = await engines.redis.open(withUsers, { as: 'admin' });
  await admin.command('SET', `${prefix}app:1`, 'the cart of a customer');
  await admin.command('SET', `${prefix}other:1`, 'the wages of the staff');
  return { withToken, token, withUsers, reader: { username: READER, password }, prefix };
}
