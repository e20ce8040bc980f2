import {
  compareRounds,
  type Comparison,
  type ContenderResult,
  measureRounds,
  type Message,
  type RoundProgress,
  type RunningWeb,
} from '#tutorial';
import { msg } from './text.ts';
import { countSelects } from '../../kit/com-select.ts';
import type { Instance } from '../../kit/instance.ts';
import { expectLook, lookAt, type Look } from './browser.ts';
import { PAGE } from './workload.ts';

/** How a page is got. */
export type WayId = 'made' | 'cached' | 'same';

/** One way to get a page, with what it costs. */
export interface Way {
  readonly id: WayId;
  readonly name: Message;
  readonly result: ContenderResult;
  /** Bytes of one answer, headers and all. */
  readonly bytes: number;
  /** Queries that MySQL counted for {@link COUNTED} requests. */
  readonly queries: number;
}

/** The three ways, measured side by side. Times in ms. */
export interface MeasuredPages {
  readonly rounds: number;
  readonly ways: readonly Way[];
  readonly cachedAgainstMade: Comparison;
  readonly sameAgainstCached: Comparison;
}

/** Requests for which queries are counted. */
export const COUNTED = 20;

/**
 * Measures the three ways in interleaved rounds; the page must be in the cache for longer than that takes.
 * @throws TutorialError CACHE_ERROR when an answer was not what it was measured as
 */
export async function measurePages(
  web: RunningWeb,
  monitor: Instance,
  options: {
    readonly rounds: number;
    readonly samples: number;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: RoundProgress) => void;
  },
): Promise<MeasuredPages> {
  const etag = (await lookAt(web, PAGE)).response.headers.etag ?? '';
  const looks: Readonly<Record<WayId, () => Promise<Look>>> = {
    made: () => expectLook(web, `${PAGE}?cache=no`, { from: 'off', status: 200 }),
    cached: () => expectLook(web, PAGE, { from: 'hit', status: 200 }),
    same: () => expectLook(web, PAGE, { from: 'hit', status: 304, etag }),
  };
  const { rounds, samples: samplesPerRound, signal, onProgress } = options;
  const results = await measureRounds({
    contenders: looks,
    rounds,
    samplesPerRound,
    signal,
    onProgress,
  });
  const ways: Way[] = [];
  for (const id of ['made', 'cached', 'same'] as const) {
    const { bytes } = (await looks[id]()).response;
    const { selects } = await countSelects(monitor.mysql, async () => {
      for (let turn = 0; turn < COUNTED; turn += 1) await looks[id]();
    });
    ways.push({
      id,
      name: msg(`lab.pages.way.${id}`),
      result: results[id],
      bytes,
      queries: selects,
    });
  }
  return {
    rounds,
    ways,
    cachedAgainstMade: compareRounds(results.made.medians, results.cached.medians),
    sameAgainstCached: compareRounds(results.cached.medians, results.same.medians),
  };
}
