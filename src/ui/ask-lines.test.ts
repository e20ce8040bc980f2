import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { CancelledError } from '../contract/errors.ts';
import { askWithLines } from './ask-lines.ts';
import { sampleKit } from './capture-fixture.ts';

async function asking(signal?: AbortSignal) {
  const input = Object.assign(new PassThrough(), {
    raw: [] as boolean[],
    setRawMode(on: boolean) {
      input.raw.push(on);
    },
  });
  const screen = { text: '' };
  const write = (text: string): void => {
    screen.text += text;
  };
  return { input, screen, questioner: askWithLines(await sampleKit('en'), input, write, signal) };
}

const accept = { message: 'Name', problem: () => undefined };
const ITEMS = [
  { label: 'one' },
  { label: 'two', hint: 'the second' },
  { label: 'three', disabled: 'not yet' },
];

describe('askWithLines', () => {
  it('asks on one line and takes one line', async () => {
    const { input, screen, questioner } = await asking();
    input.write('Mars\n');
    expect(await questioner.line({ ...accept, hint: 'Earth' })).toBe('Mars');
    expect(screen.text).toBe('Name (Earth): ');
  });

  it('says what is wrong and asks again', async () => {
    const { input, screen, questioner } = await asking();
    const answer = questioner.line({
      message: 'Name',
      problem: (text) => {
        if (text === 'good') return undefined;
        setImmediate(() => input.write('good\n'));
        return 'Not that.';
      },
    });
    input.write('bad\n');
    expect(await answer).toBe('good');
    expect(screen.text).toBe('Name: Not that.\nName: ');
  });

  it('numbers the items of a menu; Enter takes the first choice, a disabled one is refused', async () => {
    const { input, screen, questioner } = await asking();
    const first = questioner.select({ message: 'Which?', items: ITEMS, initial: 1 });
    input.write('\n');
    expect(await first).toBe(1);
    const second = questioner.select({ message: 'Which?', items: ITEMS, initial: 1 });
    input.write('3\n');
    setImmediate(() => setImmediate(() => input.write('１\n')));
    expect(await second).toBe(0);
    expect(screen.text).toContain('1. one\n2. two - the second\n3. three - not yet\n1-3 (2): ');
    expect(screen.text).toContain('Please type a number from 1 to 3.');
  });

  it('never echoes a secret and restores the terminal', async () => {
    const { input, screen, questioner } = await asking();
    const answer = questioner.line({ ...accept, secret: true });
    input.write('s3crex\u007Ft\r');
    expect(await answer).toBe('s3cret');
    expect(screen.text).toBe('Name: \n');
    expect(input.raw).toEqual([true, false]);
  });

  it.each(['\u0003', '\u0004'])('is cancelled by %j in a secret', async (key) => {
    const { input, questioner } = await asking();
    const answer = questioner.line({ ...accept, secret: true });
    input.write(key);
    await expect(answer).rejects.toBeInstanceOf(CancelledError);
    expect(input.raw).toEqual([true, false]);
  });

  it.each([true, false])('is cancelled when the input ends (secret: %s)', async (secret) => {
    const { input, questioner } = await asking();
    const answer = questioner.line({ ...accept, secret });
    input.end();
    await expect(answer).rejects.toBeInstanceOf(CancelledError);
  });

  it.each([true, false])('is cancelled with the run (secret: %s)', async (secret) => {
    const stop = new AbortController();
    const { questioner } = await asking(stop.signal);
    const answer = questioner.line({ ...accept, secret });
    stop.abort();
    await expect(answer).rejects.toBeInstanceOf(CancelledError);
    const late = questioner.line({ ...accept, secret });
    await expect(late).rejects.toBeInstanceOf(CancelledError);
  });
});
