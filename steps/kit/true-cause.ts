import {
  CancelledError,
  type MysqlFact,
  type RedisFact,
  type StepContext,
  TutorialError,
} from '#tutorial';

/** What work that uses the servers of the run is done with. */
export interface Servers {
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
}

/**
 * Does work with the servers of the run. What it throws when one of them is stopped or gone may be anything: a read that
 * was not what it was due to be, or the client's own words. So the servers themselves are asked before that is told.
 *
 * @throws TutorialError ENGINE_GONE, ENGINE_SILENT or EXTERNAL_UNREACHABLE when a server does not answer; what the work
 *   threw else
 */
export async function tellingTrueCause<T>(
  servers: Servers,
  { engines, signal }: Pick<StepContext, 'engines' | 'signal'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted || !mayHideCause(error)) throw error;
    await askBoth(servers, engines);
    throw error;
  }
}

/** What a lesson or a lab says when something did not come, whatever was in the way. */
const SYMPTOMS: readonly string[] = ['READ_UNEXPECTED', 'CACHE_ERROR'];

function mayHideCause(error: unknown): boolean {
  if (error instanceof CancelledError) return false;
  return !(error instanceof TutorialError) || SYMPTOMS.includes(error.code);
}

async function askBoth({ redis, mysql }: Servers, engines: StepContext['engines']): Promise<void> {
  await using cache = await engines.redis.open(redis);
  await cache.command('EXISTS', `${redis.keyPrefix}answers`);
  await using database = await engines.mysql.open(mysql);
  await database.query('SELECT 1');
}
