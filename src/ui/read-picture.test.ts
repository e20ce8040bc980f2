import { describe, expect, it } from '@jest/globals';
import type { ReadPart } from '../contract/events.ts';
import { sampleKit } from './capture-fixture.ts';
import { pathSentence, type WatchedRead } from './path-steps.ts';
import type { Kit } from './kit.ts';
import { readPicture as drawn } from './read-picture.ts';

const LOOK: ReadPart = { what: 'look', command: 'GET', ms: 0.552, ok: true };
const QUERY: ReadPart = { what: 'query', command: 'SELECT', ms: 0.561, ok: true };
const STORE: ReadPart = { what: 'store', command: 'PSETEX', ms: 0.981, ok: true };
const OWN: ReadPart = { what: 'program', command: null, ms: 0.07, ok: true };
const ALONE = { slot: null, shard: null, tls: { cache: false, database: false } };
const OF = { label: 'first read', key: 'planets:1', rows: 8, cacheMs: 0.552, databaseMs: 0.561 };

const reads = {
  miss: {
    ...{ ...OF, outcome: 'miss', totalMs: 2.164, ttlMs: 5000 },
    path: { ...ALONE, parts: [LOOK, QUERY, STORE, OWN] },
  },
  cluster: {
    ...{ ...OF, outcome: 'miss', totalMs: 2.164, ttlMs: 500 },
    path: {
      parts: [LOOK, QUERY, { ...STORE, ok: false }, OWN],
      ...{ slot: 16_383, shard: 12, tls: { cache: true, database: true } },
    },
  },
  hit: {
    ...{ ...OF, outcome: 'hit', totalMs: 0.622, databaseMs: null, ttlMs: 4900 },
    path: { ...ALONE, parts: [LOOK, OWN] },
  },
  broken: {
    ...{ ...OF, outcome: 'bypass', totalMs: 1.183, ttlMs: null },
    path: { ...ALONE, parts: [{ ...LOOK, ok: false }, QUERY, OWN] },
  },
  away: {
    ...{ ...OF, outcome: 'bypass', totalMs: 12_345.631, cacheMs: 0, ttlMs: null },
    path: { ...ALONE, parts: [{ ...QUERY, ms: 12_345.561 }, OWN] },
  },
} as const satisfies Readonly<Record<string, WatchedRead>>;

const readPicture = (read: WatchedRead, kit: Kit): readonly string[] => drawn(read, kit).flat();

const EACH = Object.entries(reads).flatMap(([name, read]) =>
  (['en', 'ja'] as const).map((language) => [name, language, read] as const),
);

/** The columns at which a line of the picture has the side of a box. */
function sides(line: string, measure: (text: string) => number): readonly number[] {
  return [...line.matchAll(/[│┌┐└┘]/g)].map(({ index }) => measure(line.slice(0, index)));
}

