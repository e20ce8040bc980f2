import { describe, expect, it } from '@jest/globals';
import type { StepEmission } from '../../src/contract/events.ts';
import type { Ask } from '../../src/contract/step.ts';
import { askChoice, askGuess } from './guess.ts';
import { msg } from './text.ts';

const question = msg('card.title');

/** Asks once and answers with 5; gives what was told. */
async function told(ask: Pick<Ask, 'interactive' | 'guess'>): Promise<readonly StepEmission[]> {
  const emissions: StepEmission[] = [];
  const ctx = { ask: ask as Ask, emit: (emission: StepEmission) => emissions.push(emission) };
  const guess = await askGuess(ctx, question, 'count');
  guess.answer(5);
  return emissions;
}

describe('a guess', () => {
  it('shows the question with "no guess" where nobody is asked', async () => {
    const nobody = { interactive: false, guess: () => Promise.resolve(null) };
    const message = msg('guess.none', { question });
    expect(await told(nobody)).toEqual([{ event: 'step.note', note: { kind: 'text', message } }]);
  });

  it('says nothing more to somebody who read the question and did not guess', async () => {
    expect(await told({ interactive: true, guess: () => Promise.resolve(null) })).toEqual([]);
  });

  it('stands beside what was measured', async () => {
    const notes = await told({ interactive: true, guess: () => Promise.resolve(7) });
    const note = { kind: 'guess', question, unit: 'count', guess: 7 };
    expect(notes).toEqual([
      { event: 'step.note', note: { ...note, actual: null } },
      { event: 'step.note', note: { ...note, actual: 5 } },
    ]);
  });
});

describe('a guess among named things', () => {
  const choices = [
    { key: 'lru', name: msg('card.removed.name') },
    { key: 'lfu', name: msg('card.guesses.name') },
    { key: 'none', name: msg('card.title') },
  ];

  /** Chooses, and hears that these are right; gives what was told of it, but the choices. */
  async function toldOf(chosen: number | null, right: readonly string[]): Promise<unknown[]> {
    const emissions: StepEmission[] = [];
    const ask = { interactive: true, choice: () => Promise.resolve(chosen) } as unknown as Ask;
    const ctx = { ask, emit: (emission: StepEmission) => emissions.push(emission) };
    (await askChoice(ctx, question, choices)).answer(right);
    return emissions.map((emission) => ('note' in emission ? emission.note : emission));
  }

  const names = choices.map(({ name }) => name);
  const note = { kind: 'guess', question, unit: 'text', choices: names };

  it('is right when it is one of what was best', async () => {
    expect(await toldOf(3, ['lru', 'none'])).toEqual([
      { ...note, guess: 3, actual: null },
      { ...note, guess: 3, actual: 3 },
    ]);
  });

  it('is told what was best of all when it is not', async () => {
    const [, told] = await toldOf(2, ['none', 'lru']);
    expect(told).toEqual({ ...note, guess: 2, actual: 3 });
  });

  it('stays open when nothing was measured, and says nothing to who did not guess', async () => {
    expect(await toldOf(2, [])).toEqual([{ ...note, guess: 2, actual: null }]);
    expect(await toldOf(null, ['lru'])).toEqual([]);
  });
});
