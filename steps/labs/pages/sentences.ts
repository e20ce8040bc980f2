import type { Message } from '#tutorial';
import { ms } from '../../kit/quantities.ts';
import { isSlower, verdictNote } from '../../kit/verdict.ts';
import type { Moment, PageLife } from './life.ts';
import type { MeasuredPages } from './measurement.ts';
import { msg } from './text.ts';

/** What may be said of the three ways by their rounds. */
export function waysNotes(
  measured: Pick<MeasuredPages, 'cachedAgainstMade' | 'sameAgainstCached'>,
): readonly Message[] {
  const { cachedAgainstMade: cached, sameAgainstCached: same } = measured;
  const words = {
    made: msg('lab.pages.what.made'),
    cached: msg('lab.pages.what.cached'),
    same: msg('lab.pages.what.same'),
  };
  return [
    verdictNote({ what: words.cached, base: words.made }, cached),
    ...(isSlower(cached.verdict) ? [msg('lab.pages.verdict.too-cheap')] : []),
    verdictNote({ what: words.same, base: words.cached }, same),
    msg('lab.pages.verdict.bytes'),
  ];
}

/** When the new page came; the old one is spoken of only when it was shown. */
export function lifeNotes(life: {
  readonly moments: readonly Told[];
  readonly staleMs: PageLife['staleMs'];
}): readonly Message[] {
  const verdict = msg('lab.pages.life.verdict', { ms: ms(life.staleMs) });
  return isSameAt(life.moments, 'changed') ? [verdict, msg('lab.pages.life.old')] : [verdict];
}

/** A moment by what was answered. */
export type Told = Pick<Moment, 'id'> & {
  readonly look: Pick<Moment['look'], 'from'> & { readonly response: { readonly status: number } };
};

/** What the lines of the page's life show, if they do. */
export function lifeSentences(moments: readonly Told[]): readonly Message[] {
  return [
    isSameAt(moments, 'expired')
      ? msg('lab.pages.life.same-etag')
      : msg('lab.pages.life.same-not-shown'),
    isSameAt(moments, 'changed')
      ? msg('lab.pages.life.stale')
      : msg('lab.pages.life.stale-not-shown'),
    msg('lab.pages.life.decides'),
  ];
}

function isSameAt(moments: readonly Told[], id: Moment['id']): boolean {
  return moments.some((moment) => moment.id === id && moment.look.response.status === 304);
}
