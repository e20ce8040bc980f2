import { expect, it } from '@jest/globals';
import type { MemcachedUnderTest } from './under-test.ts';

/** What is sent, and what is answered to it; lines are written without their ends. */
export type Exchange = readonly [sent: readonly string[], answered: readonly string[]];

/** One test: exchanges one after the other over one connection, compared byte by byte. */
export function itAnswers(
  title: string,
  opened: () => MemcachedUnderTest,
  exchanges: readonly Exchange[],
): void {
  it.each([title])('%s', async () => {
    const { raw } = opened();
    const answers: (readonly string[])[] = [];
    for (const [sent] of exchanges) answers.push([...sent, '->', await raw.exchange(wire(sent))]);
    expect(answers).toEqual(exchanges.map(([sent, answered]) => [...sent, '->', wire(answered)]));
  });
}

/** Lines as they are sent. */
export function wire(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
