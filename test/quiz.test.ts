import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { matchesSchema } from '../src/testing/json-schema-check.ts';
import { openPlace, type BinResult, type JsonEvent, type Place } from '../src/testing/run-bin.ts';
import { KEY, openTerminal, type Terminal } from '../src/testing/terminal.ts';
import { JSON_SCHEMA } from '../src/ui/json/schema.ts';

const kept = async ({ workspace }: Place): Promise<Record<string, unknown>> => {
  const text = await readFile(path.join(workspace, 'quiz.json'), 'utf8');
  return (JSON.parse(text) as { questions: Record<string, unknown> }).questions;
};

const quizIn = (place: Place, ...args: readonly string[]): readonly string[] => [
  ...['quiz', '--workspace', place.workspace],
  ...args,
];

const named = ({ events }: BinResult, name: string): readonly JsonEvent[] =>
  events().filter(({ event }) => event === name);

/** Answers the question that is on the screen, surely. */
async function answer(terminal: Terminal, number: string): Promise<void> {
  await terminal.sees('1-4 answer');
  terminal.type(number);
  await terminal.sees(`Sure of ${number}?`);
  terminal.type('y');
}

describe('a quiz in a terminal', () => {
  it('takes a key for an answer and one for "sure?", gives the reasons, and counts at the end', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(
      quizIn(place, '--topic', 'cost', '--seed', '1'),
      {},
      { cols: 80, rows: 24 },
    );
    await terminal.sees(/Question 1 of 3 \(new\): Cost/);
    await answer(terminal, '1');
    await terminal.sees(/(Right|Wrong) +1\. /);
    await terminal.sees('See it    npx elasticache-tutorial');
    await terminal.sees('Enter go on');
    terminal.type(KEY.enter);
    await terminal.sees(/Question 2 of/);
    await terminal.sees('1-4 answer');
    terminal.type('q');
    await terminal.sees(/Right in this sitting: [01] of 1/);
    expect(await terminal.ended).toBe(0);
    expect(Object.keys(await kept(place))).toHaveLength(1);
  });

  it('is never echoed, and goes on in full-width digits, too', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(quizIn(place, '--topic', 'cost', '--lang', 'ja'));
    await terminal.sees('1-4');
    terminal.type('x9２');
    await terminal.sees('2: 自信は');
    expect(terminal.shown()).not.toContain('x9');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
  });

  it.each([
    ['a question', ''],
    ['"sure?"', '1'],
    ['the reasons', '1y'],
  ])('Ctrl-C at %s ends with 130, and no answer is lost', async (_where, keys) => {
    await using place = await openPlace();
    const terminal = openTerminal(quizIn(place, '--topic', 'cost'));
    await answer(terminal, '2');
    await terminal.sees('Enter go on');
    terminal.type(KEY.enter);
    for (const key of keys) {
      await terminal.sees(key === 'y' ? 'Sure of' : '1-4 answer');
      terminal.type(key);
    }
    await terminal.sees(keys === '' ? '1-4 answer' : keys === '1' ? 'Sure of' : 'Enter go on');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(Object.keys(await kept(place))).toHaveLength(keys === '1y' ? 2 : 1);
  });

  it('goes on by numbers and Enter where the terminal can do nothing else', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(quizIn(place, '--topic', 'cost'), { TERM: 'dumb' });
    await terminal.sees('q leave: ');
    terminal.type(`5${KEY.enter}`);
    await terminal.sees('Please type one of these keys');
    terminal.type(`3${KEY.enter}`);
    await terminal.sees('Sure of 3?');
    terminal.type(`n${KEY.enter}`);
    await terminal.sees('Enter go on');
    terminal.type(`q${KEY.enter}`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.raw()).not.toContain('\u001B');
  });

  it('holds an exam: no reasons before the score', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(quizIn(place, '--exam', '2', '--seed', '4', '--require', '100'));
    await terminal.sees(/Question 1 of 2 \(4 min 48 s left\)/);
    await terminal.sees('1-4 answer');
    terminal.type('s');
    await terminal.sees(/Question 2 of 2/);
    await terminal.sees('1-4 answer');
    expect(terminal.shown()).not.toMatch(/Answer|See it/);
    terminal.type('s');
    await terminal.sees('Right: 0 of 2, which is 0%.');
    await terminal.sees('Enter go on');
    terminal.type(KEY.enter);
    await terminal.sees(/Answer +\d\. /);
    terminal.type('q');
    expect(await terminal.ended).toBe(1);
    expect(terminal.shown()).toContain('Right answers: 0%. Required: 100%.');
  });
});

