import { Refusal } from '../wire/refusal.ts';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What asks for the next one; null on the last. */
  readonly next: string | null;
}

const token = (from: number): string => Buffer.from(`from:${from}`).toString('base64');

/** A page of a list: the first, or that of a token. @returns an empty one for a token that was never given out */
export function page<T>(all: readonly T[], size: number, after?: string): Page<T> {
  const from =
    after === undefined || after === ''
      ? 0
      : Number(/^from:(\d+)$/.exec(Buffer.from(after, 'base64').toString())?.[1] ?? all.length);
  const next = from + size;
  return { items: all.slice(from, next), next: next < all.length ? token(next) : null };
}

/** Refuses a size of pages that AWS does not take. @throws Refusal */
export function requireSize(name: string, size: number, least: number, most: number): void {
  if (size >= least && size <= most) return;
  throw new Refusal(
    'InvalidParameterValue',
    `Invalid value ${size} for ${name}. Must be between ${least} and ${most}`,
  );
}
