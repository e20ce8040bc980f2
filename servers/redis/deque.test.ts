import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Draw } from '../../src/testing/memcached-suite/generated.ts';
import { dequeOf } from './deque.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const CHANGES: readonly ((list: number[], draw: Draw, value: number) => unknown)[] = [
  (list, _draw, value) => list.push(value),
  (list, _draw, value) => list.unshift(value),
  (list) => list.pop(),
  (list) => list.shift(),
  (list) => list.shift(),
  (list, draw, value) => {
    if (list.length > 0) list[draw.below(list.length)] = value;
  },
  (list, draw) => list.splice(0, draw.below(3)),
  (list, draw) => list.splice(Math.max(0, list.length - draw.below(3))),
  (list, draw, value) => list.splice(draw.below(list.length + 1), draw.below(2), value),
  (list, draw) => list.slice(draw.below(3), draw.below(list.length + 2)),
  (list, draw) => {
    const wanted = draw.below(7);
    return list.findIndex((one) => one % 7 === wanted);
  },
  (list) => list.map((one) => one + 1),
  (list) => [list[0], list[1], list[list.length - 1], list[list.length]],
];

describe('dequeOf', () => {
  it.each([1, 2, 3, 4, 5])('gives what an array gives (draw %i)', (seed) => {
    const array = Array.from({ length: 20 }, (_, at) => at);
    const deque = dequeOf(array);
    const [one, other] = [new Draw(seed), new Draw(seed)];
    for (let value = 100; value < 600; value += 1) {
      const change = CHANGES[one.below(CHANGES.length)];
      const same = CHANGES[other.below(CHANGES.length)];
      expect(same?.(deque, other, value)).toEqual(change?.(array, one, value));
      expect([...deque]).toEqual(array);
      expect(deque.length).toBe(array.length);
    }
    deque.length = 0;
    expect([...deque]).toEqual([]);
  });

  it('has every member of an array, or says that it has not', () => {
    const deque = dequeOf([1, 2, 3]);
    const members = Object.getOwnPropertyNames(Array.prototype);
    const missing = members.filter((name) => {
      try {
        return Reflect.get(deque, name) === undefined;
      } catch (error) {
        return !(error as Error).message.includes(`a long list has no ${name}`);
      }
    });
    expect(missing).toEqual([]);
    expect(() => deque.includes(2)).toThrow('a long list has no includes');
  });

  it('has all that the library asks of a list', async () => {
    const folder = path.join(ROOT, 'node_modules/js-redis-server/dist');
    const files = (await readdir(folder, { recursive: true })).filter((name) =>
      /\.m?js$/.test(name),
    );
    const sources = await Promise.all(
      files.map((name) => readFile(path.join(folder, name), 'utf8')),
    );
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\blist\.values\.(\w+)/g)].map(([, name = '']) => name),
    );
    expect(asked).toContain('splice');
    for (const name of new Set(asked)) expect(() => dequeOf([1])[name as 'length']).not.toThrow();
  });
});
