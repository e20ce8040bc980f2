import type { LearnerProgram } from '#tutorial';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { type Board, type Place, shownPlaces } from './board.ts';
import { msg } from './text.ts';

/** As numbers they stand otherwise than as text; three players have the same. */
const POINTS = [9, 1000, 300, 80, 300, 7, 300];
const BEST = 4;

/** The best first, by number, and ties always in the same order. @throws Failed `wrong-order` */
export async function ordered(board: Board, other: LearnerProgram): Promise<void> {
  for (const points of POINTS) await board.score(board.newPlayer(), points);
  const all = board.places.length;
  for (const n of [BEST, all]) {
    const { came } = await board.top(n);
    if (inOrder(board, came, n)) continue;
    throw new Failed(
      'wrong-order',
      msg('exercise.leaderboard.wrong-order', { n, came: shownPlaces(came, n) }),
      msg('exercise.leaderboard.wrong-order.wanted', { places: shownPlaces(board.places, n) }),
    );
  }
  const { came: before } = await board.top(all);
  for (const program of [board.bench.program, other]) {
    const { came: after } = await board.top(all, program);
    const [one, two] = [shownPlaces(before, all), shownPlaces(after, all)];
    failIf(
      one !== two,
      'wrong-order',
      msg('exercise.leaderboard.wrong-order.ties', { before: one, after: two }),
      msg('exercise.leaderboard.wrong-order.ties.wanted'),
    );
  }
}

/** Whether these are the best, each with its points; ties stand as they like. */
export function inOrder(board: Board, came: readonly Place[], n: number): boolean {
  const wanted = board.places.slice(0, n);
  const players = new Set(came.map(({ player }) => player));
  return (
    came.length === wanted.length &&
    players.size === came.length &&
    came.every(
      ({ player, points }, at) =>
        points === wanted[at]?.points && points === board.pointsOf(player),
    )
  );
}

/**
 * Each player's place from 1: as it stands in `top`, or the same one for those who have the same points.
 * @throws Failed `rank-off-by-one`, `wrong-rank`
 */
export async function ranked(board: Board): Promise<void> {
  const { came: places } = await board.top(board.places.length);
  for (const [at, { player, points }] of places.entries()) {
    const { came } = await board.rank(player);
    const better = places.filter((one) => one.points > points).length;
    if (came === String(at + 1) || came === String(better + 1)) continue;
    const params = { player, wanted: at + 1, came: came ?? 'null' };
    const wanted = msg('exercise.leaderboard.rank.wanted');
    if (came === String(at)) {
      throw new Failed(
        'rank-off-by-one',
        msg('exercise.leaderboard.rank-off-by-one', params),
        wanted,
      );
    }
    throw new Failed('wrong-rank', msg('exercise.leaderboard.wrong-rank', params), wanted);
  }
}

/** Who has no points has no place. @throws Failed `stranger-ranked` */
export async function strangerless(board: Board): Promise<void> {
  const player = board.newPlayer();
  const { came } = await board.rank(player);
  failIf(
    came !== null,
    'stranger-ranked',
    msg('exercise.leaderboard.stranger-ranked', { player, came: came ?? '' }),
    msg('exercise.leaderboard.stranger-ranked.wanted'),
  );
}
