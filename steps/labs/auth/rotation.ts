import type { EngineLabel, Exchange, StepContext, Table } from '#tutorial';
import { msg } from './text.ts';
import { formatReply } from '../../kit/redis-cli.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { rotationNotes } from './sentences.ts';
import type { Phase, PhaseId, Rotation } from './phases.ts';
import { Programs } from './programs.ts';
import { newToken, type LabServers } from './servers.ts';

/** ms in which the programs get the new token, one after the other. */
const CONFIGURE_MS = 600;

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
    phases.push({ id, ...(await programs.during(change)) });
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
      await ctx.clock.sleep(CONFIGURE_MS / programs.size, ctx.signal);
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
  rotation: Rotation,
  programs: number,
  engines: readonly EngineLabel[],
): Table {
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
    rows: rotation.phases.map(({ id, commands, connections, errors }) => [
      msg(`lab.auth.rotation.phase.${id}`),
      commands,
      connections,
      errors,
    ]),
    notes: rotationNotes(rotation),
  };
}
