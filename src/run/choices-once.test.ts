import { describe, expect, it } from '@jest/globals';
import type { App } from './app.ts';
import { TutorialError } from '../contract/errors.ts';
import type { Failure } from '../contract/events.ts';
import type { Choices, OptionSet } from '../contract/options.ts';
import { msg } from '../text/message.ts';
import { fakeStep, partly } from '../testing/fakes.ts';
import { choicesOnce } from './choices-once.ts';

const help = msg('status.step');
const OPTIONS = {
  ttl: { type: 'integer', placeholder: 's', default: 5, min: 1, max: 60, help, question: help },
  name: { type: 'text', placeholder: 'name', default: 'tutorial', help },
} as const satisfies OptionSet;

/** An interface whose questions are answered in turn. */
function appWith(...answers: readonly Readonly<Record<string, unknown>>[]) {
  const asked: { readonly set: OptionSet; readonly given: unknown }[] = [];
  const failures: Failure[] = [];
  const options = (set: OptionSet, given: Partial<Choices>) => {
    const answer = answers[asked.length] ?? {};
    asked.push({ set, given });
    const defaults = Object.entries(set).map(([flag, option]) => [flag, option.default] as const);
    return Promise.resolve({ ...Object.fromEntries(defaults), ...given, ...answer });
  };
  const app = partly<App>({
    config: partly<App['config']>({ dryRun: false }),
    ui: partly<App['ui']>({
      ask: partly<App['ui']['ask']>({
        interactive: answers.length > 0,
        options: options as App['ui']['ask']['options'],
      }),
      failure: (failure) => {
        failures.push(failure);
      },
    }),
  });
  return { app, asked, failures };
}

const tooLong = (choices: Choices): Promise<void> =>
  Number(choices.ttl) > 30
    ? Promise.reject(new TutorialError('CHOICES_REFUSED', { rule: 'R0', problem: '', remedy: '' }))
    : Promise.resolve();

describe('choicesOnce', () => {
  it('takes what was typed before what a file gives before defaults', async () => {
    const step = fakeStep({
      id: 'one',
      options: OPTIONS,
      deliberate: { complete: () => Promise.resolve({ ttl: 7, name: 'of-the-file' }) },
    });
    const { app } = appWith();
    expect(await choicesOnce(app, { ttl: 9, 'of-another': 1 })(step, 'asked')).toEqual({
      ttl: 9,
      name: 'of-the-file',
    });
    const bare = fakeStep({ id: 'two', options: OPTIONS });
    expect(await choicesOnce(app, {})(bare, 'asked')).toEqual({ ttl: 5, name: 'tutorial' });
  });

  it('refuses without a person what does not go together', async () => {
    const step = fakeStep({ id: 'one', options: OPTIONS, deliberate: { examine: tooLong } });
    const { app } = appWith();
    await expect(choicesOnce(app, { ttl: 31 })(step, 'given')).rejects.toMatchObject({
      code: 'CHOICES_REFUSED',
    });
  });

  it('asks once, and not at all for what was given', async () => {
    const step = fakeStep({ id: 'one', options: OPTIONS });
    const { app, asked } = appWith({ ttl: 8 });
    const choices = choicesOnce(app, { name: 'mine' });
    expect(await choices(step, 'given')).toEqual({ ttl: 5, name: 'mine' });
    expect(asked).toEqual([]);
    expect(await choices(step, 'asked')).toEqual({ ttl: 8, name: 'mine' });
    expect(await choices(step, 'asked')).toEqual({ ttl: 8, name: 'mine' });
    expect(asked).toMatchObject([{ given: { name: 'mine' } }]);
  });

  it('asks again with the answers as defaults until they go together', async () => {
    const step = fakeStep({ id: 'one', options: OPTIONS, deliberate: { examine: tooLong } });
    const { app, asked, failures } = appWith({ ttl: 40 }, { ttl: 20 });
    expect(await choicesOnce(app, {})(step, 'asked')).toMatchObject({ ttl: 20 });
    expect(failures).toMatchObject([{ code: 'CHOICES_REFUSED' }]);
    expect(asked[1]?.set.ttl).toMatchObject({ default: 40 });
  });

  it('does not ask again about flags, which answers cannot change', async () => {
    const step = fakeStep({ id: 'one', options: OPTIONS, deliberate: { examine: tooLong } });
    const { app, asked } = appWith({}, {});
    await expect(choicesOnce(app, { ttl: 40 })(step, 'asked')).rejects.toMatchObject({
      code: 'CHOICES_REFUSED',
    });
    expect(asked).toHaveLength(1);
  });
});
