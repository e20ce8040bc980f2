import { describe, expect, it } from '@jest/globals';
import type { Form, Guide, Objection } from '../contract/form.ts';
import type { Message } from '../contract/message.ts';
import type { Choices, Given, OptionSet } from '../contract/options.ts';
import { createTranslator } from '../text/index.ts';
import { en } from '../text/en/index.ts';
import { createKit } from './kit.ts';
import { createPrompts } from './prompts.ts';
import type { Questioner } from './questioner.ts';
import { PLAIN_THEME } from './theme.ts';
import { loadMeasure } from './width.ts';

const SENTENCES = {
  ...en,
  page: 'Page',
  intro: 'One at a time.',
  nodes: 'Nodes',
  security: 'Security',
  replicas: 'Replicas',
  'multi-az': 'Multi-AZ',
  version: 'Version',
  tls: 'TLS',
  token: 'Token',
  why: 'Because.',
  real: 'real',
  old: 'That version is not offered.',
  'no-replica': 'Multi-AZ needs a replica.',
};
const say = (key: keyof typeof SENTENCES): Message => ({ key });
const of = (key: keyof typeof SENTENCES, group: 'nodes' | 'security') => ({
  ...{ help: say(key), question: say(key), group: say(group) },
  ...{ about: [say('why')], badge: say('real') },
  when: ({ page }: Readonly<Record<string, unknown>>) => page === 'every',
});
const OPTIONS = {
  page: {
    ...{ type: 'choice', gate: true, placeholder: 'x', values: ['usual', 'every'] },
    ...{ default: 'usual', help: say('page'), question: say('page') },
  },
  replicas: {
    type: 'integer',
    placeholder: 'n',
    default: 0,
    min: 0,
    max: 5,
    ...of('replicas', 'nodes'),
  },
  'multi-az': { type: 'switch', default: false, ...of('multi-az', 'nodes') },
  version: { type: 'text', placeholder: 'v', default: null, ...of('version', 'nodes') },
  tls: { type: 'switch', default: false, ...of('tls', 'security') },
  token: {
    ...{ type: 'text', placeholder: 't', default: null, secret: true, ...of('token', 'security') },
    when: ({ tls }: Readonly<Record<string, unknown>>) => tls === true,
  },
} as const satisfies OptionSet;

const REFUSALS: readonly (Objection & { readonly when: (choices: Choices) => boolean })[] = [
  {
    ...{ about: ['version'], problem: say('old'), words: 'AWS: no' },
    when: ({ version }) => version === '9.9',
  },
  {
    ...{ about: ['multi-az', 'replicas'], problem: say('no-replica'), words: null },
    when: (choices) => choices['multi-az'] === true && choices.replicas === 0,
  },
];
const GUIDE: Guide = {
  intro: [say('intro')],
  isOpen: ({ page }) => page === 'every',
  judge: (choices) => Promise.resolve(REFUSALS.filter(({ when }) => when(choices))),
  shown: (name, choices) => (name === 'version' ? String(choices.version ?? '7.1') : null),
  suggestions: () => null,
  look: () => Promise.resolve({ id: 'look', title: say('page'), parts: [] }),
};

/** Answers in turn, keeps all that was on the screen, and what was kept after each answer. */
async function fill(given: Given, form: Partial<Form>, ...answers: (string | number)[]) {
  const screen: string[] = [];
  const kept: Given[] = [];
  const next = (): string | number => {
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`one more question:\n${screen.join('\n')}`);
    return answer;
  };
  const questioner: Questioner = {
    tell: (lines) => {
      screen.push(...lines.map((line) => line.trim()).filter((line) => line !== ''));
    },
    line: ({ message, hint, problem, ways = [] }) => {
      for (;;) {
        const answer = String(next());
        screen.push(`? ${message}${hint === undefined ? '' : ` (${hint})`} ${answer}`);
        if (ways.includes(answer) || problem(answer) === undefined) return Promise.resolve(answer);
        screen.push(problem(answer) ?? '');
      }
    },
    select: ({ message, items }) => {
      screen.push(`? ${message} ${items.map(({ label }) => label).join(' / ')}`);
      return Promise.resolve(next());
    },
    key: () => Promise.reject(new Error('a form asks for no key alone')),
    keyUntil: () => Promise.reject(new Error('a form asks for no key alone')),
  };
  const translator = createTranslator('en', SENTENCES);
  const kit = createKit(translator, PLAIN_THEME, await loadMeasure(), () => 100);
  const prompts = createPrompts(kit, questioner, (work) => work());
  const values = await prompts.options(OPTIONS, given, {
    ...{ guide: GUIDE, answers: {}, at: null },
    keep: (all) => {
      kept.push(all);
      return Promise.resolve();
    },
    ...form,
  });
  expect(answers).toEqual([]);
  return { values, screen, kept };
}

const EVERY = { page: 'every' };

