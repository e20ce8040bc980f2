import { describe, expect, it } from '@jest/globals';
import type { OptionSet } from '../contract/options.ts';
import { sampleKit } from './capture-fixture.ts';
import { createPrompts, NOBODY } from './prompts.ts';
import type { KeyQuestion, LineQuestion, Questioner, SelectQuestion } from './questioner.ts';
import { sample } from './sample-fixture.ts';

/** Answers in turn; like the real ones, it lets no answer through that has a problem. */
function scripted(...answers: (string | number)[]) {
  const asked: (LineQuestion | SelectQuestion)[] = [];
  const problems: string[] = [];
  const keys: KeyQuestion[] = [];
  const questioner: Questioner = {
    line: (question) => {
      asked.push(question);
      for (;;) {
        const answer = String(answers.shift());
        const problem = question.problem(answer);
        if (problem === undefined) return Promise.resolve(answer);
        problems.push(problem);
      }
    },
    select: (question) => {
      asked.push(question);
      return Promise.resolve(Number(answers.shift()));
    },
    keyUntil: () => Promise.reject(new Error('nothing is waited for beside a key here')),
    key: (question) => {
      keys.push(question);
      return Promise.resolve(String(answers.shift()));
    },
  };
  return { questioner, asked, problems, keys };
}

const help = sample('why');
const question = sample('question');
const OPTIONS = {
  ttl: { type: 'integer', help, question, placeholder: 's', default: 5, min: 1, max: 60 },
  policy: {
    type: 'choice',
    help,
    question,
    placeholder: 'word',
    values: ['lru', 'lfu'],
    default: 'lfu',
  },
  tls: { type: 'switch', help, question, default: false },
  token: { type: 'text', help, question, placeholder: 'token', default: null, secret: true },
  rounds: { type: 'integer', help, placeholder: 'n', default: 9, min: 1, max: 10 },
} as const satisfies OptionSet;

describe('createPrompts', () => {
  it('asks for what has a question and was not given, and takes defaults for the rest', async () => {
    const { questioner, asked } = scripted('7', 0, 'y', '');
    const prompts = createPrompts(await sampleKit('en'), questioner, (ask) => ask());
    expect(await prompts.options(OPTIONS, {})).toEqual({
      ttl: 7,
      policy: 'lru',
      tls: true,
      token: null,
      rounds: 9,
    });
    expect(asked).toHaveLength(4);
    expect(asked[0]).toMatchObject({
      hint: '5',
      message: 'How much faster will a hit be? (1 to 60)',
    });
    expect(asked[1]).toMatchObject({ initial: 1, items: [{ label: 'lru' }, { label: 'lfu' }] });
    expect(asked[3]).toMatchObject({ secret: true });
  });

  it('does not ask for what was given', async () => {
    const { questioner, asked } = scripted();
    const prompts = createPrompts(await sampleKit('en'), questioner, (ask) => ask());
    const given = { ttl: 3, policy: 'lru', tls: false, token: null } as const;
    expect(await prompts.options(OPTIONS, given)).toEqual({ ...given, rounds: 9 });
    expect(asked).toEqual([]);
  });

  it('says what is wrong in the language, and asks again', async () => {
    const { questioner, problems } = scripted('99', '7');
    const prompts = createPrompts(await sampleKit('ja'), questioner, (ask) => ask());
    expect(await prompts.option(OPTIONS.ttl)).toBe(7);
    expect(problems).toEqual(['1 から 60 までの整数を入力してください。']);
  });

  it('returns the value of the chosen item of a menu, with what it says about each', async () => {
    const { questioner, asked } = scripted(1);
    const prompts = createPrompts(await sampleKit('ja'), questioner, (ask) => ask());
    const items = [
      { value: 'a', label: sample('hit'), hint: sample('tip') },
      { value: null, label: 'plain', disabled: sample('miss') },
    ];
    expect(await prompts.select(sample('question'), items, 'a')).toBeNull();
    expect(asked[0]).toMatchObject({
      initial: 0,
      items: [{ label: 'キャッシュヒット' }, { label: 'plain', disabled: 'キャッシュミス' }],
    });
  });

  it('shows the answer to yes and no in the language', async () => {
    const { questioner, asked } = scripted('');
    const prompts = createPrompts(await sampleKit('ja'), questioner, (ask) => ask());
    expect(await prompts.confirm(sample('question'), false)).toBe(false);
    const [confirm] = asked as LineQuestion[];
    expect([confirm?.shown?.(''), confirm?.shown?.('y')]).toEqual(['いいえ', 'はい']);
  });

  it('names the unit of a guess, but for one that the question says', async () => {
    const { questioner, asked } = scripted('10', '10', '10');
    const prompts = createPrompts(await sampleKit('en'), questioner, (ask) => ask());
    for (const unit of ['ms', 'times', 'per-second'] as const) {
      await prompts.guess(sample('question'), unit);
    }
    expect((asked as LineQuestion[]).map(({ message }) => message)).toEqual([
      'How much faster will a hit be? (a number, in ms; Enter to skip)',
      'How much faster will a hit be? (a number; Enter to skip)',
      'How much faster will a hit be? (a number; Enter to skip)',
    ]);
  });

  it('asks with nothing else moving on the screen', async () => {
    const order: string[] = [];
    const { questioner } = scripted('10');
    const prompts = createPrompts(await sampleKit('en'), questioner, async (ask) => {
      order.push('still');
      const answer = await ask();
      order.push('moving again');
      return answer;
    });
    expect(await prompts.guess(sample('question'), 'times')).toBe(10);
    expect(order).toEqual(['still', 'moving again']);
  });
});

describe('NOBODY', () => {
  it('answers everything at once with its fallback', async () => {
    expect(NOBODY.interactive).toBe(false);
    expect(await NOBODY.guess(sample('question'), 'times')).toBeNull();
    expect(await NOBODY.choice(sample('question'), [sample('why')])).toBeNull();
    expect(await NOBODY.confirm(sample('question'), true)).toBe(true);
    await expect(NOBODY.proceed(sample('question'))).resolves.toBeUndefined();
    expect(await NOBODY.select(sample('question'), [], 'x')).toBe('x');
    expect(await NOBODY.option(OPTIONS.ttl)).toBe(5);
    expect(await NOBODY.options(OPTIONS, { ttl: 2 })).toMatchObject({ ttl: 2, rounds: 9 });
  });

  it('asks for a guess among named things by their numbers, and none for Enter', async () => {
    const { questioner, keys } = scripted('2', '');
    const told: string[] = [];
    const telling = { ...questioner, tell: (lines: readonly string[]) => told.push(...lines) };
    const prompts = createPrompts(await sampleKit('en'), telling, (ask) => ask());
    const choices = [sample('why'), sample('question')];
    expect(await prompts.choice(sample('question'), choices)).toBe(2);
    expect(keys[0]?.keys).toEqual(['', '1', '2']);
    expect(told.at(-1)).toContain('Your guess: How much faster will a hit be?');
    expect(await prompts.choice(sample('question'), choices)).toBeNull();
  });
});
