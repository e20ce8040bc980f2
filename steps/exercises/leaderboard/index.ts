import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { addsUp, addsUpInACrowd } from './adding.ts';
import { Board, commandsOf, shownPlaces } from './board.ts';
import { movesLittle } from './crowd.ts';
import { ordered, ranked, strangerless } from './order.ts';
import { msg, texts } from './text.ts';

/** Who has how many points, and who is where: kept in order by Redis, whoever writes at the same time. */
export const spec: ExerciseSpec = {
  id: 'leaderboard',
  number: 17,
  texts,
  text: {
    title: msg('exercise.leaderboard.title'),
    why: msg('exercise.leaderboard.why'),
    hint: msg('exercise.leaderboard.hint'),
  },
  functions: ['score', 'top', 'rank'],
  hints: [
    msg('exercise.leaderboard.hint.1'),
    msg('exercise.leaderboard.hint.2'),
    msg('exercise.leaderboard.hint.3'),
  ],

  async check(bench) {
    bench.world.keyspace.rest();
    const board = new Board(bench);
    await kept(board);
    const other = await bench.another();
    await knownElsewhere(board, other);
    await addsUp(board, other);
    await addsUpInACrowd(board, other);
    await ordered(board, other);
    await ranked(board);
    await strangerless(board);
    await movesLittle(board);
  },
};

export const exercise = defineExercise(spec);

const FIRST = 3;

/** One player, given points twice. */
async function kept(board: Board): Promise<void> {
  const { wire } = board.bench.world;
  const mark = wire.mark();
  const player = board.newPlayer();
  for (const points of [4, 5]) await board.score(player, points);
  const { came, wire: asked } = await board.top(FIRST);
  const { length: commands } = commandsOf(wire.since(mark));
  failIf(
    commands === 0 || asked.length === 0,
    'not-in-redis',
    commands === 0
      ? msg('exercise.leaderboard.not-in-redis')
      : msg('exercise.leaderboard.not-in-redis.top', { n: FIRST }),
    msg('exercise.leaderboard.not-in-redis.wanted'),
  );
  const [place] = came;
  failIf(
    came.length !== 1 || place?.player !== player || place.points !== board.pointsOf(player),
    'wrong-top',
    msg('exercise.leaderboard.wrong-top', { n: FIRST, came: shownPlaces(came, FIRST) }),
    msg('exercise.leaderboard.wrong-top.wanted', { places: shownPlaces(board.places, FIRST) }),
  );
}

async function knownElsewhere(board: Board, other: Parameters<Board['top']>[1]): Promise<void> {
  const { came } = await board.top(FIRST, other);
  const places = shownPlaces(board.places, FIRST);
  failIf(
    shownPlaces(came, FIRST) !== places,
    'kept-in-process',
    msg('exercise.leaderboard.kept-in-process', { n: FIRST, came: shownPlaces(came, FIRST) }),
    msg('exercise.leaderboard.kept-in-process.wanted', { places }),
  );
}
