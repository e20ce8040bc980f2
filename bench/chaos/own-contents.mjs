import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';

/** A replica has what its shard has after this, in ms. */
const SYNC_MS = 60_000;

/**
 * Keys of somebody else's, which must survive; a node of a cluster takes those of its slots.
 * @param replicas how many must have them as well before it resolves
 */
export async function putTheirs(ports, password, replicas) {
  for (const port of ports) {
    const redis = new Redis({ host: '127.0.0.1', port, password });
    try {
      for (const key of ['theirs:1', 'theirs:2', 'theirs:3']) {
        const taken = await redis.set(key, 'kept').catch(() => null);
        if (taken !== null) await redis.wait(replicas, SYNC_MS);
      }
    } finally {
      redis.disconnect();
    }
  }
}

/** What stands on servers of one's own, as sorted lines: keys, users, limits and databases. */
export async function tellContents({ redisPorts, mysqlPort, passwords }) {
  const lines = [];
  for (const port of redisPorts) {
    const redis = new Redis({ host: '127.0.0.1', port, password: passwords.redis, db: 0 });
    redis.on('error', () => undefined);
    try {
      lines.push(...(await redis.keys('*')).map((key) => `redis ${port} key ${key}`));
      lines.push(...(await redis.acl('USERS')).map((user) => `redis ${port} user ${user}`));
      const limits = await redis.config('GET', 'maxmemory*');
      for (let at = 0; at < limits.length; at += 2) {
        lines.push(`redis ${port} ${limits[at]} ${limits[at + 1]}`);
      }
    } finally {
      redis.disconnect();
    }
  }
  const mysql = await createConnection({
    host: '127.0.0.1',
    port: mysqlPort,
    user: 'learner',
    password: passwords.mysql,
  });
  try {
    const [databases] = await mysql.query('SHOW DATABASES');
    const [users] = await mysql.query('SELECT User, Host FROM mysql.user');
    lines.push(...databases.map(({ Database }) => `mysql database ${Database}`));
    lines.push(...users.map(({ User, Host }) => `mysql user ${User}@${Host}`));
  } finally {
    await mysql.end();
  }
  return lines.sort();
}

/** What one list has and the other has not, in words. */
export function differences(before, after) {
  return [
    ...after.filter((line) => !before.includes(line)).map((line) => `more: ${line}`),
    ...before.filter((line) => !after.includes(line)).map((line) => `less: ${line}`),
  ];
}