describe('the picture of a read', () => {
  it('shows the app between cache and database', async () => {
    expect(readPicture(reads.miss, await sampleKit('en')).join('\n')).toMatchInlineSnapshot(`
      "  ┌─────────┐                        ┌─────┐                        ┌───────┐
        │ Redis   │ 1 GET          0.55 ms │ app │ 2 SELECT       0.56 ms │ MySQL │
        │ TTL 5 s │<───────────────────────│     │───────────────────────>│       │
        │         │─ no value ────────────>│     │<────────────── 8 rows ─│       │
        │         │ 3 PSETEX       0.98 ms │     │                        │       │
        │         │<───────────────────────│     │                        │       │
        │         │─ OK ──────────────────>│     │                        │       │
        └─────────┘                        └─────┘                        └───────┘
        1 GET 0.55 + 2 SELECT 0.56 + 3 PSETEX 0.98 + app itself 0.07 = 2.16 ms"
    `);
    expect(readPicture(reads.cluster, await sampleKit('ja')).join('\n')).toMatchInlineSnapshot(`
      "  ┌────────────────┐                   ┌────────┐                   ┌───────┐
        │ Redis          │ 1 GET     0.55 ms │ アプリ │ 2 SELECT  0.56 ms │ MySQL │
        │ スロット 16383 │<──────────────────│        │──────────────────>│ TLS   │
        │ シャード 12    │─ 値なし ─────────>│        │<─────────── 8 行 ─│       │
        │ TLS            │ 3 PSETEX  0.98 ms │        │                   │       │
        │ TTL 0.5 秒     │x──────────────────│        │                   │       │
        │                │ 拒否              │        │                   │       │
        └────────────────┘                   └────────┘                   └───────┘
        1 GET 0.55 + 2 SELECT 0.56 + 3 PSETEX 0.98 + アプリ自身 0.07 = 2.16 ms"
    `);
  });

  it('says in words, too, who was not asked and who did not answer', async () => {
    const [hit, broken, away] = [reads.hit, reads.broken, reads.away];
    const kit = await sampleKit('en');
    expect(readPicture(hit, kit).join('\n')).toMatchInlineSnapshot(`
      "  ┌───────────┐                       ┌─────┐                       ┌───────┐
        │ Redis     │ 1 GET        0.552 ms │ app │       not asked       │ MySQL │
        │ TTL 4.9 s │<──────────────────────│     │                       │       │
        │           │─ 8 rows ─────────────>│     │                       │       │
        └───────────┘                       └─────┘                       └───────┘
        1 GET 0.552 + app itself 0.070 = 0.622 ms"
    `);
    expect(readPicture(broken, kit).join('\n')).toMatchInlineSnapshot(`
      "  ┌───────┐                         ┌─────┐                         ┌───────┐
        │ Redis │ 1 GET           0.55 ms │ app │ 2 SELECT        0.56 ms │ MySQL │
        │       │x────────────────────────│     │────────────────────────>│       │
        │       │ no answer               │     │<─────────────── 8 rows ─│       │
        └───────┘                         └─────┘                         └───────┘
        1 GET 0.55 + 2 SELECT 0.56 + app itself 0.07 = 1.18 ms"
    `);
    expect(readPicture(away, kit).join('\n')).toMatch(/Redis .*not asked.* app /);
  });

  it('becomes lines under each other on a narrow terminal', async () => {
    expect(readPicture(reads.miss, await sampleKit('ja', 40)).join('\n')).toMatchInlineSnapshot(`
      "  アプリ ─ 1 GET ───── 0.55 ms ─> Redis
               <─ 値なし ──────────────
        アプリ ─ 2 SELECT ── 0.56 ms ─> MySQL
               <─ 8 行 ────────────────
        アプリ ─ 3 PSETEX ── 0.98 ms ─> Redis
               <─ OK ──────────────────
        Redis、TTL 5 秒
        1 GET 0.55 + 2 SELECT 0.56 + 3 PSETEX
        0.98 + アプリ自身 0.07 = 2.16 ms"
    `);
  });

  it.each(EACH)(
    'stays within the terminal, boxes in line (%s, %s)',
    async (_name, language, read) => {
      for (let columns = 40; columns <= 200; columns += columns < 70 ? 2 : 13) {
        const kit = await sampleKit(language, columns);
        const lines = readPicture(read, kit);
        expect(Math.max(...lines.map((line) => kit.measure(line)))).toBeLessThan(columns);
        const boxed = lines.map((line) => sides(line, kit.measure)).filter((at) => at.length > 0);
        expect(new Set(boxed.map(String)).size).toBe(boxed.length === 0 ? 0 : 1);
      }
    },
  );

  it('is grey where nothing was asked', async () => {
    const kit = await sampleKit('en', 80, true);
    const grey = (words: string): string => kit.theme.quiet(words);
    const lines = readPicture(reads.hit, kit);
    expect(lines[1]?.endsWith(grey('│ MySQL │'))).toBe(true);
    expect(lines[1]).toContain('│ Redis     │ ');
  });

  it.each(EACH)('has times that add up to the whole (%s, %s)', async (_name, language, read) => {
    const sum = readPicture(read, await sampleKit(language, 200)).at(-1) ?? '';
    const [parts = '', whole = ''] = sum.replaceAll(',', '').split(' = ');
    const added = parts
      .split(' + ')
      .reduce((before, part) => before + Number(/[\d.]+$/.exec(part)), 0);
    expect(added).toBeCloseTo(Number(/[\d.]+/.exec(whole)), 6);
  });
});

describe('the sentence of a read', () => {
  it('says what the picture shows, with the number apart so that it counts no commands', async () => {
    const kit = await sampleKit('en');
    expect(pathSentence(reads.cluster, kit)).toMatchInlineSnapshot(
      `"1: GET to Redis 0.55 ms (no value), 2: SELECT to MySQL 0.56 ms (8 rows), 3: PSETEX to Redis 0.98 ms (refused), the app itself (encoding, decoding, waiting for its turn) 0.07 ms, slot 16383, shard 12, TLS to Redis, TLS to MySQL, TTL 0.5 s"`,
    );
    expect(pathSentence(reads.hit, kit)).toMatchInlineSnapshot(
      `"1: GET to Redis 0.552 ms (8 rows), the app itself (encoding, decoding, waiting for its turn) 0.070 ms, MySQL was not asked, TTL 4.9 s"`,
    );
    expect(pathSentence(reads.broken, await sampleKit('ja'))).toMatchInlineSnapshot(
      `"1: Redis へ GET 0.55 ms（応答なし）、2: MySQL へ SELECT 0.56 ms（8 行）、アプリ自身（エンコード、デコード、順番待ち）0.07 ms"`,
    );
  });
});
