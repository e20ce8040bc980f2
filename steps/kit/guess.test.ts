import { describe, expect, it } from '@jest/globals';
import type { StepEmission } from '../../src/contract/events.ts';
import type { Ask } from '../../src/contract/step.ts';
import { askGuess } from './guess.ts';
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
