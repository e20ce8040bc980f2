import { describe, expect, it } from '@jest/globals';
import type { Learned, LearnedUnit } from '../../contract/learned.ts';
import { course } from '../../../steps/index.ts';
import { loadTranslator } from '../../text/index.ts';
import { loadLabs, someFacts } from '../../testing/fakes.ts';
import { commandsOf } from '../index.ts';
import { labFacts } from '../learned/lab-facts.ts';
import { homeBoard, menuBoard, type HomeChoice, type HomeState } from './board.ts';

const commands = commandsOf(course);
const labs = await loadLabs(course.labs);
const translator = await loadTranslator('en', undefined, course.texts);
const STEPS = course.steps.map(({ id }) => id);
const LABS = course.labs.map(({ id }) => id);

const unit: LearnedUnit = {
  times: 1,
  first: '2026-11-01T00:00:00.000Z',
  last: '2026-11-01T00:00:00.000Z',
  ms: 14_500,
  guesses: [],
  figures: {},
};
const learnedOf = (...ids: readonly string[]): Learned => ({
  v: 1,
  units: Object.fromEntries(ids.map((id) => [id, unit])),
});

const NOTHING_WRITTEN: HomeState['exercises'] = {
  ...{ passed: 0, all: 6, next: 'connect', begun: false },
};

function boardOf(
  finished: readonly string[],
  learned: Learned,
  part: Partial<HomeState> = {},
): ReturnType<typeof homeBoard> {
  return homeBoard({
    course,
    commands,
    journal: { facts: {}, finished: new Set(finished) },
    learned,
    exercises: NOTHING_WRITTEN,
    labs: labs.map((lab) => labFacts(lab, learned, translator)),
    standing: [],
    troubles: [],
    language: 'en',
    translator,
    folder: '/tmp/ws',
    lastLab: null,
    wroteLast: false,
    ...part,
  });
}

/** A choice as a word: `run`, `run from create-redis`, `ja`, `menu`. */
function word(choice: HomeChoice): string {
  if (choice.kind === 'language') return choice.language;
  if (choice.kind === 'menu') return 'menu';
  const { from } = choice.given;
  return choice.command.name + (typeof from === 'string' ? ` from ${from}` : '');
}
const words = (board: ReturnType<typeof homeBoard>): readonly string[] =>
  board.groups.flatMap(({ items }) => items.map(({ value }) => word(value)));

