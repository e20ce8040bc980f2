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
import { EMBEDDED } from './embedded.ts';

const ROOT = join(import.meta.dirname, '../..');

function installed(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version);
}

describe('the embedded engines', () => {
  let fixture: EngineFixture;

  beforeEach(async () => {
    fixture = await openEngineFixture({ choice: 'embedded', path: '/nowhere' });
    const { embeddedFolder } = fixture.deps;
    if (!existsSync(embeddedFolder)) throw new Error(`${embeddedFolder} is missing: npm run build`);
  });

  afterEach(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('are labelled with what is bundled', () => {
    expect(installed('js-redis-server')).toBe(EMBEDDED.redis.version);
    expect(installed('@sqlite.org/sqlite-wasm').replace(/-.*/, '')).toBe(EMBEDDED.mysql.version);
  });

  it('start a Redis that needs its password, and end it', async () => {
    const { engines, ledger } = fixture;
    const fact = await engines.startRedis(REDIS_SPEC, NEVER);
    expect(fact).toMatchObject({ kind: 'embedded', ...EMBEDDED.redis });
    const token = await engines.tryRedis(fact, 'token', ['PING']);
    const none = await engines.tryRedis(fact, 'none', ['PING']);
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
    const fact = await engines.startMysql(MYSQL_SPEC, NEVER);
    expect(fact).toMatchObject({ kind: 'embedded', ...EMBEDDED.mysql, dataFolder: null });
    await using session = await engines.openMysql(fact);
    const { rows } = await session.query('SELECT 40 + ? AS n', [2]);
    expect(rows).toEqual([{ n: 42 }]);
    const resources = ledger.standing();
    await fixture.destroyAll();
    for (const one of resources) expect(await engines.look(one)).toEqual({ state: 'gone' });
  });
});
