import type { RedisSession, StepContext } from '#tutorial';
import { END, KEY, type Stand } from './stand.ts';

/** What both answered at one moment after the session was over. */
export interface Look {
  /** Since its end, in whole seconds of the plan. */
  readonly second: number;
  readonly redis: boolean;
  readonly dynamodb: boolean;
  /** Whether an application takes it that compares the time itself. */
  readonly checked: boolean;
  /** Read units. */
  readonly units: number;
}

/** Keeps one session for `seconds` in both, and looks once a second after its end until both have let go of it. */
export async function watchEnd(
  { redis, key, stand }: { redis: RedisSession; key: string; stand: Stand },
  seconds: number,
  looks: number,
  { clock, signal }: Pick<StepContext, 'clock' | 'signal'>,
): Promise<readonly Look[]> {
  const id = 'short';
  // A whole second in the future, because DynamoDB keeps whole seconds.
  const end = Math.floor(Date.now() / 1000) + seconds;
  await redis.command('SET', key, 'ada');
  await redis.command('EXPIREAT', key, end);
  await stand.put({ [KEY]: { S: id }, data: { S: 'ada' }, [END]: { N: String(end) } });
  const seen: Look[] = [];
  for (let second = 0; second < looks; second++) {
    const wait = end * 1000 + second * 1000 + GRACE_MS - Date.now();
    await clock.sleep(Math.max(0, wait), signal);
    const [value, { item, units }] = await Promise.all([
      redis.command('GET', key),
      stand.get(id, false),
    ]);
    const ends = item?.[END];
    const over = ends !== undefined && 'N' in ends && Number(ends.N) * 1000 <= Date.now();
    seen.push({
      second,
      redis: value !== null,
      dynamodb: item !== undefined,
      checked: item !== undefined && !over,
      units,
    });
    if (item === undefined && value === null) break;
  }
  return seen;
}

/** After a whole second, so that a clock that is read twice does not decide. */
const GRACE_MS = 100;
