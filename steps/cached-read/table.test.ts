import { course } from '../index.ts';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { judgeRounds, summarize } from '../../src/measure/index.ts';
import { loadTranslator, type Translator } from '../../src/text/index.ts';
import { lessonFacts } from './lesson-fixture.ts';
import type { MeasuredReads } from './measurement.ts';
import { readsTable } from './table.ts';

let english: Translator;
let japanese: Translator;
beforeAll(async () => {
  english = await loadTranslator('en', undefined, course.texts);
  japanese = await loadTranslator('ja', undefined, course.texts);
});

/** Medians per round, in ms, as if 400 reads had been measured in each. */
function measured(
  medians: Readonly<Record<'hit' | 'miss' | 'database', readonly number[]>>,
  samplesPerRound = 400,
): MeasuredReads {
  const samplesOf = (values: readonly number[]): Float64Array =>
    Float64Array.from(values.flatMap((value) => Array<number>(samplesPerRound).fill(value)));
  const samples = {
    hit: samplesOf(medians.hit),
    miss: samplesOf(medians.miss),
    database: samplesOf(medians.database),
  };
  return {
    rounds: medians.hit.length,
    rows: 8,
    hit: summarize(samples.hit),
    miss: summarize(samples.miss),
    database: summarize(samples.database),
    samples,
    hitAgainstDatabase: judgeRounds(medians.database, medians.hit),
    missAgainstDatabase: judgeRounds(medians.database, medians.miss),
  };
}

const notesOf = (of: MeasuredReads, translator: Translator): readonly string[] =>
  readsTable('SELECT 1', lessonFacts(), of).notes.map((note) => translator.text(note));

const keysOf = (of: MeasuredReads): readonly string[] =>
  readsTable('SELECT 1', lessonFacts(), of).notes.map(({ key }) => key);

const MISS = [3, 3, 3];
const FASTER = measured({ hit: [0.5, 0.5, 0.4], miss: MISS, database: [2, 1.8, 2] });
const SLOWER = measured({ hit: [2, 1.8, 2], miss: MISS, database: [0.5, 0.5, 0.4] });
const UNSURE = measured({ hit: [1, 1, 1], miss: [1, 1, 1], database: [0.9, 1.1, 1.2] });
const EACH_ROUND_FASTER = measured({
  hit: [1, 1, 1, 1, 1],
  miss: [2, 1.3, 6, 3, 2],
  database: [1.14, 1.2, 4.5, 2, 1.5],
});
const EACH_ROUND_SLOWER = measured({
  hit: [3.3, 1.25, 2, 1.6, 1.4],
  miss: [0.3, 0.9, 0.8, 0.7, 0.6],
  database: [1, 1, 1, 1, 1],
});
const NOTHING = { rounds: 0, verdict: 'nothing-measured' } as const;

