import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { describe, expect, it } from '@jest/globals';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
} from '../../src/testing/engine-fixture.ts';
import { describeWhere, describeWith, runs } from '../../src/testing/need.ts';
import { ROOT } from '../../src/testing/run-bin.ts';

const exec = promisify(execFile);
const shown = (name: string): Promise<string> =>
  readFile(path.join(ROOT, 'fixtures', name), 'utf8');

/** Reads twice and prints both results, and what is in the cache, as JSON. */
const AROUND_TS = (code: string): string => `
import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';
const redis = new Redis(process.env.REDIS_URL);
const connection = await createConnection(process.env.MYSQL_URL);
const mysql = { query: async (sql) => (await connection.query(sql))[0] };
const key = (sql) => 'tutorial:code:' + sql;
const ttl = 60;
${code}
const sql = 'SELECT 3 AS id';
const rows = [await fetch(sql), await fetch(sql)];
console.log(JSON.stringify([...rows, JSON.parse(await redis.get(key(sql))), await redis.ttl(key(sql))]));
await redis.quit();
await connection.end();
`;

const AROUND_PYTHON = (code: string): string => `
import json, os, urllib.parse
import redis as redis_client
import pymysql
redis = redis_client.Redis.from_url(os.environ["REDIS_URL"])
url = urllib.parse.urlparse(os.environ["MYSQL_URL"])
connection = pymysql.connect(host=url.hostname, port=url.port, user=url.username,
    password=urllib.parse.unquote(url.password), database=url.path[1:],
    cursorclass=pymysql.cursors.DictCursor)
mysql = connection.cursor()
key = lambda sql: "tutorial:code:" + sql
ttl = 60
${code}
sql = "SELECT 3 AS id"
rows = [fetch(sql), fetch(sql)]
print(json.dumps([*rows, json.loads(redis.get(key(sql))), redis.ttl(key(sql))]))
`;

/** What a program prints that is run beside both servers. */
async function beside(program: string, ...args: readonly string[]): Promise<unknown> {
  await using fixture = await openEngineFixture();
  const { engines } = fixture;
  const [redis, mysql] = await Promise.all([
    engines.redis.start(REDIS_SPEC, NEVER),
    engines.mysql.start(MYSQL_SPEC, NEVER),
  ]);
  const env = await engines.variables({ redis, mysql });
  const options = { cwd: ROOT, env: { ...process.env, ...env } };
  const { stdout } = await exec(program, args, options);
  return JSON.parse(stdout) as unknown;
}

const ONE_ROW = [{ id: 3 }];
/** The first that has both packages; the distribution's own stands behind one that somebody installed. */
const PYTHON = ['python3', '/usr/bin/python3'].find((python) =>
  runs(python, '-c', 'import redis, pymysql'),
);

describe('the code of the pattern', () => {
  it('has the same three numbers in every language', async () => {
    for (const name of ['fetch.ts', 'fetch.py']) {
      const numbers = [...(await shown(name)).matchAll(/(?:\/\/|#) (\d)$/gm)].map(([, n]) => n);
      expect(numbers).toEqual(['1', '2', '3']);
    }
  });
});

describeWith(['redis-server', 'valkey-server'], 'the code of the pattern beside servers', () => {
  describeWith(['mariadbd', 'mysqld'], 'both of them', () => {
    it('works in TypeScript', async () => {
      const { code } = await transform(await shown('fetch.ts'), { loader: 'ts' });
      const printed = await beside(process.execPath, '--input-type=module', '-e', AROUND_TS(code));
      expect(printed).toEqual([ONE_ROW, ONE_ROW, ONE_ROW, 60]);
    });

    const reason = 'python3 with redis and pymysql is not on this machine';
    describeWhere(PYTHON !== undefined, reason, 'and Python', () => {
      it('works in Python', async () => {
        const printed = await beside(PYTHON ?? '', '-c', AROUND_PYTHON(await shown('fetch.py')));
        expect(printed).toEqual([ONE_ROW, ONE_ROW, ONE_ROW, 60]);
      });
    });
  });
});