describe('a page of questions', () => {
  it('says group, place, title with badge, and why, before each', async () => {
    const { screen, values } = await fill(EVERY, {}, '1', 'y', '', 'n');
    expect(screen.slice(0, 6)).toEqual([
      ...['One at a time.', 'Nodes, 1 of 4', 'Replicas [real]', 'Because.'],
      ...['. all the rest as usual', '? Replicas (0 to 5) (0) 1'],
    ]);
    expect(screen).toContain('< back   . all the rest as usual');
    expect(screen).toContain('? Version (7.1) ');
    expect(screen.filter((line) => line === 'One at a time.')).toHaveLength(1);
    expect(screen).toContain('Security, 4 of 4');
    expect(values).toMatchObject({ replicas: 1, 'multi-az': true, version: null, tls: false });
  });

  it('is not there until it is asked for', async () => {
    const { screen, values } = await fill({}, {}, 0);
    expect(screen).toEqual(['? Page usual / every']);
    expect(values).toMatchObject({ page: 'usual', replicas: 0 });
    const page = await fill({}, {}, 1, '.');
    expect(page.values).toMatchObject({ page: 'every', replicas: 0 });
  });

  it('goes back, with the answers as they are', async () => {
    const { values, screen } = await fill(EVERY, {}, '2', '<', '3', 'n', '<', '', '', 'n');
    expect(screen).toContain('? Replicas (0 to 5) (2) 3');
    expect(values).toMatchObject({ replicas: 3 });
    await expect(fill(EVERY, {}, '<', '<')).rejects.toThrow('one more question');
  });

  it('takes the rest, or one answer again, as usual', async () => {
    const { values, kept } = await fill(EVERY, {}, '2', 'n', '.');
    expect(values).toMatchObject({ replicas: 2, 'multi-az': false, version: null, tls: false });
    expect(kept.at(-1)).toEqual({ replicas: 2, 'multi-az': false, version: null, tls: false });
    const again = await fill(EVERY, {}, '2', '<', '-', 'n', '.');
    expect(again.values).toMatchObject({ replicas: 0 });
  });

  it('does not ask what was decided before, and does not count it', async () => {
    const { screen } = await fill({ ...EVERY, replicas: 1, tls: false }, {}, 'n', '7.1');
    expect(screen).toContain('Nodes, 1 of 2');
    expect(screen.join('\n')).not.toContain('Replicas');
  });

  it('goes on where answers end, or begins at one question and returns', async () => {
    const answers = { replicas: 1, 'multi-az': true };
    const { values } = await fill(EVERY, { answers }, '7.0', 'n');
    expect(values).toMatchObject({ ...answers, version: '7.0' });
    const whole = { ...answers, version: null, tls: false };
    const changed = await fill(EVERY, { answers: whole, at: 'version' }, '7.0');
    expect(changed.values).toMatchObject({ ...answers, version: '7.0' });
  });

  it('forgets what applies no more', async () => {
    const { values, kept } = await fill(EVERY, {}, '', 'n', '', 'y', '<', 'n');
    expect(values).toMatchObject({ tls: false, token: null });
    expect(kept.at(-1)).not.toHaveProperty('token');
  });
});

describe('an answer that cannot be', () => {
  it('is asked for again at once, and is not kept', async () => {
    const { screen, values, kept } = await fill(EVERY, {}, '1', 'n', '9.9', '7.1', 'n');
    const at = screen.indexOf('? Version (7.1) 9.9');
    expect(screen.slice(at, at + 4)).toEqual([
      ...['? Version (7.1) 9.9', 'Refused   That version is not offered.', 'AWS: no'],
      '? Version (7.1) 7.1',
    ]);
    expect(values).toMatchObject({ version: '7.1' });
    expect(JSON.stringify(kept)).not.toContain('9.9');
  });

  it('leads to the questions that it is about, and from there back to where it was', async () => {
    const { screen, values } = await fill(EVERY, {}, '', 'y', 0, '1', '7.1', 'n');
    expect(screen).toContain('? Which answer do you want to change? Replicas: 0 / Multi-AZ: true');
    expect(values).toMatchObject({ replicas: 1, 'multi-az': true });
  });

  it('leads to the only one that can be changed', async () => {
    const { screen, values } = await fill({ ...EVERY, 'multi-az': true }, {}, '', '1', '.');
    expect(screen.join('\n')).not.toContain('Which answer');
    expect(values).toMatchObject({ replicas: 1 });
  });

  it('is found among the rest, too, and after an answer that was changed', async () => {
    const { values } = await fill({ ...EVERY, 'multi-az': true }, {}, '.', '1');
    expect(values).toMatchObject({ replicas: 1 });
    const answers = { replicas: 1, 'multi-az': true, version: null, tls: false };
    const changed = await fill(EVERY, { answers, at: 'replicas' }, '0', 1, 'n');
    expect(changed.values).toMatchObject({ replicas: 0, 'multi-az': false });
  });
});