describe('the verdict under the table', () => {
  it.each([
    [
      'a hit that is faster',
      FASTER,
      'Compared with the database alone, a hit is 4.00 times faster: that is the middle of 3 rounds, which went from 3.60 to 5.00 times.',
      /^データベースのみの場合と比べて、キャッシュヒットは 4\.00 倍の速さです（3 ラウンド.*3\.60～5\.00 倍でした）。$/,
    ],
    [
      'a hit that is slower',
      SLOWER,
      'Compared with the database alone, a hit takes 4.00 times as long: that is the middle of 3 rounds, which went from 3.60 to 5.00 times.',
      /^データベースのみの場合と比べて、キャッシュヒットには 4\.00 倍の時間がかかります（.*3\.60～5\.00 倍でした）。$/,
    ],
    [
      'a difference within the spread of the rounds',
      UNSURE,
      'Compared with the database alone, a hit cannot be called faster or slower: over 3 rounds it went from 0.900 to 1.20 times as fast, neither faster in every one nor slower in every one.',
      /^データベースのみの場合と比べて、キャッシュヒットは速いとも遅いとも言えません。3 ラウンドで 0\.900～1\.20 倍の速さとなり、すべてのラウンドで速かったわけでも、すべてで遅かったわけでもありません。$/,
    ],
    [
      'a hit that won every round, by very different sizes',
      EACH_ROUND_FASTER,
      'Compared with the database alone, a hit was faster in every one of 5 rounds (chance alone puts all on one side once in 16 runs), but by how much cannot be said, because the rounds differ too much among themselves: 1.14 to 4.50 times.',
      /5 ラウンドのすべてで速くなりました（.*16 分の 1）。.*1\.14～4\.50 倍/,
    ],
    [
      'a hit that lost every round, by very different sizes',
      EACH_ROUND_SLOWER,
      'Compared with the database alone, a hit was slower in every one of 5 rounds (chance alone puts all on one side once in 16 runs), but by how much cannot be said, because the rounds differ too much among themselves: it took 1.25 to 3.30 times as long.',
      /5 ラウンドのすべてで遅くなりました（.*1\.25～3\.30 倍/,
    ],
    [
      'nothing',
      { ...FASTER, hitAgainstDatabase: NOTHING },
      'Compared with the database alone, nothing can be said of a hit: this run did not measure both.',
      /キャッシュヒットについては何も言えません/,
    ],
  ])('says of %s what was measured and no more', (_what, reads, sentence, japaneseSentence) => {
    expect(notesOf(reads, english)[0]).toBe(sentence);
    expect(notesOf(reads, japanese)[0]).toMatch(japaneseSentence);
  });

  it.each([
    ['a hit that is slower', SLOWER, true],
    ['a hit that lost every round', EACH_ROUND_SLOWER, true],
    ['a hit that is faster', FASTER, false],
    ['a hit that won every round', EACH_ROUND_FASTER, false],
    ['a difference too small', UNSURE, false],
    ['nothing', { ...SLOWER, hitAgainstDatabase: NOTHING }, false],
  ])('says that the cache did not pay of %s: %#', (_what, reads, said) => {
    expect(keysOf(reads).includes('cached-read.verdict.does-not-pay')).toBe(said);
  });

  it('says what a miss costs as far as the rounds tell it', () => {
    expect(notesOf(FASTER, english)[1]).toMatch(/a miss takes 1\.50 times as long: /);
    expect(notesOf(UNSURE, english)[1]).toMatch(/a miss cannot be called faster or slower/);
    expect(notesOf(EACH_ROUND_FASTER, english)[1]).toMatch(/a miss was slower in every one of 5/);
  });

  it('explains a miss by its work, and takes a faster one as what it is: unsteady times', () => {
    expect(keysOf(FASTER)).toContain('cached-read.miss.work');
    expect(keysOf(FASTER)).not.toContain('cached-read.miss.faster');
    expect(keysOf(EACH_ROUND_SLOWER)).toContain('cached-read.miss.faster');
    expect(keysOf(EACH_ROUND_SLOWER)).not.toContain('cached-read.miss.work');
    const busy = { ...FASTER, missAgainstDatabase: judgeRounds([1, 1, 1], [16, 17, 16]) };
    expect(keysOf(busy)).toContain('cached-read.miss.more');
    expect(keysOf(busy)).not.toContain('cached-read.miss.work');
  });
});

describe('the p99', () => {
  const few = measured({ hit: [0.5, 0.5], miss: [3, 3], database: [2, 2] });

  it('is left out of the table below 1,000 samples, and the notes say why', () => {
    const { columns, rows, notes } = readsTable('SELECT 1', lessonFacts(), few);
    const p99 = columns.findIndex(({ id }) => id === 'p99');
    expect(rows.map((row) => row[p99])).toEqual([null, null, null]);
    expect(english.text(notes.at(-1) ?? '')).toBe(
      'p99 is left out: it needs 1,000 samples, and there are 800.',
    );
  });

  it('is there from 1,000 samples on, without a word', () => {
    const { columns, rows, notes } = readsTable('SELECT 1', lessonFacts(), FASTER);
    const p99 = columns.findIndex(({ id }) => id === 'p99');
    expect(rows.map((row) => row[p99])).toEqual([0.5, 3, 2]);
    expect(notes.map(({ key }) => key)).not.toContain('cached-read.p99.missing');
  });
});

describe('the rows', () => {
  it('are hit, miss and database alone, each with its own figures', () => {
    const { rows, title } = readsTable('SELECT 1', lessonFacts(), FASTER);
    expect(title).toBe('SELECT 1');
    expect(rows.map(([name, n, p50]) => [name, n, p50])).toEqual([
      [{ key: 'cached-read.table.hit' }, 1200, 0.5],
      [{ key: 'cached-read.table.miss' }, 1200, 3],
      [{ key: 'cached-read.table.database' }, 1200, 2],
    ]);
  });
});
