import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MysqlFact, RedisFact } from '../../contract/facts.ts';
import { bundleForNode } from '../../testing/bundle.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { describeWith } from '../../testing/need.ts';
import { processTable } from '../process/process-table.ts';
import { NoAnswer } from '../waits/patience.ts';
import type { RunningWeb, WebAppSpec, WebBalancerSpec } from './contract.ts';
import { mapWebError } from './errors.ts';

/** The web program as it is built, in a folder of the test's own. */
let bundles: string;
beforeAll(async () => {
  bundles = await mkdtemp(path.join(tmpdir(), 'elasticache-tutorial-web-'));
  await bundleForNode(path.join(import.meta.dirname, 'main.ts'), path.join(bundles, 'web.js'));
});
afterAll(async () => {
  await rm(bundles, { recursive: true, force: true });
});

describe('a web process', () => {
  let fixture: EngineFixture;
  let web: RunningWeb;
  const spec: WebBalancerSpec = {
    kind: 'balancer',
    owner: 'sessions',
    name: 'address',
    // Nobody listens on port 1.
    targets: [1],
    sticky: false,
  };
  beforeEach(async () => {
    fixture = await openEngineFixture({ embeddedFolder: bundles });
    web = await fixture.engines.web.start(spec, NEVER);
  });
  afterEach(async () => {
    await web[Symbol.asyncDispose]();
    await fixture[Symbol.asyncDispose]();
  });

  it('is written down before it exists, and nothing of it is left at its end', async () => {
    const kinds = (list: readonly { readonly kind: string }[]): string[] =>
      list.map(({ kind }) => kind).sort();
    expect(kinds(fixture.ledger.standing())).toEqual(['folder', 'port', 'process']);
    expect(fixture.ledger.events[0]).toMatchObject({ what: 'intend' });
    await web[Symbol.asyncDispose]();
    expect(fixture.ledger.standing()).toEqual([]);
    await expect(web.request({ path: '/' })).rejects.toMatchObject({ code: 'ENGINE_GONE' });
  });

  it('is found and destroyed without a journal', async () => {
    const strays = await fixture.engines.strays([]);
    const found = strays.filter((stray) => stray.kind === 'process');
    expect(found).toMatchObject([{ role: 'helper', pid: web.pid }]);
    for (const stray of strays.toReversed()) await fixture.engines.destroy(stray);
    for (const stray of strays) {
      expect(await fixture.engines.look(stray)).toMatchObject({ state: 'gone' });
    }
  });

  it('can be killed', async () => {
    await web.kill();
    await expect(web.request({ path: '/' })).rejects.toMatchObject({
      code: 'ENGINE_GONE',
      params: { product: 'web address', endpoint: `127.0.0.1:${web.port}` },
    });
    expect(await processTable(process.platform).inspect(web.pid)).toBeNull();
  });

  it('is told from one that is there and says nothing', () => {
    const silent = mapWebError(new NoAnswer(75_000), 'web address', web.port);
    expect(silent).toMatchObject({ code: 'ENGINE_SILENT', params: { seconds: 75 } });
    const other = new TypeError('a fault of ours');
    expect(mapWebError(other, 'web address', web.port)).toBe(other);
  });

  it('says so when no application answers', async () => {
    expect(await web.request({ path: '/me' })).toMatchObject({ status: 502 });
  });
});

