import type { Message, RedisReply } from '#tutorial';
import { points, pointsAbove } from '../../kit/quantities.ts';
import type { PolicyResult } from './compare.ts';
import { chance } from './report.ts';
import { msg } from './text.ts';

type Half = 'hitsBefore' | 'hitsAfter';

/** What the hit ratios of this run say of each policy; a difference counts only when it is larger than chance. */
export function policySentences(results: readonly PolicyResult[]): readonly Message[] {
  const of = (id: string): PolicyResult | undefined =>
    results.find(({ policy }) => policy.id === id);
  const [lru, lfu, random, nothing] = [
    of('allkeys-lru'),
    of('allkeys-lfu'),
    of('allkeys-random'),
    of('noeviction'),
  ];
  const limit = chance(results);
  const said = [msg('lab.eviction.policies.lru')];
  if (lru === undefined || limit === null) return said;
  // The twins choose among the same keys: what only one pair of them shows has another reason than the policy.
  const pairsOf = (base: string, other: string): readonly Leads[] =>
    ['allkeys', 'volatile'].flatMap((keys) => {
      const [under, over] = [of(`${keys}-${base}`), of(`${keys}-${other}`)];
      return under === undefined || over === undefined ? [] : [leadsOver(under, over, limit)];
    });
  for (const one of [lfu, random, nothing]) {
    if (one === undefined) continue;
    const leads = leadsOver(lru, one, limit);
    const [before, after] = [words(leads.before), words(leads.after)];
    said.push(msg('lab.eviction.versus', { policy: one.policy.id, before, after }));
    const { goes } = one.policy;
    said.push(...reason(one, goes === 'nothing' ? [leads] : pairsOf('lru', goes)));
  }
  if (lfu !== undefined && random !== undefined) {
    const { after } = leadsOver(lfu, random, limit);
    if (pairsOf('lfu', 'random').every((pair) => pair.after > 0))
      said.push(msg('lab.eviction.versus.random-lfu', { points: points(after) }));
  }
  return said;
}

/** Points by which a policy is above another in each half; 0 where that is no more than chance. */
interface Leads {
  readonly before: number;
  readonly after: number;
}

function leadsOver(base: PolicyResult, one: PolicyResult, limit: number): Leads {
  const lead = (half: Half): number => {
    const difference = pointsAbove(one[half], base[half]);
    return Math.abs(difference) > limit ? difference : 0;
  };
  return { before: lead('hitsBefore'), after: lead('hitsAfter') };
}

function words(lead: number): Message {
  if (lead === 0) return msg('lab.eviction.versus.close');
  const size = { points: points(Math.abs(lead)) };
  return lead > 0 ? msg('lab.eviction.versus.more', size) : msg('lab.eviction.versus.fewer', size);
}

/** Why a policy is where it is, when it is there: in every pair with LRU that was tried. */
function reason({ policy }: PolicyResult, pairs: readonly Leads[]): readonly Message[] {
  const isBehind = ({ before, after }: Leads): boolean => before < 0 || after < 0;
  switch (policy.goes) {
    case 'lfu':
      // It fell behind only when it was not behind already.
      return pairs.every(({ before, after }) => after < 0 && before >= 0)
        ? [msg('lab.eviction.why.lfu-slow')]
        : [];
    case 'random':
      return [
        pairs.every((pair) => isBehind(pair) && pair.before <= 0 && pair.after <= 0)
          ? msg('lab.eviction.why.random')
          : msg('lab.eviction.why.random-not-shown'),
      ];
    case 'nothing':
      return pairs.every(isBehind)
        ? [msg('lab.eviction.why.noeviction')]
        : [msg('lab.eviction.why.noeviction-luck')];
    case 'lru':
    case 'ttl':
      return [];
  }
}

/** Whether a full memory refused a write and still answered a read. */
export function isSprung(write: RedisReply | undefined, read: RedisReply | undefined): boolean {
  const refused = write?.ok === false && write.error.startsWith('OOM');
  return refused && read?.ok === true && read.value !== null;
}

/** What the trap teaches; its first sentence speaks of the refusal and needs one. */
export function trapSentences(sprung: boolean): readonly Message[] {
  return [
    ...(sprung ? [msg('lab.eviction.trap.words')] : []),
    msg('lab.eviction.trap.ways'),
    msg('lab.eviction.trap.aws'),
  ];
}
