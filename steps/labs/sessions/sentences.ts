import type { Message } from '#tutorial';
import { ms, percent } from '../../kit/quantities.ts';
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

/** What the three sessions showed of an expiry that slides. */
export function slidingSentences(
  lives: readonly (Pick<Life, 'goneAfter'> & { readonly habit: Pick<Life['habit'], 'id'> })[],
): readonly Message[] {
  const goneOf = (id: Life['habit']['id']): number | null | undefined =>
    lives.find(({ habit }) => habit.id === id)?.goneAfter;
  const unused = [goneOf('polling'), goneOf('away')];
  return [
    goneOf('active') === null
      ? msg('lab.sessions.sliding.kept')
      : msg('lab.sessions.sliding.kept-not-shown'),
    unused.every((gone) => typeof gone === 'number')
      ? msg('lab.sessions.sliding.removed')
      : msg('lab.sessions.sliding.removed-not-shown'),
    msg('lab.sessions.sliding.getex'),
  ];
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
  const gaps = lives.flatMap(({ remaining }) =>
    remaining.map(([at], index) => at - (remaining[index - 1]?.[0] ?? 0)),
  );
  const gap = ms(Math.round(1000 * Math.max(0, ...gaps)));
  return msg('lab.sessions.sliding.method', { every: TURN_MS, gap });
}