describeWith('redis-server', 'web applications on real servers', () => {
  describeWith(['mariadbd', 'mysqld'], 'and MySQL', () => {
    let fixture: EngineFixture;
    let redis: RedisFact;
    let mysql: MysqlFact;
    const open: RunningWeb[] = [];
    beforeAll(async () => {
      fixture = await openEngineFixture({ embeddedFolder: bundles });
      redis = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
      mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
      await using session = await fixture.engines.mysql.open(mysql);
      await session.query('CREATE TABLE sight (planet INT, what VARCHAR(30))');
      await session.query("INSERT INTO sight VALUES (3, 'Sea & <land>'), (4, 'Dust')");
    });
    afterEach(async () => {
      for (const web of open.splice(0).reverse()) await web[Symbol.asyncDispose]();
    });
    afterAll(async () => {
      await fixture[Symbol.asyncDispose]();
    });

    const start = async (spec: WebAppSpec | WebBalancerSpec): Promise<RunningWeb> => {
      const web = await fixture.engines.web.start(spec, NEVER);
      open.push(web);
      return web;
    };
    const app = (name: string, store: 'memory' | 'redis'): Promise<RunningWeb> =>
      start({
        kind: 'app',
        owner: 'sessions',
        name,
        redis,
        mysql,
        keyPrefix: 'test:',
        sessions: { store, idleSeconds: 30 },
        pages: { title: 'Planet', sql: 'SELECT what FROM sight WHERE planet = ?', ttlSeconds: 30 },
      });
    const two = async (store: 'memory' | 'redis', sticky: boolean) => {
      const apps = [await app('A', store), await app('B', store)] as const;
      const targets = apps.map(({ port }) => port);
      const address = await start({ kind: 'balancer', owner: 's', name: 'lb', targets, sticky });
      return { apps, address };
    };
    const logIn = async (address: RunningWeb): Promise<{ readonly cookie: string }> => {
      const { cookies } = await address.request({ method: 'POST', path: '/login?user=ada' });
      return { cookie: cookies.join('; ') };
    };

    it('forget in the other process who logged in, when sessions are in memory', async () => {
      const { address } = await two('memory', false);
      const headers = await logIn(address);
      const answers = [];
      for (let turn = 0; turn < 2; turn += 1) {
        answers.push(await address.request({ path: '/me', headers }));
      }
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
      expect(new Set(answers.map(({ headers: own }) => own['x-served-by']))).toEqual(
        new Set(['A', 'B']),
      );
    });

    it('are reached by the same visitor again when the balancer is sticky', async () => {
      const { address } = await two('memory', true);
      const headers = await logIn(address);
      for (let turn = 0; turn < 4; turn += 1) {
        expect(await address.request({ path: '/me', headers })).toMatchObject({ status: 200 });
      }
    });

    it('share sessions in Redis, and one that is killed takes none along', async () => {
      const { address, apps } = await two('redis', false);
      const headers = await logIn(address);
      await apps[0].kill();
      for (let turn = 0; turn < 3; turn += 1) {
        const answer = await address.request({ path: '/me', headers });
        expect(answer).toMatchObject({ status: 200, body: '{"user":"ada"}\n' });
      }
    });

    it('know nobody by an id that is not one', async () => {
      const web = await app('A', 'redis');
      for (const cookie of ['', 'sid=', 'sid=*', `sid=${'0'.repeat(32)}`, 'sid=../x']) {
        expect(await web.request({ path: '/me', headers: { cookie } })).toMatchObject({
          status: 401,
        });
      }
    });

    it('send a page from the database, from the cache, or only say that it is the same', async () => {
      const web = await app('A', 'memory');
      const path = '/pages/3';
      const first = await web.request({ path });
      const second = await web.request({ path });
      const made = await web.request({ path: `${path}?cache=no` });
      expect([first, second, made].map(({ headers }) => headers['x-cache'])).toEqual([
        'miss',
        'hit',
        'off',
      ]);
      expect(first.body).toContain('<td>Sea &amp; &lt;land&gt;</td>');
      expect(second.body).toBe(first.body);
      const { etag = '' } = first.headers;
      const same = await web.request({ path, headers: { 'if-none-match': etag } });
      expect(same).toMatchObject({ status: 304, body: '' });
      expect(same.bytes).toBeLessThan(first.bytes - first.body.length + 20);
      const other = await web.request({ path, headers: { 'if-none-match': '"other"' } });
      expect(other).toMatchObject({ status: 200, body: first.body });
      expect(await web.request({ path: '/pages/x' })).toMatchObject({ status: 404 });
    });

    it('keep their passwords out of argv and of what they write down', async () => {
      const { secrets } = fixture.deps;
      const password = await secrets.get(redis.secret ?? '');
      const web = await app('A', 'redis');
      const info = await processTable(process.platform).inspect(web.pid);
      expect(info?.argv.join(' ')).toContain('web.js');
      expect(info?.argv.join(' ')).not.toContain(password);
      expect(JSON.stringify(fixture.ledger.events)).not.toContain(password);
    });
  });
});
