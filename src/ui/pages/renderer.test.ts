import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Note, TutorialEvent } from '../../contract/events.ts';
import { sampleKit } from '../capture-fixture.ts';
import { Live } from '../live.ts';
import { sample } from '../sample-fixture.ts';
import { drawPlain } from '../table.ts';
import { PagesRenderer } from './renderer.ts';
import { Screen } from './screen-fixture.ts';

const ENTER = '\r';

const note = (what: Note): TutorialEvent => ({ event: 'step.note', step: 'one', note: what });
const text = (): TutorialEvent => note({ kind: 'text', message: sample('why') });
const heading = (): TutorialEvent => note({ kind: 'heading', message: sample('path') });
const code = (lines: number): TutorialEvent =>
  note({
    kind: 'transcript',
    prompt: 'code',
    exchanges: [
      {
        input: Array.from({ length: lines }, (_, at) => `line ${String(at)}`).join('\n'),
        output: [],
      },
    ],
  });
const removed: TutorialEvent = {
  ...{ event: 'resource.removed', step: 'one' },
  resource: { id: 'a', owner: 'one', kind: 'folder', path: '/tmp/somewhere' },
};
const begun = (position: number): TutorialEvent => ({
  ...{ event: 'step.started', step: `step-${String(position)}`, title: sample('title') },
  ...{ why: sample('tip'), position, of: 2 },
});

async function pages(columns = 60, rows = 14) {
  const screen = new Screen(columns, rows);
  const input = new PassThrough();
  const kit = await sampleKit('en', columns);
  const live = new Live({
    sink: screen,
    animated: false,
    loadSpinner: () => Promise.reject(new Error('nothing spins here')),
    now: () => 0,
  });
  const renderer = new PagesRenderer(kit, live, drawPlain, {
    cancel: () => undefined,
    leave: () => undefined,
    suspend: () => Promise.resolve(),
    input,
    output: screen as unknown as NodeJS.WritableStream,
    words: [],
    signal: new AbortController().signal,
  });
  return {
    screen,
    renderer,
    tell: (...events: readonly TutorialEvent[]) => {
      for (const event of events) void renderer.handle(event);
    },
    type: async (key: string) => {
      input.write(key);
      await turn();
    },
  };
}

const foot = (screen: Screen): string => screen.lines.at(-1) ?? '';
const head = (screen: Screen): string => screen.lines[0] ?? '';

describe('pages on a screen', () => {
  it('wait at the foot until a key turns them', async () => {
    const { screen, tell, type } = await pages();
    tell(begun(1), code(9));
    expect(head(screen)).toMatch(/page 1$/);
    expect(foot(screen)).toContain('Enter go on');
    await type(ENTER);
    expect(head(screen)).toMatch(/^\[1\/2\] Read through the cache +page 2$/);
    expect(foot(screen)).not.toContain('Enter go on');
  });

  it('count the page on which the title of a step stands as its first, wherever it stands there', async () => {
    const { screen, tell, type } = await pages();
    tell(begun(1), begun(2), code(9));
    expect(head(screen)).toMatch(/page 1$/);
    expect(screen.lines.join('\n')).toContain('[2/2]');
    await type(ENTER);
    expect(screen.lines.join('\n')).toContain('line 8');
    expect(head(screen)).toMatch(/^\[2\/2\] Read through the cache +page 2$/);
  });

  it('never show a title whose text is still to come so that the key for the next page loses it', async () => {
    const { screen, tell, type } = await pages();
    tell(begun(1), code(9), text());
    await type(ENTER);
    // Behind the page that waits.
    tell(heading());
    await type(ENTER);
    expect(screen.lines.join('\n')).toContain('Path');
    // Nobody waits for a key here.
    expect(foot(screen)).not.toContain('Enter go on');
    await type(ENTER);
    tell(code(2));
    const shown = screen.lines.join('\n');
    expect(head(screen)).toMatch(/page 3$/);
    expect(shown.indexOf('Path')).toBeGreaterThan(0);
    expect(shown.indexOf('line 1')).toBeGreaterThan(shown.indexOf('Path'));
  });

  it('name what was removed under what was told before, where what comes next needs a page', async () => {
    const { screen, tell } = await pages();
    tell(begun(1), removed, code(9));
    expect(screen.lines.join('\n')).toContain('/tmp/somewhere');
    expect(screen.lines.join('\n')).not.toContain('line 1');
  });

  it('turn after an answer to what comes next, and no key is wanted where a title comes first', async () => {
    const { screen, renderer, tell } = await pages();
    tell(begun(1));
    await renderer.undisturbed(() => Promise.resolve());
    tell(heading());
    tell(code(2));
    expect(head(screen)).toMatch(/page 2$/);
    expect(screen.lines.join('\n')).toContain('line 1');
    expect(foot(screen)).not.toContain('Enter go on');
  });

  it('ask under a blank line, or on a page of its own that says whose it is', async () => {
    const { screen, renderer, tell, type } = await pages();
    tell(begun(1));
    const asking = (): Promise<void> => {
      screen.write('? really');
      return Promise.resolve();
    };
    await renderer.undisturbed(asking);
    expect(screen.lines.slice(-2)).toEqual(['', '? really']);
    tell(code(5));
    const asked = renderer.undisturbed(asking);
    await turn();
    await type(ENTER);
    await asked;
    expect(screen.lines).toEqual([expect.stringMatching(/^\[1\/2\]/), '', '? really']);
  });
});
