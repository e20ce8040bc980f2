import type { RedisDatabase } from 'js-redis-server/core';

/** Shorter lists are faster as the array they are. */
const LEAST = 512;

/**
 * A long list that takes and gives at both of its ends without moving what lies between: two stacks that
 * share their elements when one has run out. It has what the library asks of the array in its place.
 */
export function dequeOf<T>(values: readonly T[]): T[] {
  /** From the second to the first element of all, so that the first is on top. */
  let front: T[] = [];
  let back = [...values];
  const size = (): number => front.length + back.length;
  const at = (index: number): T | undefined =>
    index < front.length ? front[front.length - 1 - index] : back[index - front.length];
  function* all(): Generator<T> {
    for (let index = front.length - 1; index >= 0; index--) yield front[index] as T;
    yield* back;
  }
  const methods = {
    get length() {
      return size();
    },
    set length(length: number) {
      methods.splice(length);
    },
    [Symbol.iterator]: all,
    push: (...items: T[]) => {
      for (const item of items) back.push(item);
      return size();
    },
    unshift: (...items: T[]) => {
      for (const item of items.reverse()) front.push(item);
      return size();
    },
    pop: (): T | undefined => {
      if (back.length === 0) back = front.splice(0, Math.ceil(front.length / 2)).reverse();
      return back.pop();
    },
    shift: (): T | undefined => {
      if (front.length === 0) front = back.splice(0, Math.ceil(back.length / 2)).reverse();
      return front.pop();
    },
    slice: (start = 0, end = size()): T[] => {
      const picked: T[] = [];
      for (let index = start; index < Math.min(end, size()); index++) picked.push(at(index) as T);
      return picked;
    },
    splice: (start: number, count = size() - start, ...items: T[]): T[] => {
      const most = Math.min(count, size() - start);
      if (items.length === 0 && (start === 0 || start + most === size())) {
        const isHead = start === 0;
        const taken = Array.from(
          { length: most },
          () => (isHead ? methods.shift() : methods.pop()) as T,
        );
        return isHead ? taken : taken.reverse();
      }
      back = [...all()];
      front = [];
      return back.splice(start, count, ...items);
    },
    findIndex: (test: (item: T) => boolean): number => {
      let index = 0;
      for (const item of all()) {
        if (test(item)) return index;
        index++;
      }
      return -1;
    },
    map: <U>(change: (item: T) => U): U[] => Array.from(all(), change),
  };
  const isIndex = (name: string | symbol): name is string =>
    typeof name === 'string' && /^\d+$/.test(name);
  return new Proxy(methods, {
    get: (target, name) => {
      if (isIndex(name)) return at(Number(name));
      // What an array has and this has not would else be undefined, and the list be taken for another thing.
      if (typeof name === 'string' && name in Array.prototype && !(name in target))
        throw new TypeError(`a long list has no ${String(name)}`);
      return Reflect.get(target, name) as unknown;
    },
    set: (target, name, value) => {
      if (!isIndex(name)) return Reflect.set(target, name, value);
      const index = Number(name);
      if (index < front.length) front[front.length - 1 - index] = value as T;
      else back[index - front.length] = value as T;
      return true;
    },
  }) as unknown as T[];
}

/** Keeps the long lists of a database so that both of their ends are near. */
export function keepListsAsDeques(database: RedisDatabase): void {
  const update = database.updateList.bind(database);
  database.updateList = (key, change) =>
    update(key, (tracked) => {
      // The library hides the list itself.
      const { list } = tracked as unknown as { list: { values: Buffer[] } };
      if (Array.isArray(list.values) && list.values.length > LEAST)
        list.values = dequeOf(list.values);
      return change(tracked);
    });
}
