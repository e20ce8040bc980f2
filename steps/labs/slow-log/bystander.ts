import { median, type RedisSession, type StepContext } from '#tutorial';

/** A read of somebody else, alone and behind a slow command. Times in ms. */
export interface Bystander {
  /** Median of reads while nothing else happens. */
  readonly alone: number;
  /** The read that was sent while the slow command ran. */
  readonly behind: number;
}

const READS = 101;
/** ms after which the slow command has certainly reached the server. */
const HEAD_START_MS = 2;

/**
 * Reads one key over a connection of its own, first alone, then while `slow` is running for somebody else.
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
  const [behind] = await Promise.all([sendLater(), slow()]);
  return { alone: median(alone), behind };
}
