import type { Message } from '#tutorial';
import { bytes, share } from '../../kit/quantities.ts';
import type { BoardResult, BoardWay } from './board.ts';
import type { Comeback } from './comeback.ts';
import type { Loss } from './loss.ts';
import type { Restart } from './restart.ts';
import { msg } from './text.ts';
import type { Shares } from './workers.ts';

/** What the board teaches, by what was counted. */
export function boardSentences(
  board: readonly BoardResult[],
  top: { readonly memcached: number; readonly redis: number },
): readonly Message[] {
  const of = (way: BoardWay): BoardResult | undefined => board.find((one) => one.way === way);
  const [plain, cas, redis] = [of('get-set'), of('cas'), of('zincrby')];
  const said: Message[] = [];
  if (plain !== undefined) {
    const { given, kept } = plain;
    said.push(
      kept < given
        ? msg('lab.memcached.board.overwritten', { lost: given - kept, given })
        : msg('lab.memcached.board.none-lost'),
    );
  }
  if (cas !== undefined) {
    // A point that is stored at once takes two trips, and each refusal two more.
    const retries = (cas.trips - 2 * cas.given) / 2;
    const { given, kept } = cas;
    if (kept === given && retries > 0) said.push(msg('lab.memcached.board.cas', { retries }));
  }
  if (redis !== undefined && cas !== undefined && redis.bytes < cas.bytes) {
    const moved = { redis: bytes(redis.bytes), memcached: bytes(cas.bytes) };
    said.push(msg('lab.memcached.board.command', moved));
  }
  if (top.redis < top.memcached) {
    const sizes = { redis: bytes(top.redis), memcached: bytes(top.memcached) };
    said.push(msg('lab.memcached.board.top', sizes));
  }
  return said;
}

/** What the death of a node teaches. */
export function lossSentences(losses: readonly Loss[]): readonly Message[] {
  const modulo = losses.find(({ ring }) => ring === 'modulo');
  const ketama = losses.find(({ ring }) => ring === 'ketama');
  if (modulo === undefined || ketama === undefined) return [];
  const said: Message[] = [];
  if (modulo.missed > modulo.unanswered) {
    const alive = modulo.missed - modulo.unanswered;
    said.push(msg('lab.memcached.dies.modulo', { missed: modulo.missed, alive }));
  }
  if (ketama.missed === ketama.unanswered) {
    said.push(msg('lab.memcached.dies.ketama', { missed: ketama.missed }));
  }
  if (ketama.movedByFourth < modulo.movedByFourth) {
    const shares = { ketama: share(ketama.movedByFourth), modulo: share(modulo.movedByFourth) };
    said.push(msg('lab.memcached.dies.growing', shares));
  }
  said.push(msg('lab.memcached.dies.database'));
  return said;
}

/** What a node that comes back teaches. */
export function returnSentences(comebacks: readonly Comeback[]): readonly Message[] {
  return comebacks.map(({ how, stale, missing }) => {
    if (stale > 0) return msg('lab.memcached.returns.stale.learned', { stale });
    return how === 'empty'
      ? msg('lab.memcached.returns.empty.learned', { missing })
      : msg('lab.memcached.returns.none-stale');
  });
}

/** What `kill -9` teaches. */
export function restartSentences(restarts: readonly Restart[]): readonly Message[] {
  const all = restarts.every(({ after }) => after === 0);
  const said = [msg(all ? 'lab.memcached.restart.empty' : 'lab.memcached.restart.kept')];
  if (restarts.every(({ store }) => store !== 'redis')) {
    said.push(msg('lab.memcached.restart.not-redis'));
  } else if (all) said.push(msg('lab.memcached.restart.replica'));
  return said;
}

/** What the threads show: a share of a worker that did next to nothing is no work shared. */
export function workerSentences(shares: Shares): readonly Message[] {
  const busy = shares.filter((one) => one >= 100 / shares.length / 2).length;
  const [most = 100] = shares;
  return [
    busy > 1
      ? msg('lab.memcached.workers.shared', { busy, most: share(most) })
      : msg('lab.memcached.workers.alone'),
  ];
}