describe('the home', () => {
  it('offers the course, every lab, every other command and the other language', () => {
    const offered = words(boardOf([], learnedOf()));
    expect(offered.slice(0, 3)).toEqual(['run', 'menu', 'connect']);
    expect(offered.slice(3, 3 + LABS.length)).toEqual(LABS);
    const rest = commands
      .map(({ name }) => name)
      .filter((name) => !['run', 'lab', 'summary', 'grade'].includes(name));
    const steps = STEPS.filter((id) => id !== course.cleanup.id);
    const tools = rest.filter((name) => !steps.includes(name));
    const last = boardOf([], learnedOf())
      .groups.at(-1)
      ?.items.map(({ name }) => name);
    expect(last).toEqual([...tools, '日本語']);
    expect(tools).toEqual(expect.arrayContaining(['env', 'report', 'doctor', 'status', 'cleanup']));
  });

  it('goes on where something was begun, and offers the start as well', () => {
    const board = boardOf(['create-redis', 'create-mysql'], learnedOf());
    expect(words(board).slice(0, 2)).toEqual(['run', 'run from create-redis']);
    expect(board.groups[0]?.items[0]?.name).toMatchObject({
      key: 'home.on',
      params: { n: 3, of: 5 },
    });
    expect(word(board.initial)).toBe('run');
  });

  it('does not go on with what was cleaned up, and proposes the first lab that was not done', () => {
    const journal = { facts: someFacts('cleanup'), finished: new Set(['cleanup']) };
    const board = boardOf([], learnedOf(...STEPS, 'load'), { journal });
    expect(board.groups[0]?.items.map(({ name }) => name)).toMatchObject([
      { key: 'home.again' },
      { key: 'home.steps' },
      { key: 'exercises.home.next' },
    ]);
    expect(word(board.initial)).toBe('stale-read');
  });

  it('proposes the lab behind the one that was chosen last', () => {
    const state = { lastLab: 'auth' };
    expect(word(boardOf(['create-redis'], learnedOf('auth'), state).initial)).toBe('backup');
    expect(word(boardOf(['create-redis'], learnedOf(), state).initial)).toBe('auth');
    const all = learnedOf(...LABS);
    expect(word(boardOf(['create-redis'], all, state).initial)).toBe('run');
  });

  it('shows of a lab whether it was done, its time, what it needs, and the guess beside the measure', () => {
    const guess = { question: { key: 'x' }, unit: 'ms', guess: 2000, actual: 1955 } as const;
    const learned: Learned = { v: 1, units: { 'stale-read': { ...unit, guesses: [guess] } } };
    const items = boardOf([], learned).groups[1]?.items ?? [];
    const item = (id: string): unknown => items[LABS.indexOf(id)];
    expect(item('stale-read')).toMatchObject({
      done: true,
      aside: '14.5 s',
      result: { key: 'home.lab.guessed', params: { guess: '2,000 ms', actual: '1,955 ms' } },
    });
    expect(item('four-patterns')).toMatchObject({
      done: false,
      aside: { key: 'home.lab.real', params: { time: '35 s' } },
    });
    expect(item('load')).toMatchObject({ done: false, aside: '20 s' });
  });

  it('says what was done in numbers, and what this is where nothing was', () => {
    expect(boardOf([], learnedOf()).lines).toEqual([{ key: 'home.new' }]);
    const guess = { question: { key: 'x' }, unit: 'ms', guess: 1, actual: 1000 } as const;
    const learned: Learned = {
      v: 1,
      units: {
        ...learnedOf(...STEPS).units,
        'create-redis': { ...unit, tasks: ['first-key', 'one that is gone'] },
        load: { ...unit, guesses: [guess] },
      },
    };
    expect(boardOf([], learned).lines).toMatchObject([
      {
        params: {
          steps: 5,
          allSteps: 5,
          labs: 1,
          allLabs: course.labs.length,
          near: 0,
          guesses: 1,
          tasks: 1,
          allTasks: 4,
        },
      },
    ]);
  });

  it('has boards behind its lines, with a way back', () => {
    const choice = boardOf([], learnedOf()).groups[0]?.items[1]?.value;
    if (choice?.kind !== 'menu') throw new Error('no menu');
    const menu = menuBoard(choice.title, choice.commands, { key: 'back' });
    expect(words(menu)).toEqual(STEPS);
    expect(menu.leave).toEqual({ key: 'back' });
  });

  it('proposes the next exercise to who wrote last, or came to write, or has done all else', () => {
    const exercises = { passed: 1, all: 6, next: 'ttl', begun: true };
    const item = boardOf([], learnedOf(), { exercises }).groups[0]?.items.at(-1);
    expect(item).toMatchObject({
      name: { key: 'exercises.home.next', params: { next: 'ttl' } },
      aside: { key: 'exercises.counted', params: { passed: 1, all: 6 } },
    });
    const initial = (...given: Parameters<typeof boardOf>): string =>
      word(boardOf(...given).initial);
    const taught = learnedOf('create-redis');
    expect(initial(['create-mysql'], learnedOf(), { exercises })).toBe('ttl');
    expect(initial(['create-mysql'], taught, { exercises })).toBe('run');
    expect(initial(['create-mysql'], taught, { exercises, wroteLast: true })).toBe('ttl');
    expect(initial([], learnedOf(), { exercises, lastLab: 'auth' })).toBe('auth');
    expect(initial([], learnedOf(...STEPS, ...LABS))).toBe('connect');
  });

  it('says that all exercises are passed, and goes on with the lessons', () => {
    const exercises = { passed: 6, all: 6, next: null, begun: true };
    const board = boardOf([], learnedOf(), { exercises, wroteLast: true });
    expect(board.lines).toContainEqual({ key: 'exercises.home.all', params: { all: 6 } });
    expect(word(board.initial)).toBe('run');
  });

  it('gives a place of its own its choices, and no menu before them', () => {
    const tools = boardOf([], learnedOf()).groups.at(-1)?.items ?? [];
    expect(tools.find(({ name }) => name === 'exercise')?.value).toMatchObject({
      kind: 'command',
      command: { place: true },
    });
  });
});
