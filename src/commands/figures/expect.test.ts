import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../contract/figure.ts';
import type { LearnedFigure } from '../../contract/learned.ts';
import { parseOption } from '../../text/parse-option.ts';
import { createTranslator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { expecting, expectOption } from './expect.ts';

const name = msg('status.step');
const from = { fact: 'reads', field: 'x' } as const;
const FIGURES: readonly Figure[] = [
  { id: 'hit-ratio', name, unit: 'percent', better: 'higher', from },
  { id: 'stale-ms', name, unit: 'ms', better: 'lower', from },
];
const translator = createTranslator('en', {
  'expect.unmet': '{typed} but {measured}',
  'expect.unmeasured': '{typed} unmeasured',
  'ui.quantity.percent': '{n}%',
  'ui.quantity.ms': '{n} ms',
});

/** What is wrong with `--expect typed`; null where it is understood. */
function wrong(typed: string): string | null {
  const { expect: option } = expectOption(FIGURES);
  if (option === undefined) throw new Error('no option');
  const parsed = parseOption(option, [typed]);
  return parsed.ok ? null : parsed.problem.key;
}

/** What comes of a run that measured these. */
function judged(
  asked: readonly string[],
  values: Readonly<Record<string, number>>,
): Promise<boolean> {
  const figures = Object.fromEntries(
    Object.entries(values).map(([id, value]): [string, LearnedFigure] => [
      id,
      { value, unit: 'ms', better: 'lower' },
    ]),
  );
  const unit = { first: '', last: '', ms: 1, guesses: [], figures };
  return expecting({ figures: FIGURES, given: { expect: asked }, translator }, (heard) => {
    heard('a step', unit);
    return Promise.resolve(true);
  });
}

describe('--expect', () => {
  it('is no option where there is nothing to expect', () => {
    expect(expectOption([])).toEqual({});
  });

  it.each([
    ['hit-ratio>0.3', null],
    ['hit-ratio >= 30%', null],
    ['stale-ms<2500', null],
    ['stale-ms=0', null],
    ['hit-rato>0.3', 'expect.unknown'],
    ['hit-ratio', 'expect.shape'],
    ['hit-ratio>', 'expect.shape'],
    ['hit-ratio>>3', 'expect.shape'],
    ['>3', 'expect.shape'],
    ['hit-ratio>30', 'expect.share'],
    ['stale-ms<30%', 'expect.no-percent'],
  ])('%s: %p', (typed, problem) => {
    expect(wrong(typed)).toBe(problem);
  });

  it.each([
    ['hit-ratio>0.3', 31, true],
    ['hit-ratio>0.3', 30, false],
    ['hit-ratio>=0.3', 30, true],
    ['hit-ratio<50%', 49, true],
    ['hit-ratio<=50%', 51, false],
    ['hit-ratio=50%', 50, true],
  ])('%s is held against %d: %p', async (typed, value, met) => {
    const judging = judged([typed], { 'hit-ratio': value });
    if (met) expect(await judging).toBe(true);
    else await expect(judging).rejects.toMatchObject({ code: 'EXPECTATION_UNMET' });
  });

  it('tells everything that is not met, also what was not measured', async () => {
    await expect(
      judged(['hit-ratio>0.3', 'stale-ms<1'], { 'hit-ratio': 12.5 }),
    ).rejects.toMatchObject({
      params: { problems: 'hit-ratio>0.3 but 12.5% stale-ms<1 unmeasured' },
    });
  });

  it('does not judge what did not run', async () => {
    const given = { expect: ['hit-ratio>0.3'] };
    const run = (): Promise<boolean> => Promise.resolve(false);
    expect(await expecting({ figures: FIGURES, given, translator }, run)).toBe(false);
  });
});
