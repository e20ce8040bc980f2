import type { EngineLabel, Message, Table } from '#tutorial';
import { bytes, share } from '../../kit/quantities.ts';
import type { Comeback } from './comeback.ts';
import type { Loss } from './loss.ts';
import type { Restart } from './restart.ts';
import type { BoardSeen } from './story.ts';
import { msg } from './text.ts';
import type { TrapResult } from './traps.ts';
import type { Shares } from './workers.ts';

/** All that this run measured. */
export interface Seen extends BoardSeen {
  readonly losses: readonly Loss[];
  readonly comebacks: readonly Comeback[];
  readonly traps: readonly TrapResult[];
  readonly restarts: readonly Restart[];
  readonly shares: Shares | null;
}

/** What a program needs, what has it, and what of that was measured here. */
export function choiceTable(seen: Seen, engines: readonly EngineLabel[]): Table {
  const rows: readonly (readonly [string, Message])[] = [
    ['counting', counting(seen)],
    ['ranking', ranking(seen)],
    ['surviving', surviving(seen)],
    ['spreading', spreading(seen)],
    ['large', large(seen)],
    ['cores', cores(seen)],
    ['strings', NOT_SEEN],
  ];
  return {
    id: 'choice',
    title: msg('lab.memcached.choice.title'),
    engines,
    columns: [
      { id: 'need', name: msg('lab.memcached.choice.need'), unit: 'text' },
      { id: 'choose', name: msg('lab.memcached.choice.choose'), unit: 'text' },
      { id: 'seen', name: msg('lab.memcached.choice.seen'), unit: 'text' },
    ],
    rows: rows.map(([need, measured]) => [
      msg(`lab.memcached.choice.${need}` as 'lab.memcached.choice.ranking'),
      msg(`lab.memcached.choice.${need}.choose` as 'lab.memcached.choice.ranking.choose'),
      measured,
    ]),
    notes: [],
  };
}

const NOT_SEEN = msg('lab.memcached.choice.not-seen');

function counting({ board }: Seen): Message {
  const plain = board.find(({ way }) => way === 'get-set');
  const redis = board.find(({ way }) => way === 'zincrby');
  if (plain === undefined || redis === undefined) return NOT_SEEN;
  const { given, kept } = plain;
  return msg('lab.memcached.choice.counting.seen', { given, memcached: kept, redis: redis.kept });
}

function ranking({ top }: Seen): Message {
  const sizes = { memcached: bytes(top.memcached), redis: bytes(top.redis) };
  return msg('lab.memcached.choice.ranking.seen', sizes);
}

function surviving({ restarts }: Seen): Message {
  const memcached = restarts.find(({ store }) => store === 'memcached');
  const redis = restarts.find(({ store }) => store === 'redis');
  if (memcached === undefined || redis === undefined) return NOT_SEEN;
  const { before, after } = memcached;
  return msg('lab.memcached.choice.surviving.seen', { before, after, redis: redis.after });
}

function spreading({ losses }: Seen): Message {
  const missed = (ring: Loss['ring']): number | undefined => {
    const loss = losses.find((one) => one.ring === ring);
    return loss === undefined ? undefined : (100 * loss.missed) / loss.keys;
  };
  const [modulo, ketama] = [missed('modulo'), missed('ketama')];
  if (modulo === undefined || ketama === undefined) return NOT_SEEN;
  const shares = { modulo: share(modulo), ketama: share(ketama) };
  return msg('lab.memcached.choice.spreading.seen', shares);
}

function large({ traps }: Seen): Message {
  const sprung = traps.some(({ trap, sprung }) => trap === 'large' && sprung);
  return sprung ? msg('lab.memcached.choice.large.seen') : NOT_SEEN;
}

function cores({ shares }: Seen): Message {
  const [most] = shares ?? [];
  if (most === undefined || shares === null) return NOT_SEEN;
  const found = { workers: shares.length, most: share(most) };
  return msg('lab.memcached.choice.cores.seen', found);
}
