import type { WireExchange } from '#tutorial';
import { valueOf, type CheckBench } from '../../kit/exercise/bench.ts';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { opensConnection } from '../../kit/exercise/opening.ts';
import { msg, texts } from './text.ts';

/** A program that is let in by both servers, and keeps their passwords to itself. */
export const spec: ExerciseSpec = {
  id: 'connect',
  number: 1,
  texts,
  text: {
    title: msg('exercise.connect.title'),
    why: msg('exercise.connect.why'),
    hint: msg('exercise.connect.hint'),
  },
  functions: ['ping'],
  hints: [
    msg('exercise.connect.hint.1'),
    msg('exercise.connect.hint.2'),
    msg('exercise.connect.hint.3'),
  ],

  async check(bench) {
    const { program, world } = bench;
    const { called } = await bench.attempt(program, 'ping');
    const wire = world.wire.since(0);
    const { redis } = world.recorders;
    reached('Redis', redis.connections > 0, redis.port);
    letIn(wire);
    const { mysql } = world.recorders;
    if (called.kind === 'threw') reached('MySQL', mysql.connections > 0, mysql.port);
    valueOf(called, 'ping');
    failIf(
      !wire.some((one) => one.server === 'redis' && accepted(one) && !opensConnection(one)),
      'no-command',
      msg('exercise.connect.no-command'),
      msg('exercise.connect.no-command.wanted'),
    );
    failIf(
      !wire.some((one) => one.server === 'mysql' && accepted(one) && !opensConnection(one)),
      'no-statement',
      msg('exercise.connect.no-statement'),
      msg('exercise.connect.no-statement.wanted'),
    );
    await tellsNobody(bench);
  },
};

export const exercise = defineExercise(spec);

function reached(server: string, connected: boolean, port: number): void {
  failIf(
    !connected,
    'wrong-port',
    msg('exercise.connect.wrong-port', { server, port: String(port) }),
    msg('exercise.connect.wrong-port.wanted'),
  );
}

/** Refused is a program of which Redis took nothing; many clients try a second time with a password. */
function letIn(wire: readonly WireExchange[]): void {
  const asked = wire.filter(({ server }) => server === 'redis');
  const refused = asked
    .map(({ answer }) => (answer.kind === 'error' ? answer.text : ''))
    .find((text) => /^(?:NOAUTH|WRONGPASS)/.test(text));
  failIf(
    refused !== undefined && !asked.some((one) => accepted(one) && !opensConnection(one)),
    'not-let-in',
    msg('exercise.connect.not-let-in', { error: refused ?? '' }),
    msg('exercise.connect.not-let-in.wanted'),
  );
}

function accepted({ answer }: WireExchange): boolean {
  return answer.kind !== 'error' && answer.kind !== 'none';
}

async function tellsNobody({ program }: CheckBench): Promise<void> {
  const { hasSecret } = await program.printed();
  failIf(
    hasSecret,
    'secret-printed',
    msg('exercise.connect.secret-printed'),
    msg('exercise.connect.secret-printed.wanted'),
  );
}
