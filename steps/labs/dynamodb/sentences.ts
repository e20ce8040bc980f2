import type { Message } from '#tutorial';
import { bytes } from '../../kit/quantities.ts';
import type { Cart } from './cart.ts';
import type { Answers } from './dax.ts';
import type { Survival } from './kill.ts';
import { msg } from './text.ts';
import type { Asked } from './scan.ts';
import type { Look } from './time-to-live.ts';
import type { Units } from './units.ts';

/** What the units say: each only when these counts show it. */
export function unitSentences(units: readonly Units[]): readonly Message[] {
  const largest = units.at(-1);
  if (largest === undefined) return [];
  const { write, slide, strong, eventual } = largest;
  return [
    ...(slide === write
      ? [msg('lab.dynamodb.units.whole', { bytes: bytes(largest.bytes), slide })]
      : []),
    ...(eventual * 2 === strong ? [msg('lab.dynamodb.units.half')] : []),
  ];
}

/** What was seen after the end of a session. */
export function endSentences(looks: readonly Look[]): readonly Message[] {
  const returned = looks.filter(({ dynamodb }) => dynamodb);
  const units = returned.reduce((sum, look) => sum + look.units, 0);
  const late = looks.filter(({ redis }) => redis).length;
  return [
    late === 0 ? msg('lab.dynamodb.ttl.redis-gone') : msg('lab.dynamodb.ttl.redis-late', { late }),
    returned.length === 0
      ? msg('lab.dynamodb.ttl.not-returned')
      : msg('lab.dynamodb.ttl.returned', { times: returned.length, units }),
    ...(returned.length > 0 && looks.every(({ checked }) => !checked)
      ? [msg('lab.dynamodb.ttl.check')]
      : []),
  ];
}

/** What the killed processes had kept. */
export function killSentences(survivals: readonly Survival[]): readonly Message[] {
  return survivals.map(({ server, acknowledged, found }) => {
    const counts = { acknowledged, lost: acknowledged - found };
    if (server === 'DynamoDB') {
      return msg(
        counts.lost === 0 ? 'lab.dynamodb.kill.kept' : 'lab.dynamodb.kill.not-kept',
        counts,
      );
    }
    return msg(
      found === 0 ? 'lab.dynamodb.kill.redis-empty' : 'lab.dynamodb.kill.redis-kept',
      counts,
    );
  });
}

/** What became of one cart with many writers. */
export function cartSentences(carts: readonly Cart[]): readonly Message[] {
  const lost = (way: Cart['way']): number => {
    const cart = carts.find((one) => one.way === way);
    return cart === undefined ? 0 : cart.put - cart.kept;
  };
  const refused = carts.find(({ way }) => way === 'version')?.refused ?? 0;
  const overwritten = lost('overwrite');
  return [
    overwritten > 0
      ? msg('lab.dynamodb.cart.lost', { lost: overwritten })
      : msg('lab.dynamodb.cart.not-lost'),
    ...(lost('version') === 0 && refused > 0
      ? [msg('lab.dynamodb.cart.versioned', { refused })]
      : []),
    ...(lost('add') === 0 ? [msg('lab.dynamodb.cart.added')] : []),
  ];
}

/** Where the three answers to one question differed. */
export function daxSentences(answers: readonly Answers[]): readonly Message[] {
  const at = (moment: Answers['moment']): Answers | undefined =>
    answers.find((one) => one.moment === moment);
  const through = at('through');
  const past = at('past');
  const later = at('later');
  return [
    ...(through !== undefined && through.query !== through.item
      ? [msg('lab.dynamodb.dax.query-old', { old: through.query, current: through.item })]
      : []),
    ...(past !== undefined && past.item !== past.strong
      ? [msg('lab.dynamodb.dax.item-old', { old: past.item, current: past.strong })]
      : []),
    ...(later !== undefined && later.item === later.strong && later.query === later.strong
      ? [msg('lab.dynamodb.dax.later-right')]
      : []),
  ];
}

/** What a question over a field took. */
export function scanSentences({ found, read, units, byKey }: Asked): readonly Message[] {
  return units > byKey && read > found
    ? [msg('lab.dynamodb.scan.all', { found, read, units, byKey })]
    : [msg('lab.dynamodb.scan.not-shown', { read, units, byKey })];
}
