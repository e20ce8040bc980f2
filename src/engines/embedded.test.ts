import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../testing/engine-fixture.ts';
import { FAMILIES } from './index.ts';

const { redis, mysql } = FAMILIES;

const ROOT = join(import.meta.dirname, '../..');

function installed(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version);
}

describe('the embedded engines', () => {
  let fixture: EngineFixture;

  beforeEach(async () => {
    fixture = await openEngineFixture({ choice: 'embedded', path: '/nowhere' });
    const { embedded } = fixture.deps.folders;
    if (!existsSync(embedded)) throw new Error(`${embedded} is missing: npm run build`);
  });

  afterEach(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('are labelled with what is bundled', () => {
    expect(installed('js-redis-server')).toBe(redis.embedded.version);
    expect(installed('@sqlite.org/sqlite-wasm').replace(/-.*/, '')).toBe(mysql.embedded.version);
  });

  it('start a Redis that needs its password, and end it', async () => {
    const { engines, ledger } = fixture;
    const fact = await engines.redis.start(REDIS_SPEC, NEVER);
    expect(fact).toMatchObject({ kind: 'embedded', ...redis.embedded });
    const token = await engines.redis.attempt(fact, 'token', ['PING']);
    const none = await engines.redis.attempt(fact, 'none', ['PING']);
    expect([token, none]).toEqual([
      { ok: true, value: 'PONG' },
      { ok: false, error: 'NOAUTH Authentication required.' },
    ]);
    const resources = ledger.standing();
    expect(resources.map(({ kind }) => kind)).toEqual(['process', 'port', 'folder']);
    await fixture.destroyAll();
    for (const one of resources) expect(await engines.look(one)).toEqual({ state: 'gone' });
  });

  it('start a MySQL that needs its password, and end it', async () => {
    const { engines, ledger } = fixture;
    const fact = await engines.mysql.start(MYSQL_SPEC, NEVER);
    expect(fact).toMatchObject({ kind: 'embedded', ...mysql.embedded, dataFolder: null });
    await using session = await engines.mysql.open(fact);
    const { rows } = await session.query('SELECT 40 + ? AS n', [2]);
    expect(rows).toEqual([{ n: 42 }]);
    const resources = ledger.standing();
    await fixture.destroyAll();
    for (const one of resources) expect(await engines.look(one)).toEqual({ state: 'gone' });
  });
});
