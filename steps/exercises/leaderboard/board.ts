import type { LearnerProgram, Typed, WireExchange } from '#tutorial';
import type { CheckBench } from '../../kit/exercise/bench.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import { shownValue } from '../../kit/exercise/shown-value.ts';
import { opensConnection } from '../../kit/exercise/opening.ts';
import { plain } from '../../kit/exercise/rows.ts';
import { msg } from './text.ts';

/** One place of a leaderboard. */
export interface Place {
  readonly player: string;
  readonly points: number;
}

/** What a call gave, and what it asked of Redis. */
interface Asked<T> {
  readonly came: T;
  readonly wire: readonly WireExchange[];
}

/** The learner's leaderboard, and what its players should have. */
export class Board {
  readonly bench: CheckBench;
  readonly #points = new Map<string, number>();

  constructor(bench: CheckBench) {
    this.bench = bench;
  }

  /** A player that nobody knows yet. @param length of the name, in letters */
  newPlayer(length = 8): string {
    const { random } = this.bench.world;
    const letter = (): string => String.fromCharCode(97 + Math.floor(random() * 26));
    return `p${Array.from({ length: length - 1 }, letter).join('')}`;
  }

  /** Gives points, and counts them. @throws Failed for a call that did not return */
  async score(
    player: string,
    points: number,
    program: LearnerProgram = this.bench.program,
  ): Promise<readonly WireExchange[]> {
    this.#points.set(player, this.pointsOf(player) + points);
    const { wire } = await this.bench.call(program, 'score', player, points);
    return commandsOf(wire);
  }

  /** The points of a player as they were given. */
  pointsOf(player: string): number {
    return this.#points.get(player) ?? 0;
  }

  /** Who has how many, the most first; ties in no order. */
  get places(): readonly Place[] {
    return [...this.#points]
      .map(([player, points]) => ({ player, points }))
      .sort((a, b) => b.points - a.points);
  }

  /** The best `n`. @throws Failed `wrong-top` for what is no list of players with points */
  async top(
    n: number,
    program: LearnerProgram = this.bench.program,
  ): Promise<Asked<readonly Place[]>> {
    const { value, wire } = await this.bench.call(program, 'top', n);
    const came = placesOf(value);
    if (came === null) {
      throw new Failed(
        'wrong-top',
        msg('exercise.leaderboard.wrong-top', { n, came: shownValue(value) }),
        msg('exercise.leaderboard.wrong-top.wanted', { places: shownPlaces(this.places, n) }),
      );
    }
    return { came, wire: commandsOf(wire) };
  }

  /** The place of a player; null for nothing. */
  async rank(
    player: string,
    program: LearnerProgram = this.bench.program,
  ): Promise<Asked<string | null>> {
    const { value, wire } = await this.bench.call(program, 'rank', player);
    return { came: value[0] === 'nothing' ? null : plain(value), wire: commandsOf(wire) };
  }
}

/** The first places as a message shows them. */
export function shownPlaces(places: readonly Place[], n: number): string {
  return JSON.stringify(places.slice(0, n).map(({ player, points }) => [player, points]));
}

/** What was asked of Redis beyond what a client asks when it connects. */
export function commandsOf(wire: readonly WireExchange[]): readonly WireExchange[] {
  return wire.filter((one) => one.server === 'redis' && !opensConnection(one));
}

/** Pairs, or objects with `player` and `points`; text and numbers as any client gives them. */
function placesOf([kind, value]: Typed): readonly Place[] | null {
  if (kind !== 'list') return null;
  const places = value.map(placeOf);
  return places.every((one) => one !== null) ? places : null;
}

function placeOf([kind, value]: Typed): Place | null {
  if (kind !== 'list' && kind !== 'object') return null;
  const field = (name: string, index: number): Typed | undefined =>
    kind === 'list' ? value[index] : value.find(([one]) => one === name)?.[1];
  const [player, points] = [field('player', 0), field('points', 1)];
  if (player === undefined || points === undefined || value.length !== 2) return null;
  const number = Number(textOf(points));
  return Number.isFinite(number) ? { player: textOf(player), points: number } : null;
}

/** Python's client gives bytes unless it was told to decode them. */
function textOf(value: Typed): string {
  return value[0] === 'bytes' ? Buffer.from(value[1], 'base64').toString('utf8') : plain(value);
}
