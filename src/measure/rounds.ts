import { monotonicClock, type Clock } from './clock.ts';
import { median, summarize, type Summary } from './percentiles.ts';
import { Samples } from './samples.ts';

/** Something to time. `before` runs ahead of every sample and is not timed (a DEL for a miss). */
export type Contender =
  | (() => Promise<unknown>)
  | { readonly before?: () => Promise<unknown>; readonly run: () => Promise<unknown> };

/** Where a measurement stands; counts are samples of this contender in this round. */
export interface RoundProgress<Name extends string = string> {
  readonly round: number;
  readonly rounds: number;
  readonly contender: Name;
  /** Blocks (one contender in one round) done so far, and in all: what a progress bar shows. */
  readonly blocksDone: number;
  readonly blocks: number;
}

export interface RoundsOptions<Name extends string> {
  readonly contenders: Readonly<Record<Name, Contender>>;
  /** How often every contender has its turn. Default 5; fewer make a weak verdict. */
  readonly rounds?: number;
  /** Samples kept per contender and round; a record gives slow contenders fewer. Default 200. */
  readonly samplesPerRound?: number | Readonly<Record<Name, number>>;
  /** Extra runs before each block, thrown away, as a share of the samples. Default 0.1. */
  readonly warmUpShare?: number;
  readonly clock?: Clock;
  /** Called between blocks, outside what is timed. */
  readonly onProgress?: (progress: RoundProgress<Name>) => void;
  readonly signal?: AbortSignal;
}

/** What one contender did. Times in ms. */
export interface ContenderResult {
  /** Every kept sample, in the order measured. */
  readonly samples: Float64Array;
  /** The median of each round, in the order of the rounds, for `compareRounds`. */
  readonly medians: readonly number[];
  readonly summary: Summary;
}

/**
 * Times contenders one call at a time, interleaved: in every round each has one block of samples,
 * and the order rotates, so that whoever goes first (cold) or last (warm) changes.
 *
 * @throws the signal's reason when aborted between two samples; whatever a contender throws
 * @throws RangeError when `rounds` or `samplesPerRound` is below 1
 */
export async function measureRounds<Name extends string>(
  options: RoundsOptions<Name>,
): Promise<Record<Name, ContenderResult>> {
  const { rounds = 5, samplesPerRound = 200, warmUpShare = 0.1, clock = monotonicClock } = options;
  if (!(rounds >= 1)) throw new RangeError('rounds must be at least 1');
  const names = Object.keys(options.contenders) as Name[];
  const blocks = rounds * names.length;
  const taken = new Map(
    names.map((name) => [name, { samples: new Samples(), medians: new Array<number>() }]),
  );

  for (let round = 0; round < rounds; round += 1) {
    for (const [turn, name] of rotate(names, round).entries()) {
      const count = typeof samplesPerRound === 'number' ? samplesPerRound : samplesPerRound[name];
      const block = await timeBlock(
        options.contenders[name],
        count,
        warmUpShare,
        clock,
        options.signal,
      );
      const result = taken.get(name);
      for (const sample of block) result?.samples.add(sample);
      result?.medians.push(median(block));
      options.onProgress?.({
        round: round + 1,
        rounds,
        contender: name,
        blocksDone: round * names.length + turn + 1,
        blocks,
      });
    }
  }
  const results: Partial<Record<Name, ContenderResult>> = {};
  for (const [name, { samples, medians }] of taken) {
    const values = samples.toArray();
    results[name] = { samples: values, medians, summary: summarize(values) };
  }
  return results as Record<Name, ContenderResult>;
}

async function timeBlock(
  contender: Contender,
  count: number,
  warmUpShare: number,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Float64Array> {
  if (!(count >= 1)) throw new RangeError('samplesPerRound must be at least 1');
  const { before, run } = typeof contender === 'function' ? { run: contender } : contender;
  const warmUp = Math.ceil(count * warmUpShare);
  const block = new Float64Array(count);
  for (let index = -warmUp; index < count; index += 1) {
    signal?.throwIfAborted();
    await before?.();
    const started = clock.now();
    await run();
    const elapsed = clock.now() - started;
    if (index >= 0) block[index] = elapsed;
  }
  return block;
}

function rotate<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
