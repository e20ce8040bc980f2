import { describe, expect, it } from '@jest/globals';
import type { TutorialEvent } from '../contract/events.ts';
import { createTranslator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { fakeStep } from '../testing/fakes.ts';
import { QuietSteps } from './quiet-steps.ts';

const title = msg('status.title');
const quiet = (): QuietSteps =>
  new QuietSteps(
    [fakeStep({ id: 'one' }), fakeStep({ id: 'two' })],
    createTranslator('en', { 'status.step': 'Step' }),
  );
const started = (step: string): TutorialEvent => ({
  ...{ event: 'step.started', step, title, why: title, position: 1, of: 1 },
});
const finished = (step: string): TutorialEvent => ({
  ...{ event: 'step.finished', step, ms: 1, facts: {}, evidence: [] },
});
const note = (
  step: string,
  key: 'run.already-done' | 'run.done-again' | 'run.other-server',
): TutorialEvent => ({
  event: 'step.note',
  step,
  note: { kind: key === 'run.already-done' ? 'text' : 'warning', message: { key } },
});

describe('quiet steps', () => {
  it('are one line before what was asked for, told once', () => {
    const steps = quiet();
    for (const event of [started('one'), finished('one'), started('two'), finished('two')]) {
      expect(steps.shown(event)).toEqual([]);
    }
    const prepared = { key: 'run.prepared', params: { titles: 'Step and Step' } };
    expect(steps.shown(started('lab'))).toMatchObject([
      { event: 'step.note', step: 'lab', note: { message: prepared } },
      { event: 'step.started', step: 'lab' },
    ]);
    expect(steps.shown(started('lab'))).toHaveLength(1);
  });

  it('that stood from before are told as that', () => {
    const steps = quiet();
    expect(steps.shown(note('one', 'run.already-done'))).toEqual([]);
    expect(steps.shown(note('two', 'run.done-again'))).toEqual([]);
    expect(steps.shown(finished('two'))).toEqual([]);
    expect(steps.shown(started('lab'))).toMatchObject([
      { note: { message: { key: 'run.ready' } } },
      { note: { message: { key: 'run.prepared' } } },
      { event: 'step.started' },
    ]);
  });

  it('say that what was asked for is not used', () => {
    const remark = note('one', 'run.other-server');
    expect(quiet().shown(remark)).toEqual([remark]);
  });

  it('that fail are told, and so is everything of the others', () => {
    const steps = quiet();
    const failure = { code: 'BUG', what: title, next: title, detail: null };
    const failed = { event: 'step.failed', step: 'one', failure } as const;
    expect(steps.shown(failed)).toEqual([failed]);
    expect(steps.shown(finished('lab'))).toEqual([finished('lab')]);
  });
});
