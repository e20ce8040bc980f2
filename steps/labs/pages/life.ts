import { type Message, type RunningWeb, type StepContext, TutorialError } from '#tutorial';
import { msg } from './text.ts';
import type { Instance } from '../../kit/instance.ts';
import { lookAt, type Look } from './browser.ts';
import { CHANGE, PAGE } from './workload.ts';

/** One moment in the life of a page. */
export interface Moment {
  readonly id: 'first' | 'again' | 'expired' | 'changed' | 'renewed';
  readonly name: Message;
  readonly look: Look;
  /** Seconds since the first visit. */
  readonly at: number;
}

/** A page's life. */
export interface PageLife {
  readonly moments: readonly Moment[];
  /** Ms after the change in which the old page was still sent. */
  readonly staleMs: number;
}

/** Ms between two looks while something is waited for. */
const LOOK_EVERY_MS = 50;

/**
 * Visits a page as one browser over two lives of its cached copy, in the second of which the data change.
 * @throws TutorialError CACHE_ERROR when the page does not change after three times its TTL; CancelledError
 */
export async function watchPage(
  web: RunningWeb,
  { mysql }: Instance,
  ttlSeconds: number,
  { clock, signal }: Pick<StepContext, 'clock' | 'signal'>,
): Promise<PageLife> {
  const moments: Moment[] = [];
  const start = clock.now();
  let etag: string | undefined;
  const visit = async (): Promise<Look> => {
    const look = await lookAt(web, PAGE, etag);
    etag = look.response.headers.etag;
    return look;
  };
  const note = (id: Moment['id'], look: Look): void => {
    const at = (clock.now() - start) / 1000;
    moments.push({ id, name: msg(`lab.pages.moment.${id}`), look, at });
  };
  const waitFor = async (wanted: (look: Look) => boolean): Promise<Look> => {
    const end = clock.now() + ttlSeconds * 3000;
    for (;;) {
      const look = await visit();
      if (wanted(look)) return look;
      if (clock.now() > end) throw new TutorialError('CACHE_ERROR', {}, 'the page does not expire');
      await clock.sleep(LOOK_EVERY_MS, signal);
    }
  };
  note('first', await visit());
  note('again', await visit());
  note('expired', await waitFor(({ from }) => from === 'miss'));
  await mysql.query(CHANGE);
  const changed = clock.now();
  note('changed', await visit());
  note('renewed', await waitFor(({ response }) => response.status === 200));
  return { moments, staleMs: clock.now() - changed };
}
