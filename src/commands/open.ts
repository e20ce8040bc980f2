import type { App } from '../run/app.ts';
import { TutorialError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { OUTPUTS } from '../ui/outputs.ts';
import { mysqlConversation } from './open/mysql-conversation.ts';
import { redisConversation } from './open/redis-conversation.ts';
import { STEPS, type Openable } from './openable.ts';

/** What one statement of the learner's may take. */
const LIMITS = { rows: 100_000, bytes: 64 * 1024 ** 2, seconds: 600 } as const;

/**
 * `open`: the machine's own client on a server of the run, or, where there is none and with `builtin`, a small one of our
 * own. The password goes into the client's environment alone.
 * @throws TutorialError NOTHING_TO_OPEN, ENGINE_GONE, ENGINE_SILENT, EXTERNAL_UNREACHABLE, EXTERNAL_REFUSED, CLIENT_FAILED,
 * OPTION_INVALID for JSON, in which a client does not speak
 */
export async function openServer(
  app: App,
  role: Openable,
  { builtin = false }: { readonly builtin?: boolean },
): Promise<void> {
  const { config } = app;
  if (OUTPUTS[config.output].forPrograms) {
    throw new TutorialError('OPTION_INVALID', { flag: '--json', problem: msg('open.no-json') });
  }
  const { facts } = await app.peek();
  if (facts[role] === undefined) {
    throw new TutorialError('NOTHING_TO_OPEN', { step: STEPS[role] });
  }
  const engines = await app.lookOnly();
  const { redis, mysql } = facts;
  const how = { raw: !config.interactive, translator: app.translator };
  if (role === 'redis' && redis !== undefined) {
    if (!builtin && (await isHandedOver(app, role, () => engines.redis.open(redis)))) return;
    await using session = await engines.redis.open(redis);
    await app.ui.converse(redisConversation(session, how));
  } else if (mysql !== undefined) {
    if (!builtin && (await isHandedOver(app, role, () => engines.mysql.open(mysql)))) return;
    await using session = await engines.mysql.open(mysql, { limits: LIMITS });
    await app.ui.converse(mysqlConversation(session, how));
  }
}

/** False where this machine has no client that can be used. */
async function isHandedOver(
  app: App,
  role: Openable,
  knock: () => Promise<AsyncDisposable>,
): Promise<boolean> {
  const { facts } = await app.peek();
  const engines = await app.lookOnly();
  const call = (await engines.clients(facts))[role];
  if (call === undefined || call.program === null) return false;
  // A server that is gone is told as that, in one sentence, before a client says so in many.
  await (await knock())[Symbol.asyncDispose]();
  const { program, args, variables } = call;
  const environment = { ...app.config.inherited, ...variables };
  const code = await app.handOver({ program, args, environment });
  // With a person before it, what was wrong has been seen and answered.
  if (code !== 0 && !app.config.interactive) {
    throw new TutorialError('CLIENT_FAILED', { program, code, role });
  }
  return true;
}
