import type { Message } from '#tutorial';
import { ms, percent, seconds } from '../../kit/quantities.ts';
import type { Outage } from './outage.ts';
import type { Newcomer } from './scale-out.ts';
import { TURN_MS, type Life } from './sliding.ts';
import { msg } from './text.ts';

/** What became of the visitors of one arrangement. */
export type Count = Omit<Outage, 'arrangement'> & {
  readonly arrangement: Pick<Outage['arrangement'], 'id'>;
};

const named = (outages: readonly Count[], id: Outage['arrangement']['id']): Count | undefined =>
  outages.find(({ arrangement }) => arrangement.id === id);

/** The table of the crash in words. */
export function outageNotes(outages: readonly Count[]): readonly Message[] {
  const [memory, sticky, redis] = [
    named(outages, 'memory'),
    named(outages, 'sticky'),
    named(outages, 'redis'),
  ];
  if (memory === undefined || sticky === undefined || redis === undefined) return [];
  const share = ({ asked, recognised }: Count) =>
    percent(asked === 0 ? 0 : (100 * recognised) / asked);
  return [
    msg('lab.sessions.outage.verdict', {
      memory: share(memory),
      before: share(sticky),
      sticky: sticky.loggedOut,
      redis: redis.loggedOut,
      visitors: sticky.visitors,
    }),
  ];
}

/** What the crash showed of the sticky balancer and of Redis, or did not. */
export function outageSentences(outages: readonly Count[]): readonly Message[] {
  const [sticky, redis] = [named(outages, 'sticky'), named(outages, 'redis')];
  return [
    sticky !== undefined && sticky.loggedOut > 0
      ? msg('lab.sessions.outage.hides')
      : msg('lab.sessions.outage.hides-not-shown'),
    redis?.loggedOut === 0
      ? msg('lab.sessions.outage.outlive')
      : msg('lab.sessions.outage.outlive-not-shown'),
    msg('lab.sessions.outage.price'),
  ];
}

/** Whom the added process knew. */
export function scaleOutNotes(newcomers: readonly Newcomer[]): readonly Message[] {
  return newcomers.map(({ store, known, visitors }) => {
    if (known === visitors) return msg(`lab.sessions.scale-out.${store}-all`, { visitors });
    return known === 0
      ? msg(`lab.sessions.scale-out.${store}-none`, { visitors })
      : msg(`lab.sessions.scale-out.${store}-some`, { known, visitors });
  });
}

type Seen = Pick<Life, 'goneAfter' | 'remaining'> & { readonly habit: Pick<Life['habit'], 'id'> };

/** What the three sessions showed of an expiry that slides. */
export function slidingSentences(lives: readonly Seen[], idleSeconds: number): readonly Message[] {
  const of = (id: Life['habit']['id']): Seen | undefined =>
    lives.find(({ habit }) => habit.id === id);
  const unused = [of('polling'), of('away')];
  return [
    usedSentence(of('active'), idleSeconds),
    unused.every((one) => typeof one?.goneAfter === 'number')
      ? msg('lab.sessions.sliding.removed')
      : msg('lab.sessions.sliding.removed-not-shown'),
    msg('lab.sessions.sliding.getex'),
  ];
}

/** What became of the session that was used; late requests are named only where they were. */
function usedSentence(active: Seen | undefined, idleSeconds: number): Message {
  const { goneAfter = null, remaining = [] } = active ?? {};
  if (goneAfter === null) return msg('lab.sessions.sliding.kept');
  const pause = longestPause(remaining.filter(([at]) => at <= goneAfter));
  const gone = seconds(goneAfter);
  // A request comes some time before its look, so the pause between two of them is known to about a turn.
  return pause + TURN_MS / 1000 >= idleSeconds
    ? msg('lab.sessions.sliding.kept-late', { gone, pause: seconds(pause) })
    : msg('lab.sessions.sliding.kept-not-shown', { gone });
}

/** The longest time in seconds between two looks at a key, from the login on. */
function longestPause(remaining: Life['remaining']): number {
  return Math.max(0, ...remaining.map(([at], index) => at - (remaining[index - 1]?.[0] ?? 0)));
}

/** Whether polling and being away ended together, as far as the looks can tell. */
export function sameLives(
  lives: readonly (Pick<Life, 'goneAfter'> & { readonly habit: Pick<Life['habit'], 'id'> })[],
): boolean {
  const [polling, away] = (['polling', 'away'] as const).map(
    (id) => lives.find(({ habit }) => habit.id === id)?.goneAfter ?? null,
  );
  if (typeof polling !== 'number' || typeof away !== 'number') return false;
  return Math.abs(polling - away) <= (2 * TURN_MS) / 1000;
}

/** How exact the times are: by the longest time between two looks at a key, from the login on. */
export function looksNote(lives: readonly Pick<Life, 'remaining'>[]): Message {
  const longest = Math.max(0, ...lives.map(({ remaining }) => longestPause(remaining)));
  const gap = ms(Math.round(1000 * longest));
  return msg('lab.sessions.sliding.method', { every: TURN_MS, gap });
}
