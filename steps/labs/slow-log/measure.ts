import {
  compareRounds,
  type Comparison,
  median,
  type RedisSession,
  type StepClock,
} from '#tutorial';
import type { Access, Way } from './accesses.ts';
import { slowEntries } from './entries.ts';

/** What one way took, as medians over the rounds. */
export interface WayResult {
  readonly way: Way;
  /** Commands it sent in one round. */
  readonly commands: number;
  /** ms from the question to the answer, measured by the program. */
  readonly totalMs: number;
  /** ms of a command on the server, by the slow log: the median of a round, so long do others wait for it. */
  readonly commandMs: number;
  /** ms of the longest command of a round. */
  readonly longestMs: number;
}

/** Both ways side by side. */
export interface AccessResult {
  readonly access: Access;
  readonly slow: WayResult;
  readonly fixed: WayResult;
  /** Of the longest commands of the rounds: so long others had to wait. */
  readonly longest: Comparison;
  /** Of the whole times. */
  readonly total: Comparison;
  /** False when the two ways did not give the same answer. */
  readonly same: boolean;
}

/** Entries that the slow log keeps meanwhile: more than any way sends. */
const LENGTH = 5000;

/**
 * Measures both ways by turns, with the slow log as the stopwatch.
 * @throws TutorialError when the server can not be used
 */
export async function measureAccess(
  session: RedisSession,
  access: Access,
  rounds: number,
  clock: StepClock,
  signal: AbortSignal,
): Promise<AccessResult> {
  await session.command('CONFIG', 'SET', 'slowlog-max-len', LENGTH);
  await session.command('CONFIG', 'SET', 'slowlog-log-slower-than', access.threshold);
  const slow: Sample[] = [];
  const fixed: Sample[] = [];
  const answers = new Set<string>();
  // One round more: the first is for warming up and is dropped.
  for (let round = -1; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? [slow, fixed] : [fixed, slow];
    for (const samples of turns) {
      signal.throwIfAborted();
      const way = samples === slow ? access.slow : access.fixed;
      const sample = await measureOnce(session, way, clock);
      answers.add(sample.answer);
      if (round >= 0) samples.push(sample);
    }
  }
  return {
    access,
    slow: summary(access.slow, slow),
    fixed: summary(access.fixed, fixed),
    longest: compareRounds(
      slow.map(({ longestMs }) => longestMs),
      fixed.map(({ longestMs }) => longestMs),
    ),
    total: compareRounds(
      slow.map(({ totalMs }) => totalMs),
      fixed.map(({ totalMs }) => totalMs),
    ),
    same: answers.size === 1,
  };
}

interface Sample {
  readonly totalMs: number;
  readonly commandMs: number;
  readonly longestMs: number;
  readonly commands: number;
  readonly answer: string;
}

async function measureOnce(session: RedisSession, way: Way, clock: StepClock): Promise<Sample> {
  await session.command('SLOWLOG', 'RESET');
  const begin = clock.now();
  const answer = await way.run(session);
  const totalMs = clock.now() - begin;
  const reply = await session.command('SLOWLOG', 'GET', LENGTH);
  const entries = slowEntries(reply).filter(({ args }) => args[0] === way.command);
  // A command of less than 1 µs took some time, too.
  const times = entries.map(({ duration }) => Math.max(1, duration) / 1000);
  return {
    totalMs,
    commandMs: median(times),
    longestMs: Math.max(...times),
    commands: entries.length,
    answer: JSON.stringify(answer),
  };
}

function summary(way: Way, samples: readonly Sample[]): WayResult {
  return {
    way,
    commands: median(samples.map(({ commands }) => commands)),
    totalMs: median(samples.map(({ totalMs }) => totalMs)),
    commandMs: median(samples.map(({ commandMs }) => commandMs)),
    longestMs: median(samples.map(({ longestMs }) => longestMs)),
  };
}
