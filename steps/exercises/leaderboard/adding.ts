import { type LearnerProgram, mayWrite } from '#tutorial';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { createGate } from '../../kit/gate.ts';
import type { Board } from './board.ts';
import { msg } from './text.ts';

/** Points that two processes give in the same moment. */
const FIRST = 7;
const SECOND = 5;
/** A name that no file exports: who answers has said everything it had to say before. */
const FENCE = '(fence)';
const LOOKS = 3;

/**
 * Holds the first process before its first command that may write, lets the second give points meanwhile, and lets the
 * first go on: what it had read before is old by then.
 * @throws Failed `points-lost`, `not-waited-for`
 */
export async function addsUp(board: Board, other: LearnerProgram): Promise<void> {
  const { program, world } = board.bench;
  const player = board.newPlayer();
  await board.score(player, 1);
  const gate = createGate();
  let held: readonly string[] | undefined;
  world.recorders.redis.setRule((words) => {
    if (held !== undefined || !mayWrite(words)) return undefined;
    held = words;
    return { kind: 'hold-request', until: gate.pass() };
  });
  const state = { returned: false };
  const scored = board.score(player, FIRST).then(() => {
    state.returned = true;
  });
  try {
    await Promise.race([scored, gate.arrived]);
    // Whoever does not wait may return before its command is here; the next one comes behind it.
    if (held === undefined) await Promise.race([board.rank(player), gate.arrived]);
    // An answer that was given is told a little later: each look goes the same way after it.
    for (let look = 0; look < LOOKS && !state.returned; look += 1) await program.call(FENCE);
    waitedFor(state.returned, held);
    await board.score(player, SECOND, other);
    waitedFor(state.returned, held);
  } finally {
    world.recorders.redis.setRule(undefined);
    gate.open();
    await scored.catch(() => undefined);
  }
  await scored;
  const { came, wanted } = await pointsOf(board, player);
  if (came === wanted) return;
  throw new Failed(
    'points-lost',
    msg('exercise.leaderboard.points-lost', {
      ...{ player, came, wanted, second: SECOND },
      command: nameOf(held),
    }),
    msg('exercise.leaderboard.points-lost.wanted'),
  );
}

/** @throws Failed `not-waited-for` when the call is over and its command is still held */
function waitedFor(returned: boolean, held: readonly string[] | undefined): void {
  failIf(
    returned && held !== undefined,
    'not-waited-for',
    msg('exercise.leaderboard.not-waited-for', { command: nameOf(held) }),
    msg('exercise.leaderboard.not-waited-for.wanted'),
  );
}

/** A WATCH that begins anew each time somebody was faster must come to an end, too. */
const CALLS = 6;

/** Many calls at once, half of them in each process. @throws Failed `points-lost` */
export async function addsUpInACrowd(board: Board, other: LearnerProgram): Promise<void> {
  const players = [board.newPlayer(), board.newPlayer(), board.newPlayer()];
  const calls = Array.from({ length: CALLS }, (_, index) =>
    board.score(
      players[index % players.length] ?? '',
      1 + (index % 4),
      index % 2 === 0 ? board.bench.program : other,
    ),
  );
  // All of them have ended before the first fault is told.
  await Promise.allSettled(calls);
  await Promise.all(calls);
  for (const player of players) {
    const { came, wanted } = await pointsOf(board, player);
    failIf(
      came !== wanted,
      'points-lost',
      msg('exercise.leaderboard.points-lost.crowd', { player, came, wanted, calls: CALLS }),
      msg('exercise.leaderboard.points-lost.wanted'),
    );
  }
}

/** The points of a player as `top` tells them, and as they were given. */
async function pointsOf(
  board: Board,
  player: string,
): Promise<{ readonly came: number; readonly wanted: number }> {
  const { came } = await board.top(board.places.length);
  const place = came.find((one) => one.player === player);
  return { came: place?.points ?? 0, wanted: board.pointsOf(player) };
}

function nameOf(words: readonly string[] | undefined): string {
  return words?.[0]?.toUpperCase() ?? '';
}
