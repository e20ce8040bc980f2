import { describe, expect, it } from '@jest/globals';
import { countedInOneWay } from './counted.ts';

describe('a sentence that counts', () => {
  it.each([
    ['{rows} rows', 1],
    ['{n} independent cache instances, each', 1],
    ['{lost} are gone', 1],
    ['{wrong} of these are wrong', 1],
    ['{rows|row|rows} and {keys} keys', 1],
    ['{rows|row is|rows are} cheap', 0],
    ['{ttl} s, {every} ms, {user} needs {version}', 0],
    ['{n} of the rows, {what} was in all of its boxes', 0],
    ['{tutorial} status', 0],
  ])('%s', (sentence, faults) => {
    expect(countedInOneWay(sentence)).toHaveLength(faults);
  });
});
