import { describe, expect, it } from '@jest/globals';
import type { Message } from '../contract/message.ts';
import type { OptionSet } from '../contract/options.ts';
import { createTranslator } from '../text/index.ts';
import { createKit } from './kit.ts';
import { createPrompts } from './prompts.ts';
import type { Questioner } from './questioner.ts';
import { PLAIN_THEME } from './theme.ts';
import { loadMeasure } from './width.ts';

const SENTENCES = {
  question: 'Create Redis',
  engine: 'Engine and deployment',
  logs: 'Logs',
  cost: 'Clients need the CA.',
  valkey: 'Valkey',
};
const say = (key: keyof typeof SENTENCES): Message => ({ key });
const question = say('question');
const help = question;

/** Answers in turn, and keeps everything that was on the screen in its order. */
function scripted(...answers: (string | number)[]) {
  const screen: string[] = [];
  const questioner: Questioner = {
    tell: (lines) => {
      screen.push(...lines.map((line) => line.trim()).filter((line) => line !== ''));
    },
    line: ({ message, hint, problem }) => {
      for (;;) {
        const answer = String(answers.shift());
        screen.push(`? ${message}${hint === undefined ? '' : ` (${hint})`} ${answer}`);
        if (problem(answer) === undefined) return Promise.resolve(answer);
      }
    },
    select: ({ message, items }) => {
      screen.push(`? ${message}: ${items.map((item) => item.label).join('/')}`);
      return Promise.resolve(Number(answers.shift()));
    },
    key: () => Promise.reject(new Error('no key is asked for here')),
    keyUntil: () => Promise.reject(new Error('no key is asked for here')),
  };
  return { questioner, screen };
}

async function ask(set: OptionSet, ...answers: (string | number)[]) {
  const { questioner, screen } = scripted(...answers);
  const kit = createKit(
    createTranslator('en', SENTENCES),
    PLAIN_THEME,
    await loadMeasure(),
    () => 200,
  );
  const prompts = createPrompts(kit, questioner, (work) => work());
  return { values: await prompts.options(set, {}), screen };
}

describe('questions that belong together', () => {
  it('stand under one heading, each below its sentences', async () => {
    const shared = { type: 'text', placeholder: 'x', default: null, help, question } as const;
    const { screen } = await ask(
      {
        one: { ...shared, group: say('engine'), about: [say('cost')] },
        two: { ...shared, group: say('engine') },
        three: { ...shared, group: say('logs') },
      },
      ...['a', 'b', 'c'],
    );
    expect(screen[0]).toBe('Engine and deployment');
    expect(screen[1]).toMatch(/^Clients need the CA/);
    const rest = screen.slice(screen.indexOf('? Create Redis a'));
    expect(rest).toEqual(['? Create Redis a', '? Create Redis b', 'Logs', '? Create Redis c']);
  });

  it('are asked only where they apply after the answers so far', async () => {
    const set = {
      tls: { type: 'switch', default: false, help, question },
      mode: {
        ...{ type: 'choice', placeholder: 'x', values: ['a', 'b'], default: 'a', help, question },
        when: (answers) => answers.tls === true,
      },
    } as const satisfies OptionSet;
    expect((await ask(set, 'n')).values).toEqual({ tls: false, mode: 'a' });
    expect((await ask(set, 'y', 1)).values).toEqual({ tls: true, mode: 'b' });
  });

  it('call values by their labels', async () => {
    const labels = { a: say('valkey') };
    const choice = { type: 'choice', placeholder: 'x', values: ['a', 'b'], default: 'a' } as const;
    const { screen } = await ask({ engine: { ...choice, labels, help, question } }, 1);
    expect(screen).toEqual(['? Create Redis: Valkey/b']);
  });
});

describe('a list', () => {
  const list = {
    users: {
      ...{ type: 'list', placeholder: 'user', default: ['first'], help, question },
      check: (text: string) => (text.length > 3 ? undefined : question),
    },
  } as const satisfies OptionSet;

  it('takes lines until an empty one, and none that has a problem', async () => {
    const { values } = await ask(list, 'alice', 'x', 'robert', '');
    expect(values).toEqual({ users: ['alice', 'robert'] });
  });

  it('is its default when the first line is empty', async () => {
    const { values, screen } = await ask(list, '');
    expect(values).toEqual({ users: ['first'] });
    expect(screen).toEqual(['? Create Redis (first) ']);
  });
});
