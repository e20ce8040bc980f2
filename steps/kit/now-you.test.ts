import { describe, expect, it } from '@jest/globals';
import { type Message, type Task, TutorialError } from '#tutorial';
import { nowYou } from './now-you.ts';
import { msg } from './text.ts';

const WHAT = msg('guess.none', { question: '' });
const taskThat = (look: () => Promise<Message | null>): Task => ({
  ...{ id: 'task', server: 'redis', facts: {}, what: WHAT, lines: [], hint: WHAT, look },
});
const open = (): Promise<Message> => Promise.resolve(WHAT);

describe('something to do', () => {
  it('is given, and tells whether the server saw it', async () => {
    expect(await nowYou({ task: () => Promise.resolve('seen') }, taskThat(open))).toBe(true);
    expect(await nowYou({ task: () => Promise.resolve('skipped') }, taskThat(open))).toBe(false);
  });

  it('is not given where nobody turns pages, where it was done, and where the server refuses', async () => {
    const never = { task: () => Promise.reject(new Error('given')) };
    expect(await nowYou({}, taskThat(open))).toBe(false);
    expect(
      await nowYou(
        never,
        taskThat(() => Promise.resolve(null)),
      ),
    ).toBe(false);
    const refuse = () => Promise.reject(new TutorialError('CACHE_ERROR', {}));
    expect(await nowYou(never, taskThat(refuse))).toBe(false);
  });

  it('hides no server that is gone', async () => {
    const gone = () => Promise.reject(new TutorialError('ENGINE_GONE', {}));
    const task = () => Promise.resolve('seen' as const);
    await expect(nowYou({ task }, taskThat(gone))).rejects.toMatchObject({ code: 'ENGINE_GONE' });
  });
});
