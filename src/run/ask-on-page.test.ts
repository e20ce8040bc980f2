import { describe, expect, it } from '@jest/globals';
import type { App } from './app.ts';
import { askOnPage } from './ask-on-page.ts';
import { CancelledError, TutorialError } from '../contract/errors.ts';
import type { Form, Guide } from '../contract/form.ts';
import type { Choices, Given, OptionSet } from '../contract/options.ts';
import { msg } from '../text/message.ts';
import { fakeStep, partly } from '../testing/fakes.ts';
import type { View } from '../ui/view.ts';

const help = msg('status.step');
const OPTIONS = {
  page: {
    ...{ type: 'choice', gate: true, placeholder: 'x', values: ['usual', 'every'] },
    ...{ default: 'usual', help, question: help },
  },
  replicas: { type: 'integer', placeholder: 'n', default: 0, min: 0, max: 9, help, question: help },
} as const satisfies OptionSet;
const GUIDE: Guide = {
  intro: [],
  isOpen: ({ page }) => page === 'every',
  judge: ({ replicas }) =>
    Promise.resolve(
      Number(replicas) > 5 ? [{ about: ['replicas'], problem: help, words: null }] : [],
    ),
  shown: () => null,
  suggestions: () => null,
  look: () => Promise.resolve({ id: 'look', title: help, parts: [{ kind: 'text', text: help }] }),
};

/** A learner whose pages are answered in turn, and who picks in turn. */
function learner(
  pages: readonly Given[],
  {
    picks = [],
    draft = {},
    takesDraft = true,
  }: {
    readonly picks?: readonly string[];
    readonly draft?: Given;
    readonly takesDraft?: boolean;
  } = {},
) {
  const forms: Form[] = [];
  const printed: View[] = [];
  const failures: string[] = [];
  const drafts: { kept: Given; dropped: number } = { kept: draft, dropped: 0 };
  const waiting = [...picks];
  const step = fakeStep({
    id: 'create',
    options: OPTIONS,
    deliberate: {
      guide: GUIDE,
      examine: ({ replicas }) =>
        Number(replicas) > 3
          ? Promise.reject(new TutorialError('CHOICES_REFUSED', { problem: '', remedy: '' }))
          : Promise.resolve(),
    },
  });
  const options = async (_set: OptionSet, given: Given, form?: Form): Promise<Choices> => {
    if (form === undefined) throw new Error('asked without a form');
    const answers = pages[forms.length];
    forms.push(form);
    if (answers === undefined) throw new CancelledError();
    await form.keep({ ...form.answers, ...answers });
    return { page: 'usual', replicas: 0, ...given, ...form.answers, ...answers };
  };
  const app = partly<App>({
    drafts: {
      read: () => Promise.resolve(drafts.kept),
      keep: (_unit, _options, answers) => {
        drafts.kept = answers;
        return Promise.resolve();
      },
      drop: () => {
        drafts.kept = {};
        drafts.dropped += 1;
        return Promise.resolve();
      },
    },
    ui: partly<App['ui']>({
      ask: partly<App['ui']['ask']>({
        options: options as App['ui']['ask']['options'],
        confirm: () => Promise.resolve(takesDraft),
        select: <T>() => Promise.resolve(waiting.shift() as T),
      }),
      print: (view) => {
        printed.push(view);
      },
      failure: ({ code }) => {
        failures.push(code);
      },
    }),
  });
  const ask = (given: Given = {}): Promise<Choices> => askOnPage(app, step, given, GUIDE);
  return { ask, forms, printed, failures, drafts };
}

const ids = (views: readonly View[]): readonly (string | undefined)[] => views.map(({ id }) => id);

describe('askOnPage', () => {
  it('shows a last look before the choices are taken, and keeps what was answered', async () => {
    const { ask, printed, drafts } = learner([{ replicas: 2 }], { picks: ['take'] });
    expect(await ask({ page: 'every' })).toEqual({ page: 'every', replicas: 2 });
    expect(ids(printed)).toEqual(['look']);
    expect(drafts.kept).toEqual({ page: 'every', replicas: 2 });
  });

  it('shows and keeps nothing where the page is not opened', async () => {
    const { ask, printed, drafts } = learner([{ page: 'usual' }]);
    expect(await ask()).toEqual({ page: 'usual', replicas: 0 });
    expect(printed).toEqual([]);
    expect(drafts.kept).toEqual({});
  });

  it('goes back to the answer that is to be changed', async () => {
    const picks = ['change', 'replicas', 'take'];
    const { ask, forms } = learner([{ replicas: 2 }, { replicas: 3 }], { picks });
    expect(await ask({ page: 'every' })).toMatchObject({ replicas: 3 });
    expect(forms.map(({ at }) => at)).toEqual([null, 'replicas']);
    expect(forms[1]?.answers).toEqual({ replicas: 2 });
  });

  it('says where the answers are to whoever leaves, also by Ctrl-C', async () => {
    const leaving = learner([{ replicas: 2 }], { picks: ['leave'] });
    await expect(leaving.ask({ page: 'every' })).rejects.toThrow(CancelledError);
    expect(ids(leaving.printed)).toEqual(['look', 'draft']);
    const atOnce = learner([]);
    await expect(atOnce.ask({ page: 'every' })).rejects.toThrow(CancelledError);
    expect(atOnce.printed).toEqual([]);
  });

  it('goes on with a draft, or drops it', async () => {
    const draft = { page: 'every', replicas: 1 };
    const on = learner([{}], { picks: ['take'], draft });
    expect(await on.ask()).toEqual(draft);
    expect(on.forms[0]?.answers).toEqual(draft);
    const anew = learner([{ page: 'usual' }], { draft, takesDraft: false });
    expect(await anew.ask()).toMatchObject({ page: 'usual', replicas: 0 });
    expect(anew.drafts.dropped).toBe(1);
    // Who typed that there shall be no page is not asked about its draft.
    const typed = learner([{}], { draft });
    await typed.ask({ page: 'usual' });
    expect(typed.forms[0]?.answers).toEqual({});
  });

  it('asks again after a refusal with all answers, but not about flags', async () => {
    const { ask, forms, failures } = learner([{ replicas: 4 }, { replicas: 1 }], {
      picks: ['take'],
    });
    expect(await ask({ page: 'every' })).toMatchObject({ replicas: 1 });
    expect(failures).toEqual(['CHOICES_REFUSED']);
    expect(forms[1]?.answers).toEqual({ replicas: 4 });
    const typed = learner([]);
    await expect(typed.ask({ replicas: 6 })).rejects.toMatchObject({ code: 'CHOICES_REFUSED' });
    expect(typed.forms).toEqual([]);
  });
});
