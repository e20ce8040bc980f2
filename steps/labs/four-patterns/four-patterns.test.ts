import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepEmission } from '../../../src/contract/events.ts';
import type { RedisFact } from '../../../src/contract/facts.ts';
import type { StepContext } from '../../../src/contract/step.ts';
import { openEngineFixture, type EngineFixture } from '../../../src/testing/engine-fixture.ts';
import { describeWith } from '../../../src/testing/need.ts';
import { lab as fourPatterns } from './index.ts';
import { keysByReading } from './details.ts';
import { measurePattern, type PatternResult } from './measure.ts';
import { outageOf } from './operation.ts';
import { PATTERN_IDS, patternsOf, type PatternId } from './patterns.ts';
import { startStands, type Stand } from './stand.ts';
import { enginesWithInventory, labContext } from '../../kit/lab-run-fixture.ts';
import { ownRedis } from '../../kit/own-redis.ts';

const run = promisify(execFile);

/** A context over the engines of a fixture in which nobody can be asked. */
function contextOf(
  fixture: EngineFixture,
  choices: Readonly<Record<string, unknown>> = {},
  told: StepEmission[] = [],
): StepContext {
  return labContext(fourPatterns, enginesWithInventory(fixture), { choices, told });
}

const KEYS = 300;

describeWith(['redis-server'], 'the death of a primary', () => {
  describeWith(['redis-cli'], 'counted with redis-cli', () => {
    let fixture: EngineFixture;
    const measured = new Map<PatternId, { stand: Stand; result: PatternResult }>();

    beforeAll(async () => {
      fixture = await openEngineFixture();
      const ctx = contextOf(fixture);
      const own = await ownRedis('four-patterns', ctx);
      const patterns = patternsOf(PATTERN_IDS.join(','), { shards: 3, replicas: 1 });
      const stands = await startStands(own, patterns, ctx);
      const measurement = { keys: KEYS, seconds: 15, onPhase: () => undefined };
      await Promise.all(
        stands.map(async (stand) => {
          const seconds = stand.pattern.replicas === 0 ? 2 : measurement.seconds;
          const result = await measurePattern(stand, { ...measurement, seconds }, ctx);
          measured.set(stand.pattern.id, { stand, result });
        }),
      );
    });

    afterAll(async () => {
      await fixture[Symbol.asyncDispose]();
    });

    function of(id: PatternId): { stand: Stand; result: PatternResult } {
      const found = measured.get(id);
      if (found === undefined) throw new Error(`${id} was not measured`);
      return found;
    }

    /** What redis-cli prints, without the tutorial's own client between. */
    async function cli(fact: RedisFact, port: number, ...args: string[]): Promise<string> {
      const password = fact.secret === null ? '' : await fixture.deps.secrets.get(fact.secret);
      const env = { ...process.env, REDISCLI_AUTH: password };
      return (await run('redis-cli', ['-p', String(port), ...args], { env })).stdout.trim();
    }

    async function primaries(fact: RedisFact): Promise<readonly number[]> {
      const roles = await Promise.all(
        fact.nodes.map(async ({ port }) => [port, await cli(fact, port, 'ROLE')] as const),
      );
      return roles.filter(([, role]) => role.startsWith('master')).map(([port]) => port);
    }

    /** Names on all primaries that hold `part`, each counted once. */
    async function countKeys(fact: RedisFact, part: string): Promise<number> {
      const names = new Set<string>();
      for (const port of await primaries(fact)) {
        const listed = await cli(fact, port, '--scan', '--pattern', `*:${part}:*`);
        for (const name of listed.split('\n').filter((line) => line !== '')) names.add(name);
      }
      return names.size;
    }

    async function dbsize(fact: RedisFact): Promise<number> {
      const counts = await Promise.all(
        (await primaries(fact)).map(async (port) => Number(await cli(fact, port, 'DBSIZE'))),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    }

    describe.each(PATTERN_IDS)('pattern %s', (id) => {
      it('has as many known keys as the lab says', async () => {
        const { stand, result } = of(id);
        expect(result.keysBefore).toBe(KEYS);
        await expect(countKeys(stand.fact, 'known')).resolves.toBe(result.keysReadable);
      });

      it('has as many written keys as the lab says', async () => {
        const { stand, result } = of(id);
        const { writesAcknowledged, writesLost, unacknowledgedKept } = result;
        const kept = writesAcknowledged - writesLost + unacknowledgedKept;
        await expect(countKeys(stand.fact, 'written')).resolves.toBe(kept);
      });

      it('has as many keys in all as the lab says, twice over', async () => {
        const { stand, result } = of(id);
        expect(keysByReading(result)).toBe(result.keysCounted);
        await expect(dbsize(stand.fact)).resolves.toBe(result.keysCounted);
      });

      it('has the node that died in the role and with the keys that the lab says', async () => {
        const { stand, result } = of(id);
        const { port } = stand.victim;
        const role = await cli(stand.fact, port, 'ROLE');
        expect(role.startsWith('master') ? 'primary' : 'replica').toBe(result.comeback.role);
        expect(Number(await cli(stand.fact, port, 'DBSIZE'))).toBe(result.comeback.keys);
      });
    });

    it('takes everything from a single node', () => {
      const { result } = of('off');
      expect(result).toMatchObject({ keysReadable: 0, promoted: null, nodes: 1 });
      expect(result.comeback).toMatchObject({ role: 'primary', keys: 0 });
      expect(result.writesAcknowledged).toBeGreaterThan(0);
      expect(result.writesLost).toBe(result.writesAcknowledged);
      expect(outageOf(result.operations, 'write').ms).toBeNull();
    });

    it('takes one shard from a cluster without replicas, as redis-cli shares out the keys', async () => {
      const { stand, result } = of('on');
      const survivor = stand.fact.nodes[1]?.port ?? 0;
      const slots = (await cli(stand.fact, survivor, 'CLUSTER', 'NODES'))
        .split('\n')
        .find((line) => line.includes(`:${stand.victim.port}@`))
        ?.match(/ (\d+)-(\d+)$/);
      const [first, last] = [Number(slots?.[1]), Number(slots?.[2])];
      const known = Array.from({ length: KEYS }, (_, index) => index);
      const input = known.map((n) => `CLUSTER KEYSLOT tutorial:lab-four-patterns:known:${n}`);
      const child = run('sh', ['-c', `printf '%s\\n' "$LINES" | redis-cli -p ${survivor}`], {
        env: {
          ...process.env,
          LINES: input.join('\n'),
          REDISCLI_AUTH: await fixture.deps.secrets.get(stand.fact.secret ?? ''),
        },
      });
      const all = (await child).stdout.trim().split('\n').map(Number);
      expect(all).toHaveLength(KEYS);
      const lost = all.filter((slot) => slot >= first && slot <= last).length;
      expect(lost).toBeGreaterThan(0);
      expect(result.keysBefore - result.keysReadable).toBe(lost);
      expect(result).toMatchObject({ promoted: null, comeback: { role: 'primary', keys: 0 } });
    });

    it.each([
      ['off-replicas', '002', 2],
      ['on-replicas', '0001-002', 6],
    ] as const)('takes nothing known from %s: the replica is promoted', (id, promoted, nodes) => {
      const { result } = of(id);
      expect(result).toMatchObject({ keysReadable: KEYS, promoted, nodes });
      expect(result.comeback.role).toBe('replica');
      expect(result.comeback.keys).toBeGreaterThan(0);
      const { failed, ms } = outageOf(result.operations, 'write');
      expect(failed).toBeGreaterThan(0);
      expect(ms).toBeGreaterThan(0);
    });
  });

  it('is told with tables, and nothing of the lab is left', async () => {
    await using fixture = await openEngineFixture();
    const told: StepEmission[] = [];
    const ctx = contextOf(fixture, { patterns: 'off-replicas', keys: 50, seconds: 20 }, told);
    await expect(fourPatterns.check({}, ctx)).resolves.toMatchObject({ ok: false });
    await fourPatterns.run({}, ctx);
    const tables = told.flatMap((one) => (one.event === 'table' ? [one.table] : []));
    expect(tables.map(({ id }) => id)).toEqual([
      'four-patterns',
      'four-patterns-return',
      'four-patterns-count',
      'four-patterns-wait',
    ]);
    const [plain, careful] = tables.at(-1)?.rows ?? [];
    // Program, writes OK, lost, taken for safe, of these lost.
    expect(plain?.slice(1, 5)).toEqual([320, 20, 320, 20]);
    expect(careful?.slice(1, 3)).toEqual([320, 20]);
    expect(careful?.[4]).toBe(0);
    expect(told.some((one) => one.event === 'chart' && one.chart.kind === 'timeline')).toBe(true);
    const bars = told.flatMap((one) => (one.event === 'step.progress' ? [one] : []));
    const ended = (phase: string) => bars.filter(({ id }) => id.endsWith(`-${phase}`)).at(-1);
    expect(ended('load')).toMatchObject({ value: 1, max: 1, unit: 's' });
    expect(ended('dead')).toMatchObject({ max: 20, unit: 's' });
    expect(ended('restart')).toMatchObject({ value: 1, max: 1, unit: 'count' });
    const counted = ended('count');
    expect(counted).toMatchObject({ unit: 'count' });
    expect(counted?.value).toBe(counted?.max);
    expect(counted?.max).toBeGreaterThan(50);
    // The bar of the time without a primary says how long it was, and not that all of the wait was needed.
    expect(ended('dead')?.value).toBeLessThan(20);
    expect(fixture.ledger.standing()).toEqual([]);
    await expect(fourPatterns.check({}, ctx)).resolves.toMatchObject({ ok: true });
  });

  it('leaves nothing when it is cancelled while the primary is dead', async () => {
    await using fixture = await openEngineFixture();
    const cancel = new AbortController();
    const told: StepEmission[] = [];
    const ctx: StepContext = {
      ...contextOf(fixture, { patterns: 'on-replicas' }),
      signal: cancel.signal,
      emit(emission) {
        told.push(emission);
        if (emission.event === 'step.note' && emission.note.kind === 'transcript') cancel.abort();
      },
    };
    await expect(fourPatterns.run({}, ctx)).rejects.toMatchObject({ name: 'CancelledError' });
    expect(fixture.ledger.events.filter(({ what }) => what === 'created').length).toBeGreaterThan(
      6,
    );
    expect(fixture.ledger.standing()).toEqual([]);
  });
});

describe('on the embedded engine', () => {
  it('the lab says that it needs a real server, before anything is started', async () => {
    await using fixture = await openEngineFixture({ choice: 'embedded' });
    const running = fourPatterns.run({}, contextOf(fixture));
    await expect(running).rejects.toMatchObject({ code: 'NEEDS_REAL_SERVER' });
    expect(fixture.ledger.events).toEqual([]);
  });
});
