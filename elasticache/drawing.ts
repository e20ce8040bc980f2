import type { Message } from '../src/contract/message.ts';
import type { CacheChoices } from './cache-choices.ts';
import { msg } from './text/index.ts';

/** What is drawn of one shard: what it is called, and its nodes in letters. */
export type DrawnShard = readonly [name: Message | string, nodes: Message | string];

/** Shards that are drawn each; of more, the first ones, and how many follow. */
const DRAWN = 4;
/** Nodes of a Memcached that are drawn. */
const DRAWN_NODES = 12;

/**
 * The shards and replicas of a cache, in letters that every terminal and every log has: `P--R--R` is a primary and two
 * replicas that copy it, `N` a node of Memcached. Nothing for a serverless cache, whose nodes AWS does not show.
 */
export function drawingOf(choices: CacheChoices): readonly DrawnShard[] {
  if (choices.serverless) return [];
  if (choices.engine === 'memcached') {
    const drawn = Math.min(choices.nodes, DRAWN_NODES);
    const more = choices.nodes > drawn ? ['...'] : [];
    const nodes = [...Array<string>(drawn).fill('N'), ...more].join('  ');
    return [[msg('create-page.drawing.nodes'), nodes]];
  }
  const { shards, replicas } = choices;
  const nodes = ['P', ...Array<string>(replicas).fill('R')].join('--');
  const drawn = shards > DRAWN ? DRAWN - 1 : shards;
  const each = Array.from({ length: drawn }, (_, index): DrawnShard => [
    msg('create-page.drawing.shard', { number: index + 1 }),
    nodes,
  ]);
  if (drawn === shards) return each;
  const rest = msg('create-page.drawing.more', { count: shards - drawn });
  return [...each, ['...', rest]];
}
