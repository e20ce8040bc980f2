import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NoAnswer } from './patience.ts';
import { afterLooks, Unanswered, watchOldest } from './patience.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('watchOldest', () => {
  it('gives up when the same question waits too long, and not before', () => {
    const question = {};
    const errors: NoAnswer[] = [];
    const stop = watchOldest(
      15_000,
      () => question,
      (error) => errors.push(error),
    );
    jest.advanceTimersByTime(15_000);
    expect(errors).toEqual([]);
    jest.advanceTimersByTime(1000);
    expect(errors.map(({ seconds }) => seconds)).toEqual([15]);
    stop();
    jest.advanceTimersByTime(60_000);
    expect(errors).toHaveLength(1);
  });

  it('never gives up a server that goes on answering, however much it is asked', () => {
    const given: unknown[] = [];
    // Another question is the oldest whenever it is looked at.
    watchOldest(
      15_000,
      () => ({}),
      (error) => given.push(error),
    );
    jest.advanceTimersByTime(600_000);
    expect(given).toEqual([]);
  });
});

describe('Unanswered', () => {
  it('gives up the late ones only, each once', () => {
    const asked = new Unanswered<string>();
    const late: string[] = [];
    asked.watch(15_000, (questions) => late.push(...questions));
    asked.add('never answered');
    asked.add('answered');
    jest.advanceTimersByTime(10_000);
    asked.delete('answered');
    asked.add('new');
    jest.advanceTimersByTime(6000);
    expect(late).toEqual(['never answered']);
    jest.advanceTimersByTime(10_000);
    expect(late).toEqual(['never answered', 'new']);
    jest.advanceTimersByTime(60_000);
    expect(late).toHaveLength(2);
  });
});

describe('afterLooks', () => {
  it('runs once, after the time', () => {
    const ran: string[] = [];
    afterLooks(3000, () => ran.push('ran'));
    jest.advanceTimersByTime(2900);
    expect(ran).toEqual([]);
    jest.advanceTimersByTime(10_000);
    expect(ran).toEqual(['ran']);
  });

  it('does not run when it was cancelled', () => {
    const ran: string[] = [];
    afterLooks(3000, () => ran.push('ran'))();
    jest.advanceTimersByTime(10_000);
    expect(ran).toEqual([]);
  });
});
