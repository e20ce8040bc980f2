import type { Figure } from '../../contract/figure.ts';
import type { Unit } from '../../contract/quantity.ts';
import { figureIn, type FigureTable } from '../../run/learned/hear.ts';
import { nearnessOf } from '../../text/nearness.ts';

/** What the JSON lines of one learner come to. */
export interface Digest {
  readonly who: string;
  /** `passed`: all that was begun ended well. `none`: there is no run in it. */
  readonly outcome: 'passed' | 'failed' | 'unfinished' | 'none' | 'unreadable';
  /** Codes of what failed, in order. */
  readonly codes: readonly string[];
  /** Steps and labs that were finished. */
  readonly finished: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
  readonly guesses: { readonly near: number; readonly all: number };
  /** Lines that are no JSON line of ours. */
  readonly badLines: number;
}

type Line = Readonly<Record<string, unknown>>;

/** Reads JSON lines of `run` and `lab`; never throws. `figures` are those of all units. */
export function digestOf(
  who: string,
  text: string,
  figures: (unit: string) => readonly Figure[],
): Digest {
  const digest = new Digesting(figures);
  let badLines = 0;
  for (const words of text.split(/\r?\n/)) {
    if (words.trim() === '') continue;
    const line = lineOf(words);
    if (line === null) badLines += 1;
    else digest.hear(line);
  }
  return { who, badLines, ...digest.end() };
}

/** What stands for a file that could not be read. */
export function unreadable(who: string): Digest {
  const nothing = { codes: [], finished: [], figures: {}, guesses: { near: 0, all: 0 } };
  return { who, outcome: 'unreadable', badLines: 0, ...nothing };
}

function lineOf(words: string): Line | null {
  try {
    const value: unknown = JSON.parse(words);
    if (typeof value !== 'object' || value === null) return null;
    return typeof (value as Line).event === 'string' ? (value as Line) : null;
  } catch {
    return null;
  }
}

class Digesting {
  readonly #figuresOf: (unit: string) => readonly Figure[];
  readonly #codes: string[] = [];
  readonly #finished = new Set<string>();
  readonly #measured: Record<string, number> = {};
  #tables: FigureTable[] = [];
  #begun = 0;
  #ended = 0;
  #failed = false;
  #near = 0;
  #guesses = 0;

  constructor(figuresOf: (unit: string) => readonly Figure[]) {
    this.#figuresOf = figuresOf;
  }

  hear(line: Line): void {
    switch (line.event) {
      case 'run.started':
        this.#begun += 1;
        break;
      case 'run.finished':
        this.#ended += 1;
        if (line.ok !== true) this.#failed = true;
        break;
      case 'step.failed':
      case 'error':
        this.#failed = true;
        if (typeof line.code === 'string') this.#codes.push(line.code);
        break;
      case 'step.started':
        this.#tables = [];
        break;
      case 'table':
        if (isTable(line)) this.#tables.push(line);
        break;
      case 'step.note':
        this.#guess(line);
        break;
      case 'step.finished':
        this.#finish(line);
        break;
    }
  }

  end(): Omit<Digest, 'who' | 'badLines'> {
    return {
      outcome: this.#outcome(),
      codes: this.#codes,
      finished: [...this.#finished],
      figures: this.#measured,
      guesses: { near: this.#near, all: this.#guesses },
    };
  }

  #outcome(): Digest['outcome'] {
    if (this.#failed) return 'failed';
    if (this.#begun === 0 && this.#ended === 0) return 'none';
    return this.#ended >= this.#begun ? 'passed' : 'unfinished';
  }

  #guess({ kind, guess, actual, unit, choices }: Line): void {
    if (kind !== 'guess' || typeof guess !== 'number' || typeof actual !== 'number') return;
    this.#guesses += 1;
    const chosen = Array.isArray(choices) ? { choices } : {};
    if (nearnessOf({ guess, actual, unit: unit as Unit, ...chosen }) !== 'off') this.#near += 1;
  }

  #finish({ step, facts }: Line): void {
    if (typeof step !== 'string') return;
    this.#finished.add(step);
    const left = typeof facts === 'object' && facts !== null ? (facts as Line) : {};
    for (const { id, from } of this.#figuresOf(step)) {
      const value = figureIn(from, this.#tables, left);
      if (value !== null) this.#measured[id] = value;
    }
  }
}

function isTable(line: Line): line is Line & FigureTable {
  const { id, columns, rows } = line;
  const isColumn = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && typeof (one as Line).id === 'string';
  return (
    typeof id === 'string' &&
    Array.isArray(columns) &&
    columns.every(isColumn) &&
    Array.isArray(rows) &&
    rows.every(Array.isArray)
  );
}
