import type { Document } from 'bson';
import { textOf } from './documents.ts';
import { MongoFault, notHere } from './faults.ts';
import { compareKeys, valuesAt } from './keys.ts';

/** What an index is made with. */
export interface IndexSpec {
  readonly name: string;
  /** Fields in order, each with 1 or -1. */
  readonly key: Document;
  readonly unique: boolean;
}

interface Entry {
  readonly key: readonly unknown[];
  /** The document's `_id` as text. */
  readonly id: string;
}

/** Which entries are looked at: those that begin with `equal`, and whose next value lies between the bounds. */
export interface Bounds {
  readonly equal: readonly unknown[];
  readonly range: {
    readonly from: unknown;
    readonly fromIncluded: boolean;
    readonly to: unknown;
    readonly toIncluded: boolean;
  } | null;
}

/** One index: a list that is kept in order. */
export class SortedIndex {
  readonly spec: IndexSpec;
  readonly fields: readonly string[];
  readonly #entries: Entry[] = [];
  #multikey = false;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.fields = Object.keys(spec.key);
  }

  /** Whether any document stands in it more than once, as it had an array. */
  get multikey(): boolean {
    return this.#multikey;
  }

  /** @throws MongoFault when the index is unique and another document stands there */
  check(document: Document, id: string): void {
    const keys = this.#keysOf(document);
    if (!this.spec.unique) return;
    for (const key of keys) {
      const other = this.#between({ equal: key, range: null }).find((entry) => entry.id !== id);
      if (other !== undefined) throw this.#twice(key);
    }
  }

  add(document: Document, id: string): void {
    for (const key of this.#keysOf(document)) {
      const entry = { key, id };
      this.#entries.splice(
        this.#place((one) => compareEntries(one, entry) < 0),
        0,
        entry,
      );
    }
  }

  remove(document: Document, id: string): void {
    for (const key of this.#keysOf(document)) {
      const entry = { key, id };
      const at = this.#place((one) => compareEntries(one, entry) < 0);
      if (this.#entries[at]?.id === id) this.#entries.splice(at, 1);
    }
  }

  /** How many entries lie within the bounds. */
  count(bounds: Bounds): number {
    const [start, end] = this.#span(bounds);
    return Math.max(0, end - start);
  }

  /** The `_id`s of the entries within the bounds, one for each entry. */
  ids(bounds: Bounds): readonly string[] {
    return this.#between(bounds).map(({ id }) => id);
  }

  #between(bounds: Bounds): readonly Entry[] {
    return this.#entries.slice(...this.#span(bounds));
  }

  #span({ equal, range }: Bounds): [number, number] {
    const start = this.#place(({ key }) => {
      const order = comparePrefix(key, equal);
      if (order !== 0 || range === null) return order < 0;
      const next = compareKeys(key[equal.length], range.from);
      return range.fromIncluded ? next < 0 : next <= 0;
    });
    const end = this.#place(({ key }) => {
      const order = comparePrefix(key, equal);
      if (order !== 0 || range === null) return order <= 0;
      const next = compareKeys(key[equal.length], range.to);
      return range.toIncluded ? next <= 0 : next < 0;
    });
    return [start, end];
  }

  /** Where `isBefore` ends. */
  #place(isBefore: (entry: Entry) => boolean): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.#entries[middle];
      if (entry !== undefined && isBefore(entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #keysOf(document: Document): readonly (readonly unknown[])[] {
    const found = this.fields.map((field) => valuesAt(document, field.split('.')));
    const several = found.filter((one) => one.several).length;
    if (several > 1) {
      throw notHere('an index over two fields with arrays');
    }
    if (several === 1) this.#multikey = true;
    const keys = found.reduce<readonly (readonly unknown[])[]>(
      (before, { values }) => before.flatMap((key) => values.map((value) => [...key, value])),
      [[]],
    );
    return several === 0 ? keys : [...new Map(keys.map((key) => [textOf(key), key])).values()];
  }

  #twice(key: readonly unknown[]): MongoFault {
    const { name, key: keyPattern } = this.spec;
    const keyValue = Object.fromEntries(this.fields.map((field, index) => [field, key[index]]));
    const told = JSON.stringify(keyValue);
    return new MongoFault(
      11000,
      `E11000 duplicate key error collection index: ${name} dup key: ${told}`,
      { keyPattern, keyValue },
    );
  }
}

function comparePrefix(key: readonly unknown[], prefix: readonly unknown[]): number {
  for (const [index, value] of prefix.entries()) {
    const order = compareKeys(key[index], value);
    if (order !== 0) return order;
  }
  return 0;
}

function compareEntries(left: Entry, right: Entry): number {
  const order = comparePrefix(left.key, right.key);
  if (order !== 0 || left.id === right.id) return order;
  return left.id < right.id ? -1 : 1;
}
