import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK, type JsonEvent, type Place } from '../src/testing/run-bin.ts';
import { course } from '../steps/index.ts';

/** Options that keep a lab short. A lab runs on embedded servers unless it is named below. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  load: ['--readers', '8', '--rate', '100', '--seconds', '3', '--keys', '50', '--ttl', '1'],
  'stale-read': ['--ttl', '1', '--writes', '1'],
  stampede: ['--readers', '10', '--seconds', '2'],
  'missing-rows': ['--rounds', '5', '--strangers', '20'],
  eviction: ['--keys', '1000', '--rate', '100', '--seconds', '1'],
  'slow-log': ['--keys', '10000', '--rounds', '3'],
  sessions: ['--visitors', '3', '--idle', '1'],
  pages: ['--rounds', '2', '--samples', '20', '--ttl', '1'],
};

/** The labs about what an embedded server cannot do. */
const NEED_REAL_SERVERS = ['four-patterns', 'auth', 'backup'];

const EMBEDDED = ['--engine', 'embedded', '--yes', '--json'];

let place: Place;

beforeAll(async () => {
  place = await openPlace();
  const { code } = await place.run('run', '--keep', ...EMBEDDED, ...QUICK);
  expect(code).toBe(0);
});

afterAll(async () => {
  await place[Symbol.asyncDispose]();
});

function only(events: readonly JsonEvent[], name: string): JsonEvent {
  const found = events.filter(({ event }) => event === name);
  expect(found).toHaveLength(1);
  return found[0] ?? { event: 'none' };
}

const EVERYWHERE = course.labs.map(({ id }) => id).filter((id) => !NEED_REAL_SERVERS.includes(id));

describe('on embedded servers', () => {
  it.each(EVERYWHERE)('the lab %s runs, and its check passes', async (id) => {
    const options = SHORT[id] ?? [];
    const { code, stderr, events } = await place.run('lab', id, ...EMBEDDED, ...options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(only(events(), 'step.finished')).toMatchObject({
      step: id,
      evidence: [{ text: expect.stringMatching(/./) }],
    });
    const after = EVERYWHERE[EVERYWHERE.indexOf(id) + 1];
    const next = place.line(after === undefined ? 'cleanup' : `lab ${after}`);
    expect(only(events(), 'run.finished')).toMatchObject({ ok: true, next });
    const tables = events().filter(({ event }) => event === 'table');
    expect(tables).not.toEqual([]);
    for (const { engines } of tables) {
      expect(engines).toEqual(
        (engines as readonly object[]).map((engine) => ({ ...engine, kind: 'embedded' })),
      );
    }
  });

  it.each(NEED_REAL_SERVERS)('the lab %s says that it needs a real server', async (id) => {
    const { code, events } = await place.run('lab', id, ...EMBEDDED);
    expect(code).toBe(1);
    expect(events().filter(({ event }) => event === 'step.started')).toEqual([]);
    expect(only(events(), 'step.failed')).toMatchObject({ step: id, code: 'NEEDS_REAL_SERVER' });
    expect(only(events(), 'run.finished')).toMatchObject({ ok: false });
  });

  it('exactly these are marked in the list', async () => {
    const { events } = await place.run('lab', '--json');
    const [list] = events() as unknown as readonly { blocks: readonly { rows: string[][] }[] }[];
    const rows = list?.blocks[0]?.rows ?? [];
    expect(rows).toHaveLength(course.labs.length);
    const marked = rows.filter((row) => row.at(-1) !== '').map(([id = '']) => id);
    expect(marked.sort()).toEqual([...NEED_REAL_SERVERS].sort());
  });

  it('nothing of a lab is left after cleanup', async () => {
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
