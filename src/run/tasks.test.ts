import { describe, expect, it } from '@jest/globals';
import { CancelledError, TutorialError } from '../contract/errors.ts';
import type { StepEmission } from '../contract/events.ts';
import { partly } from '../testing/fakes.ts';
import { msg } from '../text/message.ts';
import type { App, LookOnlyEngines } from './app.ts';
import { taskGiver } from './tasks.ts';

const NOT_YET = msg('run.declined');
const HINT = msg('run.consent');

/** A learner who presses keys, and a server that has seen it after so many looks. */
function learner(
  keys: readonly string[],
  {
    seenAfter = 1,
    flows = new AbortController().signal,
    lend = (): Promise<void> => Promise.resolve(),
  } = {},
) {
  const emitted: StepEmission[] = [];
  const pressed = [...keys];
  let looks = 0;
  let lent = 0;
  const ui = partly<App['ui']>({
    flows,
    raw: () => undefined,
    lend: async <T>(work: () => Promise<T>): Promise<T> => {
      lent += 1;
      await lend();
      return work();
    },
    ask: partly<App['ui']['ask']>({
      keyUntil: async (_hint, _keys, until) => {
        // What was told before is seen first.
        await Promise.resolve();
        if (until.aborted) return null;
        const key = pressed.shift();
        if (key === undefined) throw new CancelledError();
        return key;
      },
    }),
  });
  const app = partly<App>({
    ui,
    config: partly<App['config']>({ interactive: true }),
    translator: partly<App['translator']>({}),
    lookOnly: () => Promise.resolve(partly<LookOnlyEngines>({})),
  });
  const outcome = taskGiver(app, (one) => emitted.push(one))({
    id: 'task',
    server: 'redis',
    facts: {},
    what: msg('status.nothing'),
    lines: ['PING'],
    hint: HINT,
    look: () => {
      looks += 1;
      return Promise.resolve(looks >= seenAfter ? null : NOT_YET);
    },
  });
  const told = (): unknown[] =>
    emitted.map((one) =>
      one.event === 'step.note' && one.note.kind === 'task' ? one.note.state : one,
    );
  return { outcome, told, lent: () => lent };
}

const note = (kind: 'text' | 'tip' | 'warning', message: unknown) => ({
  event: 'step.note',
  note: { kind, message },
});

describe('something to do', () => {
  it('is done when the server has seen it, however often that takes', async () => {
    const { outcome, told, lent } = learner(['o', 'o'], { seenAfter: 2 });
    expect(await outcome).toBe('seen');
    expect(lent()).toBe(2);
    expect(told()).toEqual(['open', note('text', NOT_YET), 'open', 'seen']);
  });

  it('is left out by Enter', async () => {
    const { outcome, told, lent } = learner([''], { seenAfter: 9 });
    expect(await outcome).toBe('skipped');
    expect(lent()).toBe(0);
    expect(told()).toEqual(['open', 'skipped']);
  });

  it('comes with a hint for who asks for it, and for who came back twice without', async () => {
    const asked = learner(['h', ''], { seenAfter: 9 });
    expect(await asked.outcome).toBe('skipped');
    expect(asked.lent()).toBe(0);
    expect(asked.told()).toEqual(['open', note('tip', HINT), 'open', 'skipped']);
    const stuck = learner(['o', 'o', 'o', ''], { seenAfter: 9 });
    expect(await stuck.outcome).toBe('skipped');
    expect(stuck.told()).toEqual([
      ...['open', note('text', NOT_YET)],
      ...['open', note('text', NOT_YET), note('tip', HINT)],
      ...['open', note('text', NOT_YET)],
      ...['open', 'skipped'],
    ]);
  });

  it('may be done from elsewhere', async () => {
    const { outcome, told } = learner(['']);
    expect(await outcome).toBe('seen');
    expect(told()).toEqual(['open', 'seen']);
  });

  it('is not waited for once nobody turns pages any more', async () => {
    const stops = new AbortController();
    const lend = (): Promise<void> => {
      stops.abort();
      return Promise.resolve();
    };
    const { outcome } = learner(['o'], { seenAfter: 9, flows: stops.signal, lend });
    expect(await outcome).toBe('skipped');
  });

  it('is not waited for by who wants no more stops while it is still to be seen', async () => {
    const stops = new AbortController();
    const { outcome, told } = learner(['o'], { seenAfter: 9, flows: stops.signal });
    stops.abort();
    expect(await outcome).toBe('skipped');
    expect(told()).toEqual(['open', 'skipped']);
  });

  it('is offered again where the client could not be started', async () => {
    const refused = new TutorialError('ENGINE_GONE', { product: 'redis', endpoint: 'here' });
    const lend = (): Promise<void> => Promise.reject(refused);
    const { outcome, told } = learner(['o', ''], { seenAfter: 9, lend });
    expect(await outcome).toBe('skipped');
    expect(told()[1]).toMatchObject({ note: { kind: 'warning' } });
  });

  it('ends as everything ends by Ctrl-C', async () => {
    await expect(learner([], { seenAfter: 9 }).outcome).rejects.toThrow(CancelledError);
    const lend = (): Promise<void> => Promise.reject(new CancelledError());
    await expect(learner(['o'], { lend }).outcome).rejects.toThrow(CancelledError);
  });
});
