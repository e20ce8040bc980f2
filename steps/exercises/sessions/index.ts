import type { CheckBench } from '../../kit/exercise/bench.ts';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { shownKey } from '../../kit/exercise/lives.ts';
import { ends, isRenewed } from './life.ts';
import { bothPutsStay, putMovesLittle, putStays } from './puts.ts';
import { SessionBench } from './session-bench.ts';
import { msg, texts } from './text.ts';
import { areDrawn } from './tokens.ts';

/** Sessions that outlive the process at which they began, end when nobody uses them, and stay ended. */
export const spec: ExerciseSpec = {
  id: 'sessions',
  number: 15,
  texts,
  text: {
    title: msg('exercise.sessions.title'),
    why: msg('exercise.sessions.why'),
    hint: msg('exercise.sessions.hint'),
  },
  functions: ['login', 'who', 'put', 'logout'],
  hints: [
    msg('exercise.sessions.hint.1'),
    msg('exercise.sessions.hint.2'),
    msg('exercise.sessions.hint.3'),
  ],

  async check(bench) {
    const sessions = await knownEverywhere(bench);
    ends(bench);
    await isRenewed(sessions);
    await putStays(sessions);
    ends(bench);
    await bothPutsStay(sessions);
    await putMovesLittle(sessions);
    await isOver(sessions);
    await staysOver(sessions);
    await areDrawn(sessions);
  },
};

export const exercise = defineExercise(spec);

/** Logs somebody in, and asks both processes who that is. */
async function knownEverywhere(bench: CheckBench): Promise<SessionBench> {
  const first = bench.program;
  const { token, user } = await SessionBench.logIn(bench, first);
  // A life that is far too short would be over before anybody asks.
  if (bench.world.keyspace.births.length > 0) ends(bench);
  const second = await bench.another();
  const sessions = new SessionBench(bench, [first, second], { token, user });
  const here = await sessions.who(first);
  failIf(
    here.user !== user,
    'wrong-session',
    msg('exercise.sessions.wrong-session', { user, came: here.shown }),
    msg('exercise.sessions.wrong-session.wanted', { user }),
  );
  const there = await sessions.who(second);
  failIf(
    there.user !== user,
    'lost-with-process',
    msg('exercise.sessions.lost-with-process', { user, came: there.shown }),
    msg('exercise.sessions.lost-with-process.wanted', { user }),
  );
  const [statement = ''] = [...here.statements, ...there.statements];
  failIf(
    statement !== '',
    'who-queries',
    msg('exercise.sessions.who-queries', { statement }),
    msg('exercise.sessions.who-queries.wanted'),
  );
  failIf(
    bench.world.keyspace.births.length === 0,
    'not-in-redis',
    msg('exercise.sessions.not-in-redis', { user }),
    msg('exercise.sessions.not-in-redis.wanted'),
  );
  return sessions;
}

/** A logout is known to both processes, and logs out nobody else. */
async function isOver(sessions: SessionBench): Promise<void> {
  const { bench, token, programs } = sessions;
  const [first, second] = programs;
  const other = await SessionBench.logIn(bench, first);
  await bench.call(second, 'logout', token);
  for (const program of programs) {
    const { isNobody, shown } = await sessions.who(program);
    failIf(
      !isNobody,
      'still-in-after-logout',
      msg('exercise.sessions.still-in', { came: shown }),
      msg('exercise.sessions.still-in.wanted'),
    );
  }
  const { user, shown } = await sessions.who(first, other.token);
  failIf(
    user !== other.user,
    'others-logged-out',
    msg('exercise.sessions.others-out', { user: other.user, came: shown }),
    msg('exercise.sessions.others-out.wanted'),
  );
}

/** What is put into a session that is over, or that ends while it is put, brings nobody back. */
async function staysOver(sessions: SessionBench): Promise<void> {
  const { bench, programs, token } = sessions;
  const [first, second] = programs;
  await bench.call(first, 'put', token, 'late', 'yes');
  await isNotRevived(sessions, token, 'after');
  const { token: ending } = await SessionBench.logIn(bench, first);
  await sessions.overtaken(first, ['put', ending, 'late', 'yes'], () =>
    bench.call(second, 'logout', ending),
  );
  await isNotRevived(sessions, ending, 'meanwhile');
}

async function isNotRevived(
  sessions: SessionBench,
  token: string | number,
  when: 'after' | 'meanwhile',
): Promise<void> {
  const { bench, programs } = sessions;
  const wanted = msg('exercise.sessions.revived.wanted');
  const [immortal] = bench.world.keyspace.immortal;
  failIf(
    immortal !== undefined,
    'revived',
    msg(`exercise.sessions.revived.${when}.immortal`, { key: shownKey(immortal?.key ?? '') }),
    wanted,
  );
  const { isNobody, shown } = await sessions.who(programs[1], token);
  failIf(!isNobody, 'revived', msg(`exercise.sessions.revived.${when}`, { came: shown }), wanted);
}
