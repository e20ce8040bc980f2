import type { WireExchange } from '#tutorial';
import { Failed } from '../../kit/exercise/failed.ts';
import { type Board, shownPlaces } from './board.ts';
import { inOrder } from './order.ts';
import { msg } from './text.ts';

/** How many play, and how long their names are: all of them are far more than what may be moved. */
const PLAYERS = 120;
const LETTERS = 100;
/** What one call may move, in bytes. */
const MAY_MOVE = 4096;
const BEST = 10;

/** They answer little, and go through all members for it. What a script does inside is not seen here. */
const THROUGH_ALL: ReadonlySet<string> = new Set([
  ...['SORT', 'SORT_RO', 'ZRANGESTORE', 'ZUNIONSTORE', 'ZINTERSTORE', 'ZDIFFSTORE', 'COPY'],
]);

/**
 * With many players each call still moves a little only. Long names stand for many more players: what is read and
 * written grows with both alike.
 * @throws Failed `reads-everything`, `wrong-order`
 */
export async function movesLittle(board: Board): Promise<void> {
  const { random } = board.bench.world;
  const players = Array.from({ length: PLAYERS }, () => board.newPlayer(LETTERS));
  for (const player of players) await board.score(player, 1 + Math.floor(random() * 5000));
  const { came, wire } = await board.top(BEST);
  little(board, `top(${String(BEST)})`, wire);
  if (!inOrder(board, came, BEST)) {
    throw new Failed(
      'wrong-order',
      msg('exercise.leaderboard.wrong-order', { n: BEST, came: shownPlaces(came, BEST) }),
      msg('exercise.leaderboard.wrong-order.wanted', { places: shownPlaces(board.places, BEST) }),
    );
  }
  const [player = ''] = players;
  little(board, 'rank(player)', (await board.rank(player)).wire);
  little(board, 'score(player, points)', await board.score(player, 1));
}

function little(board: Board, call: string, wire: readonly WireExchange[]): void {
  const moved = wire.reduce((sum, one) => sum + bytesOf(one), 0);
  const players = board.places.length;
  const limit = MAY_MOVE;
  const wanted = msg('exercise.leaderboard.reads-everything.wanted', { limit });
  const largest = wire.reduce<WireExchange | undefined>(
    (most, one) => (most === undefined || bytesOf(one) > bytesOf(most) ? one : most),
    undefined,
  );
  if (moved > MAY_MOVE) {
    throw new Failed(
      'reads-everything',
      msg('exercise.leaderboard.reads-everything', {
        ...{ call, players, bytes: moved },
        command: nameOf(largest),
      }),
      wanted,
    );
  }
  const through = wire.find((one) => THROUGH_ALL.has(nameOf(one)));
  if (through === undefined) return;
  throw new Failed(
    'reads-everything',
    msg('exercise.leaderboard.reads-everything.inside', { call, command: nameOf(through) }),
    wanted,
  );
}

/** What was sent and what came back. */
function bytesOf({ asked, answer }: WireExchange): number {
  const sent = asked.reduce((sum, word) => sum + Buffer.byteLength(word), 0);
  return sent + (answer.kind === 'value' ? answer.bytes : 0);
}

function nameOf(one: WireExchange | undefined): string {
  return one?.asked[0]?.toUpperCase() ?? '';
}
