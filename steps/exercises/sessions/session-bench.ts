import { mayWrite, type LearnerProgram, type Typed } from '#tutorial';
import { createGate } from '../../kit/gate.ts';
import type { CheckBench } from '../../kit/exercise/bench.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import { shownValue } from '../../kit/exercise/shown-value.ts';
import { opensConnection } from '../../kit/exercise/opening.ts';
import { plain } from '../../kit/exercise/rows.ts';
import { msg } from './text.ts';

/** A token as a learner's login gave it. */
export type Token = string | number;

/** Somebody who is logged in. */
export interface LoggedIn {
  readonly token: Token;
  readonly user: string;
}

/** What `who` gave. */
export interface Known {
  /** True for null, None and undefined. */
  readonly isNobody: boolean;
  /** The user of the session; null where there is none. */
  readonly user: string | null;
  readonly fields: ReadonlyMap<string, string>;
  /** What MySQL was asked meanwhile. */
  readonly statements: readonly string[];
  /** All of it in a few words. */
  readonly shown: string;
}

/** These look like writes and change no field: what is held must be the write itself. */
const TOUCHES: ReadonlySet<string> = new Set([
  ...['EXPIRE', 'PEXPIRE', 'EXPIREAT', 'PEXPIREAT', 'GETEX', 'TOUCH', 'SCRIPT', 'EXEC'],
]);

/** Two processes of one site, and somebody who is logged in there. */
export class SessionBench implements LoggedIn {
  readonly bench: CheckBench;
  readonly programs: readonly [LearnerProgram, LearnerProgram];
  readonly token: Token;
  readonly user: string;

  constructor(
    bench: CheckBench,
    programs: readonly [LearnerProgram, LearnerProgram],
    { token, user }: LoggedIn,
  ) {
    this.bench = bench;
    this.programs = programs;
    this.token = token;
    this.user = user;
  }

  /** Logs in somebody whose name is new. @throws Failed `no-token` */
  static async logIn(bench: CheckBench, program: LearnerProgram): Promise<LoggedIn> {
    const user = `user-${Math.floor(bench.world.random() * 0xff_ff_ff_ff).toString(36)}`;
    const { value } = await bench.call(program, 'login', user);
    const [kind, token] = value;
    if ((kind === 'text' && token !== '') || kind === 'number') return { token, user };
    throw new Failed(
      'no-token',
      msg('exercise.sessions.no-token', { came: shownValue(value) }),
      msg('exercise.sessions.no-token.wanted'),
    );
  }

  /** Asks a process who that is. */
  async who(program: LearnerProgram, token: Token = this.token): Promise<Known> {
    const { value, wire } = await this.bench.call(program, 'who', token);
    const fields = fieldsOf(value);
    const statements = wire
      .filter((one) => one.server === 'mysql' && !opensConnection(one))
      .map(({ asked: [sql = ''] }) => sql);
    return {
      isNobody: value[0] === 'nothing',
      user: fields.get('user') ?? null,
      ...{ fields, statements, shown: shownValue(value) },
    };
  }

  /** Calls a function whose first write waits until `meanwhile` is done, so that who comes first is no luck. */
  async overtaken(
    program: LearnerProgram,
    [name, ...args]: readonly [string, ...unknown[]],
    meanwhile: () => Promise<unknown>,
  ): Promise<void> {
    const { world } = this.bench;
    const gate = createGate();
    let held = false;
    world.recorders.redis.setRule((words) => {
      if (held || !writesFields(words)) return undefined;
      held = true;
      return { kind: 'hold-request', until: gate.pass() };
    });
    const called = this.bench.call(program, name, ...args);
    try {
      // One that writes nothing never arrives.
      await Promise.race([gate.arrived, called]);
      await meanwhile();
    } finally {
      gate.open();
      // What comes of it is looked at below, unless something else failed first.
      await called.catch(() => undefined);
      world.recorders.redis.setRule(undefined);
    }
    await called;
  }
}

function writesFields(words: readonly string[]): boolean {
  return mayWrite(words) && !TOUCHES.has(words[0]?.toUpperCase() ?? '');
}

function fieldsOf([kind, value]: Typed): ReadonlyMap<string, string> {
  return new Map(
    kind === 'object' ? value.map(([name, field]) => [name, plain(field)] as const) : [],
  );
}
