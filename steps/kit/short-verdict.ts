import { type Claim, isMessage, type Message } from '#tutorial';
import { ratio, times } from './quantities.ts';
import { msg } from './text.ts';

/** What a sentence about rounds is made of, as `verdictNote` put it there. */
interface Judged {
  /** What may be said, or why nothing may. */
  readonly claim: Claim | 'single-round' | 'nothing-measured';
  readonly rounds: number | null;
  readonly low: unknown;
  readonly high: unknown;
}

/** Ratios of database to hit, round by round; the rounds are null where they were not told. */
interface Range {
  readonly lowest: number;
  readonly highest: number;
  readonly rounds: number | null;
}

const CLAIMS = [
  ...(['faster', 'slower', 'faster-every-round', 'slower-every-round'] as const),
  ...(['too-small-to-claim', 'single-round', 'nothing-measured'] as const),
];

const KEY = /^verdict\.(?:cell\.)?([a-z-]+)$/;

function claimOf(told: unknown): Judged['claim'] | undefined {
  const word = isMessage(told) ? KEY.exec(told.key)?.[1] : undefined;
  return CLAIMS.find((claim) => claim === word);
}

/** What `verdictNote` said, taken apart; null for any other sentence. */
export function judgedIn(note: unknown): Judged | null {
  const claim = claimOf(note);
  if (claim === undefined || !isMessage(note)) return null;
  const { rounds, low, high } = note.params ?? {};
  return { claim, rounds: typeof rounds === 'number' ? rounds : null, low, high };
}

/**
 * What a verdict's sentence says, in a few words and with the same figures; of a verdict's cell with the figures that
 * stand beside it. Null where neither is one.
 */
export function shortVerdict(told: unknown, range?: Range): Message | null {
  const judged = judgedIn(told);
  if (judged === null) return null;
  const { claim } = judged;
  if (claim === 'single-round' || claim === 'nothing-measured')
    return msg(`verdict.short.${claim}`);
  const { rounds, low, high } = range === undefined ? judged : spoken(claim, range);
  if (rounds === null || !isFigure(low) || !isFigure(high)) return null;
  return msg(`verdict.short.${claim}`, { rounds, low, high });
}

/** True where the verdict allows a size. */
export function isClearClaim(short: Message): boolean {
  return short.key === 'verdict.short.faster' || short.key === 'verdict.short.slower';
}

/** As `verdictNote` speaks: how many times as fast, or as long where it is slower. */
function spoken(claim: Claim, { lowest, highest, rounds }: Range): Omit<Judged, 'claim'> {
  const slower = claim === 'slower' || claim === 'slower-every-round';
  const [low, high] = slower ? [1 / highest, 1 / lowest] : [lowest, highest];
  return { rounds, low: ratio(low), high: times(high) };
}

function isFigure(value: unknown): value is ReturnType<typeof ratio> {
  return typeof value === 'object' && value !== null && 'unit' in value;
}
