import type { EngineLabel, Exchange, StepContext, Table } from '#tutorial';
import { msg } from './text.ts';
import { formatReply } from '../../kit/redis-cli.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { Programs, type PhaseCount } from './programs.ts';
import { newToken, type LabServers } from './servers.ts';

/** The phases in their order; the last two are how it should not be done, and the way out. */
export type PhaseId = 'before' | 'rotate' | 'configure' | 'set' | 'at-once' | 'recover';

/** What happened in one phase. */
export interface Phase extends PhaseCount {
  readonly id: PhaseId;
}

/** What the change of tokens came to. */
export interface Rotation {
  readonly phases: readonly Phase[];
  /** Whether a connection that was opened with the first token still worked when that was no longer valid. */
  readonly oldConnectionWorks: boolean;
}

/** ms of one phase; long enough for every program to open several connections. */
const PHASE_MS = 900;

/** Changes the token under programs that go on working: by ROTATE and SET, and then by SET alone. */
export async function rotate(
  servers: LabServers,
  programCount: number,
  ctx: Pick<StepContext, 'engines' | 'clock' | 'signal'>,
  tell: Narrator,
): Promise<Rotation> {
  const { withToken: fact, token: first, prefix } = servers;
  const [second, third] = [newToken(), newToken()];
  await using admin = await ctx.engines.redis.open(fact, { as: 'admin' });
  await using early = await ctx.engines.redis.open(fact);
  await early.command('PING');
  const tokens = Array.from({ length: programCount }, () => first);
  await using programs = new Programs(fact, `${prefix}work`, tokens, ctx);
  const phases: Phase[] = [];
  const phase = async (id: PhaseId, change?: () => Promise<void>): Promise<void> => {
    phases.push({ id, ...(await programs.during(PHASE_MS, change)) });
    tell.progress('rotation', msg('lab.auth.rotation.working'), phases.length, 6, 'count');
  };
  const exchanges: Exchange[] = [];
  const allow = async (...rules: readonly string[]): Promise<void> => {
    const reply = await admin.command('ACL', 'SETUSER', 'default', ...rules);
    const shown = rules.map((rule) => (rule.startsWith('>') ? '>********' : rule)).join(' ');
    exchanges.push({ input: `ACL SETUSER default ${shown}`, output: formatReply(reply) });
  };
  await phase('before');
  await phase('rotate', () => allow(`>${second}`));
  await phase('configure', async () => {
    for (let program = 0; program < programs.size; program += 1) {
      programs.configure(program, second);
      await ctx.clock.sleep(PHASE_MS / programs.size, ctx.signal);
    }
  });
  await programs.forgotten();
  await phase('set', () => allow('resetpass', `>${second}`));
  const oldConnectionWorks = (await early.command('PING')) === 'PONG';
  await phase('at-once', () => allow('resetpass', `>${third}`));
  for (let program = 0; program < programs.size; program += 1) programs.configure(program, third);
  // Who is just being refused with the old token must not count for the last phase.
  await programs.forgotten();
  await phase('recover');
  tell.redisCli(`${fact.host}:${fact.port}`, exchanges);
  return { phases, oldConnectionWorks };
}

/** One row per phase. */
export function rotationTable(
  { phases }: Rotation,
  programs: number,
  engines: readonly EngineLabel[],
): Table {
  const atOnce = phases.find(({ id }) => id === 'at-once');
  return {
    id: 'auth-rotation',
    title: msg('lab.auth.rotation.title', { programs }),
    engines,
    columns: [
      { id: 'phase', name: msg('lab.auth.rotation.phase'), unit: 'text' },
      { id: 'commands', name: msg('lab.auth.rotation.commands'), unit: 'count' },
      { id: 'connections', name: msg('lab.auth.rotation.connections'), unit: 'count' },
      { id: 'errors', name: msg('lab.auth.rotation.errors'), unit: 'count' },
    ],
    rows: phases.map(({ id, commands, connections, errors }) => [
      msg(`lab.auth.rotation.phase.${id}`),
      commands,
      connections,
      errors,
    ]),
    notes: [
      msg('lab.auth.rotation.verdict', {
        commands: sum(rotated(phases), 'commands'),
        errors: sum(rotated(phases), 'errors'),
        atOnce: atOnce?.errors ?? 0,
      }),
      ...(atOnce?.words === null || atOnce?.words === undefined
        ? []
        : [msg('lab.auth.rotation.words', { words: atOnce.words })]),
    ],
  };
}

/** Errors while the token was changed in the right order. */
export function errorsOf({ phases }: Rotation): number {
  return sum(rotated(phases), 'errors');
}

function rotated(phases: readonly Phase[]): readonly Phase[] {
  return phases.filter(({ id }) => id !== 'at-once' && id !== 'recover');
}

function sum(phases: readonly Phase[], what: 'commands' | 'errors'): number {
  return phases.reduce((total, phase) => total + phase[what], 0);
}
