import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWith } from '../../../src/testing/need.ts';
import { columnOf } from '../../kit/lab-fixture.ts';
import {
  openOwnRedisFixture,
  type OwnRedisFixture,
  type OwnRedisRun,
} from '../../kit/own-redis-fixture.ts';
import { lab as slowLog } from './index.ts';
import { asDelivered, slowEntries } from './entries.ts';

describe('an entry of the slow log', () => {
  const [entry] = slowEntries([
    [14, 1_770_000_000, 30_123, ['GET', 'card:4711'], '127.0.0.1:40000', 'shop'],
  ]);

  it('is delivered with the documented fields and without its arguments', () => {
    if (entry === undefined) throw new Error('no entry');
    const delivered = asDelivered(entry, { clusterId: 'tutorial', nodeId: '0001' });
    expect(delivered).toEqual({
      CacheClusterId: 'tutorial',
      CacheNodeId: '0001',
      Id: 14,
      Timestamp: 1_770_000_000,
      'Duration (us)': 30_123,
      Command: 'GET ... (1 more arguments)',
      ClientAddress: '127.0.0.1:40000',
      ClientName: 'shop',
    });
    expect(JSON.stringify(delivered)).not.toContain('4711');
  });
});

describeWith('redis-server', 'the lab slow-log', () => {
  let fixture: OwnRedisFixture;
  let run: OwnRedisRun;
  beforeAll(async () => {
    fixture = await openOwnRedisFixture();
    run = await fixture.run(slowLog, { keys: 60_000, rounds: 3 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('counts the commands of every way by the slow log', () => {
    const commands = columnOf(run.table('slow-log'), 'commands').map(Number);
    expect(commands.filter((_count, index) => index % 2 === 0)).toEqual([1, 1, 1]);
    expect(commands[1]).toBe(1);
    expect(commands[3]).toBeGreaterThanOrEqual(120);
    expect(commands[5]).toBe(48);
  });

  it('asks the same question both ways', () => {
    const keys = run.table('slow-log').notes.map(({ key }) => key);
    expect(keys).not.toContain('lab.slow-log.table.different');
  });

  it('shows the log as it is delivered, without a key in it', () => {
    const delivered = run.told.flatMap((emission) =>
      emission.event === 'step.note' &&
      emission.note.kind === 'transcript' &&
      emission.note.prompt === 'code'
        ? emission.note.exchanges.map(({ input }) => input)
        : [],
    );
    const lines = delivered.at(-1)?.split('\n') ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const entry = JSON.parse(line) as Record<string, unknown>;
      expect(entry.Command).toMatch(/^(EVAL|KEYS|HGETALL) \.\.\. \(\d+ more arguments\)$/);
      expect(entry.ClientName).toBe('report-job');
    }
  });

  it('leaves no server', () => {
    expect(run.verdict).toMatchObject({ ok: true });
    expect(run.standing).toEqual([]);
  });
});
