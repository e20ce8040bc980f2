import { TutorialError } from '../../contract/errors.ts';
import type { Facts } from '../../contract/facts.ts';
import type { TaskServer } from '../../contract/task.ts';
import type { LookOnlyEngines, App } from '../app.ts';
import { mysqlConversation } from './mysql-conversation.ts';
import { redisConversation } from './redis-conversation.ts';

/** What one statement of the learner's may take. */
const LIMITS = { rows: 100_000, bytes: 64 * 1024 ** 2, seconds: 600 } as const;

/** What talking to a server needs of the program. */
type Talker = Pick<App, 'config' | 'handOver' | 'lookOnly' | 'translator' | 'ui'>;

/**
 * Gives the terminal, or the pipes, to the machine's own client on a server of the facts, or, where there is none and
 * where the configuration says so, to a small one of our own, until the learner leaves it. The password goes into the client's
 * environment alone. Nothing happens where the facts have no such server.
 * @throws TutorialError ENGINE_GONE, ENGINE_SILENT, EXTERNAL_UNREACHABLE, EXTERNAL_REFUSED, CLIENT_FAILED
 */
export async function talkTo(app: Talker, role: TaskServer, facts: Partial<Facts>): Promise<void> {
  const engines = await app.lookOnly();
  const { redis, mysql } = facts;
  const how = { raw: !app.config.interactive, translator: app.translator };
  if (role === 'redis' && redis !== undefined) {
    const knock = () => engines.redis.open(redis);
    if (await isHandedOver(app, role, { engines, facts, knock })) return;
    await using session = await engines.redis.open(redis);
    await app.ui.converse(redisConversation(session, how));
  } else if (role === 'mysql' && mysql !== undefined) {
    const knock = () => engines.mysql.open(mysql);
    if (await isHandedOver(app, role, { engines, facts, knock })) return;
    await using session = await engines.mysql.open(mysql, { limits: LIMITS });
    await app.ui.converse(mysqlConversation(session, how));
  }
}

interface Server {
  readonly engines: LookOnlyEngines;
  readonly facts: Partial<Facts>;
  readonly knock: () => Promise<AsyncDisposable>;
}

/** False where this machine has no client that can be used, or none is wanted. */
async function isHandedOver(
  app: Talker,
  role: TaskServer,
  { engines, facts, knock }: Server,
): Promise<boolean> {
  if (app.config.client === 'builtin') return false;
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
