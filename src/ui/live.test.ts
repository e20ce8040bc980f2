import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Live, type StartSpinner } from './live.ts';

const ERASE = '\r\u001B[K';

function live(animated = true) {
  const written: string[] = [];
  const clock = { now: 0 };
  const start: StartSpinner = (text) => {
    written.push(`<${text}>`);
    return { stop: () => written.push('</>') };
  };
  const loadSpinner = jest.fn(() => Promise.resolve(start));
  const line = new Live({
    sink: { write: (text) => written.push(text) },
    animated,
    loadSpinner,
    now: () => clock.now,
  });
  return { line, written, clock, loadSpinner };
}

describe('Live', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows a spinner after a silence and clears it for what is written', async () => {
    const { line, written } = live();
    line.working('Working');
    await jest.advanceTimersByTimeAsync(200);
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(100);
    line.write('text\n');
    await jest.advanceTimersByTimeAsync(300);
    line.stop();
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toEqual(['<Working>', '</>', 'text\n', '<Working>', '</>']);
  });

  it('does not start a spinner that finished loading after the step ended', async () => {
    const { line, written } = live();
    line.working('Working');
    jest.advanceTimersByTime(300);
    line.stop();
    await jest.advanceTimersByTimeAsync(0);
    expect(written).toEqual([]);
  });

  it('redraws progress in place, not too often, and always at its end', () => {
    const { line, written, clock } = live();
    line.progress('1', false);
    clock.now = 10;
    line.progress('2', false);
    clock.now = 60;
    line.progress('3', false);
    line.progress('4', true);
    line.write('done\n');
    expect(written).toEqual([`${ERASE}1`, `${ERASE}3`, `${ERASE}4`, ERASE, 'done\n']);
  });

  it('draws progress by no timer, and no spinner beside it, because a step may be measuring', async () => {
    const { line, written } = live();
    line.working('Working');
    line.progress('1', false);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(written).toEqual([`${ERASE}1`]);
  });

  it('is quiet while a question is open, also when it fails', async () => {
    const { line, written } = live();
    line.working('Working');
    const asked = line.quiet(async () => {
      await jest.advanceTimersByTimeAsync(1000);
      throw new Error('cancelled');
    });
    await expect(asked).rejects.toThrow('cancelled');
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toEqual(['<Working>']);
  });

  it('moves nothing and loads nothing when the output cannot be redrawn', async () => {
    const { line, written, loadSpinner } = live(false);
    line.working('Working');
    line.progress('1', true);
    line.write('text\n');
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toEqual(['text\n']);
    expect(loadSpinner).not.toHaveBeenCalled();
  });
});
