import type { LearnedFigure, LearnedGuess, LearnedUnit } from '../../contract/learned.ts';
import {
  fields,
  isName,
  isNumber,
  isObject,
  listOf,
  oneOf,
  optional,
  valuesOf,
  type Check,
} from '../../journal/shape.ts';
import { isMessage, isUnit } from '../../journal/message-shape.ts';

/** Written into the file; a later version is left alone. */
const LEARNED_VERSION = 1;

const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isTimes: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 1;

/** Whether a value is what is remembered of one unit. */
const isLearnedUnit = fields<LearnedUnit>({
  times: isTimes,
  first: isTime,
  last: isTime,
  ms: isNumber,
  guesses: listOf(
    fields<LearnedGuess>({
      question: isMessage,
      unit: isUnit,
      guess: isNumber,
      actual: isNumber,
    }),
  ),
  figures: valuesOf(
    fields<LearnedFigure>({ value: isNumber, unit: isUnit, better: oneOf(['higher', 'lower']) }),
  ),
  tasks: optional(listOf(isName)),
});

/** What a text turned out to be. */
export type ReadLearned =
  /** `whole` is false when something in it could not be read and was left out. */
  | {
      readonly kind: 'learned';
      readonly units: Readonly<Record<string, LearnedUnit>>;
      readonly whole: boolean;
    }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' };

/** Reads the text of a file of progress; never throws. */
export function parseLearned(text: string): ReadLearned {
  try {
    return readLearned(JSON.parse(text));
  } catch {
    // No JSON, or nested deeper than can be looked into.
    return { kind: 'damaged' };
  }
}

function readLearned(value: unknown): ReadLearned {
  if (!isObject(value)) return { kind: 'damaged' };
  const { v, units } = value;
  if (typeof v === 'number' && Number.isSafeInteger(v) && v > LEARNED_VERSION) {
    return { kind: 'newer', version: v };
  }
  if (v !== LEARNED_VERSION || !isObject(units)) return { kind: 'damaged' };
  const all = Object.entries(units);
  const good = all.filter(([, unit]) => isLearnedUnit(unit));
  return {
    kind: 'learned',
    units: Object.fromEntries(good) as Record<string, LearnedUnit>,
    whole: good.length === all.length,
  };
}
