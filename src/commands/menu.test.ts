import { describe, expect, it } from '@jest/globals';
import type { App } from '../run/app.ts';
import { course } from '../../steps/index.ts';
import type { JournalState } from '../journal/state.ts';
import { partly } from '../testing/fakes.ts';
import type { MenuItem } from '../ui/prompts.ts';
import type { Ui } from '../ui/ui.ts';
import { commandsOf } from './index.ts';
import { menu } from './menu.ts';

const COMMANDS = commandsOf(course);

/** The name of the command that was picked. */
const pick = async (app: App): Promise<string | null> => (await menu(app, COMMANDS))?.name ?? null;

/** An app whose menus are answered with these, in turn; what was offered is kept. */
function answering(
  answers: readonly unknown[],
  finished: readonly string[] = [],
  interactive = true,
): { readonly app: App; readonly offered: unknown[][] } {
  const left = [...answers];
  const offered: unknown[][] = [];
  const select = <T>(_question: unknown, items: readonly MenuItem<T>[]): Promise<T> => {
    const values = items.map(({ value }) => value);
    offered.push(values);
    const answer = left.shift() as T;
    expect(values).toContain(answer);
    return Promise.resolve(answer);
  };
  const app = partly<App>({
    course,
    ui: partly<Ui>({ ask: partly<Ui['ask']>({ interactive, select }) }),
    peek: () => Promise.resolve(partly<JournalState>({ finished: new Set(finished) })),
  });
  return { app, offered };
}

describe('the menu', () => {
  it.each<[readonly unknown[], unknown]>([
    [['run'], 'run'],
    [['status'], 'status'],
    [['cleanup'], 'cleanup'],
    [['quiz'], 'quiz'],
    [['quit'], null],
    [['step', 'seed-planets'], 'seed-planets'],
    [['lab', course.labs[0]?.id], course.labs[0]?.id],
    [['step', null, 'quit'], null],
    [['lab', null, 'step', 'cached-read'], 'cached-read'],
  ])('%j leads to %j', async (answers, picked) => {
    expect(await pick(answering(answers).app)).toEqual(picked);
  });

  it('offers to go on only where something was begun and something is left', async () => {
    const fresh = answering(['quit']);
    await pick(fresh.app);
    expect(fresh.offered[0]).not.toContain('continue');
    const begun = answering(['continue'], ['create-redis']);
    expect(await pick(begun.app)).toEqual('run');
    expect(begun.offered[0]?.[0]).toBe('continue');
  });

  it('lists every step and every lab', async () => {
    const { app, offered } = answering(['step', null, 'lab', null, 'quit']);
    await pick(app);
    expect(offered[1]).toEqual([...course.steps.map(({ id }) => id), null]);
    expect(offered[3]).toEqual([...course.labs.map(({ id }) => id), null]);
  });

  it('is the status where nobody can be asked', async () => {
    expect(await pick(answering([], [], false).app)).toEqual('status');
  });
});
