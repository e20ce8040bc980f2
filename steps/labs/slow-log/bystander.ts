import { median, type RedisSession, type StepContext } from '#tutorial';

/** A read of somebody else, alone and behind a slow command. Times in ms. */
export interface Bystander {
  /** Median of reads while nothing else happens. */
  readonly alone: number;
  /** The read that was sent while the slow command ran. */
  readonly behind: number;
  /** How often the slow command was sent until a read met it. */
  readonly tries: number;
}

const READS = 101;
/** Tries after which the read has not met the slow command. */
const TRIES = 5;
/** How many times as long as alone a read takes that certainly waited. */
const WAITED = 3;
/** ms after which the slow command has certainly reached the server. */
const HEAD_START_MS = 2;

/** Whether the read had to wait for the slow command. */
export function hasWaited({ alone, behind }: Bystander): boolean {
  return behind > WAITED * alone;
}

/**
 * Reads one key over a connection of its own, first alone, then while `slow` is running for somebody else,
 * a few times at most until the two have met.
 * @throws what the server answers
 */
export async function standBehind(
  bystander: RedisSession,
  key: string,
  slow: () => Promise<unknown>,
  { clock, signal }: Pick<StepContext, 'clock' | 'signal'>,
): Promise<Bystander> {
  const read = async (): Promise<number> => {
    const begin = clock.now();
    await bystander.command('GET', key);
    return clock.now() - begin;
  };
  const alone: number[] = [];
  for (let count = 0; count < READS; count += 1) alone.push(await read());
  const sendLater = async (): Promise<number> => {
    await clock.sleep(HEAD_START_MS, signal);
    return read();
  };
  const met = { alone: median(alone), behind: 0, tries: 0 };
  while (met.tries < TRIES && !hasWaited(met)) {
    [met.behind] = await Promise.all([sendLater(), slow()]);
    met.tries += 1;
  }
  return met;
}
