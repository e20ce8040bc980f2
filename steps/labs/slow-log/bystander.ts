import { median, type RedisSession, type StepContext } from '#tutorial';

/** A read of somebody else, alone and behind a slow command. Times in ms. */
export interface Bystander {
  /** Median of reads while nothing else happens. */
  readonly alone: number;
  /** The read that was sent while the slow command ran. */
  readonly behind: number;
  /** How long the slow command still ran after that read was sent. */
  readonly overlap: number;
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

/** Whether the read had to wait, and for the slow command: a busy machine makes a read wait for nothing as well. */
export function hasWaited({ alone, behind, overlap }: Bystander): boolean {
  return behind > WAITED * alone && overlap >= behind / 2;
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
  const sendLater = async (): Promise<{ readonly sent: number; readonly took: number }> => {
    await clock.sleep(HEAD_START_MS, signal);
    const sent = clock.now();
    return { sent, took: await read() };
  };
  const slowEnd = async (): Promise<number> => {
    await slow();
    return clock.now();
  };
  const met = { alone: median(alone), behind: 0, overlap: 0, tries: 0 };
  while (met.tries < TRIES && !hasWaited(met)) {
    const [{ sent, took }, end] = await Promise.all([sendLater(), slowEnd()]);
    met.behind = took;
    met.overlap = Math.max(0, end - sent);
    met.tries += 1;
  }
  return met;
}
