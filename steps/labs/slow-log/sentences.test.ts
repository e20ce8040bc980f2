import { describe, expect, it } from '@jest/globals';
import { compareRounds } from '../../../src/measure/index.ts';
import { keysOf } from '../../kit/keys-fixture.ts';
import { accesses } from './accesses.ts';
import type { SlowEntry } from './entries.ts';
import type { AccessResult } from './measure.ts';
import { commandChart, waysTable } from './report.ts';
import { logSentences, waitSentences, type ReadLog } from './sentences.ts';

const waited = { alone: 0.2, behind: 20, overlap: 19.9, tries: 1 };

const entry = (name: string, clientName = 'job'): SlowEntry => ({
  ...{ id: 1, timestamp: 1, duration: name === 'EVAL' ? 19_000 : 2000, args: [name, 'x'] },
  ...{ clientAddress: 'a:1', clientName },
});
const script = [entry('EVAL')];

describe('what is said of the read behind the script', () => {
  it('blames the script only when the read waited', () => {
    expect(keysOf(waitSentences(waited, script))).toEqual(['make.wait', 'make.learned']);
    const quick = { alone: 0.2, behind: 0.6, overlap: 0.5, tries: 5 };
    expect(keysOf(waitSentences(quick, script))).toEqual(['make.wait', 'make.not-shown']);
    const late = { alone: 0.2, behind: 20, overlap: 3, tries: 5 };
    expect(keysOf(waitSentences(late, script))).toEqual(['make.wait', 'make.not-shown']);
  });

  it('says that the script was over only when its answer was there first', () => {
    const over = { alone: 0.2, behind: 0.2, overlap: 0, tries: 5 };
    expect(keysOf(waitSentences(over, script))).toEqual(['make.wait', 'make.over']);
  });

  it('blames no script that was shorter by the log than the read', () => {
    const short = [{ ...entry('EVAL'), duration: 9000 }];
    for (const entries of [short, [], [entry('KEYS')]]) {
      expect(keysOf(waitSentences(waited, entries))).toEqual(['make.wait', 'make.not-shown']);
    }
  });

  it('says that it took more than one try', () => {
    expect(keysOf(waitSentences({ ...waited, tries: 3 }, script))).toContain('make.tries');
  });
});

describe('what is said of the log', () => {
  const said = (change: Partial<ReadLog>) => {
    const log = {
      entries: [entry('EVAL'), entry('KEYS'), entry('HGETALL')],
      ...{ sent: ['HGETALL', 'KEYS', 'EVAL'], threshold: 1000, wait: waited, client: 'job' },
      ...change,
    };
    const { missing, waited: met, hidden } = logSentences(log);
    return [...keysOf(missing), ...keysOf(met), ...keysOf(hidden)];
  };

  it('says that the read is not in it, and whose the commands were', () => {
    expect(said({})).toEqual(['read.waited-out', 'read.hidden', 'read.client']);
  });

  it('says so where the server keeps the waiting read, or no names', () => {
    const entries = [
      { ...entry('GET', ''), duration: 19_000 },
      entry('EVAL', ''),
      entry('KEYS', ''),
      entry('HGETALL', ''),
    ];
    expect(said({ entries })).toEqual(['read.waited-in', 'read.hidden', 'read.no-client']);
  });

  it('says of a GET that was slow by itself, and so is in the log, only that its waiting is not', () => {
    expect(
      said({ entries: [entry('GET'), entry('EVAL'), entry('KEYS'), entry('HGETALL')] }),
    ).toEqual(['read.waited-part', 'read.hidden', 'read.client']);
  });

  it('says nothing of entries and arguments where there are none', () => {
    const wait = { alone: 0.4, behind: 0.5, overlap: 0, tries: 5 };
    expect(said({ entries: [], wait })).toEqual(['read.fast']);
  });

  it('names what was too quick for the log', () => {
    const { missing } = logSentences({
      ...{ entries: [entry('EVAL')], sent: ['HGETALL', 'KEYS', 'EVAL'] },
      ...{ threshold: 1000, wait: waited, client: 'job' },
    });
    expect(missing[0]?.params).toEqual({ threshold: 1000, commands: 'HGETALL, KEYS' });
  });
});

describe('the table of ways', () => {
  const data = { keys: 10, inScript: 2, fields: 5, prefix: 'k:', hash: 'k:h' };
  const [access] = accesses(data);
  const result = (slowMs: readonly number[], fixedMs: readonly number[]): AccessResult => {
    if (access === undefined) throw new Error('no access');
    const way = (of: 'slow' | 'fixed', longestMs: number) => ({
      ...{ way: access[of], commands: 1, totalMs: 1, commandMs: 0.1, longestMs },
    });
    return {
      ...{ access, slow: way('slow', 40), fixed: way('fixed', 6), same: true },
      longest: compareRounds(slowMs, fixedMs),
      total: compareRounds(fixedMs, slowMs),
    };
  };
  const notes = (one: AccessResult) => waysTable([one], [], 3).notes.map(({ key }) => key);

  it.each([
    ['verdict.faster', 'verdict.slower', [40, 41, 42], [1, 1, 1]],
    ['verdict.slower', 'verdict.faster', [1, 1, 1], [40, 41, 42]],
    ['verdict.faster-every-round', 'verdict.slower-every-round', [2, 10, 40], [1, 1, 1]],
    ['verdict.too-small-to-claim', 'verdict.too-small-to-claim', [1, 2, 1], [2, 1, 1]],
  ] as const)('says %s of the command and %s of the answer', (command, total, slow, fixed) => {
    expect(notes(result(slow, fixed)).slice(0, 2)).toEqual([command, total]);
  });

  it('draws how long others wait: the longest command, not the median', () => {
    const { series } = commandChart([result([40], [6])], []);
    expect(series.map(({ points }) => points[0]?.[1])).toEqual([40, 6]);
  });
});