describe('a quiz in a script', () => {
  it('tells what is due with all ids, takes a file of answers made of them, and is documented', async () => {
    await using place = await openPlace();
    const listed = await place.run('quiz', '--json', '--all');
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    const asked = named(listed, 'quiz.asked');
    expect(asked).toHaveLength(50);
    const answers = Object.fromEntries(
      asked.map(({ question, options }) => [
        String(question),
        (options as readonly { readonly id: string }[])[0]?.id,
      ]),
    );
    const file = path.join(place.folder, 'answers.json');
    await writeFile(file, JSON.stringify(answers));
    const taken = await place.run('quiz', '--json', '--answers', file, '--lang', 'ja');
    expect(taken).toMatchObject({ code: 0, stderr: '' });
    expect(named(taken, 'quiz.answered')).toHaveLength(50);
    expect(Object.keys(await kept(place))).toHaveLength(50);
    const lines = [...listed.events(), ...taken.events()];
    expect(lines.filter((line) => !matchesSchema(JSON_SCHEMA, line))).toEqual([]);
  });

  it.each([['--yes'], ['--json'], ['--output', 'plain'], ['--dry-run']])(
    'asks nobody with %s, keeps nothing and ends with 0',
    async (...args) => {
      await using place = await openPlace();
      expect(await place.run('quiz', ...args)).toMatchObject({ code: 0, stderr: '' });
      await expect(stat(place.workspace)).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );

  it('is passed or not by --require', async () => {
    await using place = await openPlace();
    const exam = ['quiz', '--json', '--exam', '10', '--seed', '3'];
    const asked = named(await place.run(...exam), 'quiz.asked');
    const file = path.join(place.folder, 'answers.json');
    await writeFile(file, JSON.stringify({ [String(asked[0]?.question)]: 'a' }));
    const first = await place.run(...exam, '--answers', file);
    expect(first.code).toBe(0);
    const answers = Object.fromEntries(
      named(first, 'quiz.answered').map(({ question, answer: right }) => [
        String(question),
        String(right),
      ]),
    );
    expect(await place.run(...exam, '--answers', file, '--require', '50')).toMatchObject({
      code: 1,
    });
    await writeFile(file, JSON.stringify(answers));
    const passed = await place.run(...exam, '--answers', file, '--require', '100');
    expect(passed).toMatchObject({ code: 0 });
    const score = named(passed, 'view').find(({ id }) => id === 'quiz-score');
    expect(JSON.stringify(score)).toContain('Right: 10 of 10, which is 100%.');
  });

  it.each([
    [['--topic', 'tll'], '--topic'],
    [['--exam', '51'], '--exam'],
    [['--require', '50'], '--require'],
    [['--answers', '/none/at/all.json'], '--answers'],
  ])('%j is a wrong command line', async (args, flag) => {
    await using place = await openPlace();
    const { code, stderr } = await place.run('quiz', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(flag);
  });
});

describe('what was answered', () => {
  it('stands in status, outlives cleanup, and goes with a purge', async () => {
    await using place = await openPlace();
    expect((await place.run('status')).stdout).not.toContain('Quiz');
    const file = path.join(place.folder, 'answers.json');
    await writeFile(file, JSON.stringify({ 'same-ttl': 'c', sliding: 'b' }));
    await place.run('quiz', '--answers', file);
    const { stdout } = await place.run('status');
    expect(stdout).toContain(`Quiz: 1 of 50 known, 0 due; next: ${place.line('quiz')}`);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(Object.keys(await kept(place))).toEqual(['same-ttl', 'sliding']);
    expect(await place.run('cleanup', '--purge')).toMatchObject({ code: 0 });
    await expect(kept(place)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('by a newer version is left alone, and told', async () => {
    await using place = await openPlace();
    const answers = path.join(place.folder, 'answers.json');
    await writeFile(answers, JSON.stringify({ 'same-ttl': 'c' }));
    await place.run('quiz', '--answers', answers);
    const file = path.join(place.workspace, 'quiz.json');
    await writeFile(file, '{"v":9}');
    const { code, stderr } = await place.run('quiz');
    expect(code).toBe(1);
    expect(stderr).toContain('A newer version');
    expect(await place.run('status')).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toBe('{"v":9}');
  });

  it('is a chapter of the report in every format', async () => {
    await using place = await openPlace();
    const answers = path.join(place.folder, 'answers.json');
    await writeFile(answers, JSON.stringify({ 'same-ttl': 'c', sliding: 'b' }));
    await place.run('quiz', '--answers', answers);
    expect(await place.run('create-redis', '--engine', 'embedded')).toMatchObject({ code: 0 });
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    const { stdout: json } = await place.run('report', '--format', 'json');
    const { quiz } = JSON.parse(json) as { quiz: { rows: readonly (readonly unknown[])[] } };
    expect(quiz.rows).toContainEqual(['TTL', 5, 1, 2, 1]);
    const md = await place.run('report', '--format', 'md', '--lang', 'ja');
    expect(md.stdout).toContain('## クイズ');
    expect(md.stdout).toContain('| 有効期限（TTL） | 5 | 1 | 2 | 1 |');
    const html = await place.run('report', '--format', 'html');
    expect(html.stdout).toContain('<h2 id="quiz">Quiz</h2>');
  });
});
