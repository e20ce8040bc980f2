import { course } from '../index.ts';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { compareRounds, summarize } from '../../src/measure/index.ts';
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
    hit: summarize(samples.hit),
    miss: summarize(samples.miss),
    database: summarize(samples.database),
    samples,
    hitAgainstDatabase: compareRounds(medians.database, medians.hit),
    missAgainstDatabase: compareRounds(medians.database, medians.miss),
  };
}

const notesOf = (of: MeasuredReads, translator: Translator): readonly string[] =>
  readsTable('SELECT 1', lessonFacts(), of).notes.map((note) => translator.text(note));

const MISS = [3, 3, 3];
const FASTER = measured({ hit: [0.5, 0.5, 0.4], miss: MISS, database: [2, 1.8, 2] });
const SLOWER = measured({ hit: [2, 1.8, 2], miss: MISS, database: [0.5, 0.5, 0.4] });
const UNSURE = measured({ hit: [1, 1, 1], miss: [1, 1, 1], database: [0.9, 1.1, 1.2] });

describe('the verdict under the table', () => {
  it.each([
    [
      'a hit that is faster',
      FASTER,
      'A hit is 4.00 times faster than the database alone (median of the ratios of the rounds; 3.60 to 5.00 over 3 rounds).',
      /^キャッシュヒットは、データベースのみの 4\.00 倍速いです（.*3 ラウンドで 3\.60～5\.00）。$/,
    ],
    [
      'a hit that is slower',
      SLOWER,
      'A hit is 4.00 times slower than the database alone (median of the ratios of the rounds; 3.60 to 5.00 over 3 rounds): here the cache does not pay.',
      /^キャッシュヒットは、データベースのみより 4\.00 倍遅いです（.*3\.60～5\.00）。ここではキャッシュに利点がありません。$/,
    ],
    [
      'a difference within the spread of the rounds',
      UNSURE,
      'Too small to claim: the median of the ratios of the rounds is 1.10, but over 3 rounds it went from 0.900 to 1.20. The rounds differ by a factor of 1.33, more than hit and database do.',
      /^差が小さすぎて、どちらが速いとは言えません。.*1\.10.*0\.900～1\.20.*1\.33 倍/,
    ],
  ])('says of %s what was measured and no more', (_what, reads, sentence, japaneseSentence) => {
    expect(notesOf(reads, english)[0]).toBe(sentence);
    expect(notesOf(reads, japanese)[0]).toMatch(japaneseSentence);
  });

  it('says what a miss costs only where that can be told', () => {
    expect(notesOf(FASTER, english)[1]).toMatch(/^A miss takes 1\.50 times as long as/);
    expect(notesOf(UNSURE, english)[1]).toMatch(/^A miss could not be told apart from/);
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
    expect(notes).toHaveLength(2);
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
