import type { StepContext } from '#tutorial';
import { askGuess } from '../../kit/guess.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { comeBackEmpty, comeBackFull, type Comeback } from './comeback.ts';
import { exchange, parseClusterConfig } from './discovery.ts';
import { pidOf, SPEC, startNode, type CacheNode } from './fleet.ts';
import { fill, killOne, type Loss } from './loss.ts';
import { lossTable, returnTable } from './report.ts';
import { lossSentences, returnSentences } from './sentences.ts';
import type { Stand } from './story.ts';
import { msg } from './text.ts';

/** Nodes of the cluster; the middle one dies. */
export const NODES = 3;

/** What the cluster showed. */
export interface NodesSeen {
  readonly losses: readonly Loss[];
  readonly comebacks: readonly Comeback[];
}

type Context = Pick<StepContext, 'engines' | 'signal' | 'ask' | 'emit'>;

/** Three nodes: how a client finds them, what the death of one costs, and what it brings back. */
export async function tellNodes(
  stand: Stand,
  keys: number,
  tell: Narrator,
  ctx: Context,
): Promise<NodesSeen> {
  for (let node = stand.nodes.length + 1; node <= NODES; node += 1) {
    stand.nodes.push(await startNode(`000${node}`, ctx));
  }
  const nodes = await tellDiscovery(stand, tell, ctx);
  const [one, victim, other] = nodes;
  if (one === undefined || victim === undefined || other === undefined) {
    throw new RangeError('the endpoint named too few nodes');
  }

  tell.say('heading', msg('lab.memcached.dies'));
  tell.say('text', msg('lab.memcached.dies.plan', { nodes: NODES, keys }));
  tell.say('text', msg('lab.memcached.dies.rings'));
  await fill(nodes, keys);
  const question = msg('lab.memcached.guess', { nodes: NODES });
  const guess = await askGuess(ctx, question, 'percent');
  tell.transcript('shell', [
    { input: `kill -9 ${await pidOf(victim)} # ${victim.name}`, output: [] },
  ]);
  const losses = await killOne(nodes, victim, keys, ctx);
  tell.table(lossTable(losses, stand.engines.slice(0, 1)));
  const modulo = losses.find(({ ring }) => ring === 'modulo');
  guess.answer(modulo === undefined ? 0 : (100 * modulo.missed) / modulo.keys);
  for (const sentence of lossSentences(losses)) tell.say('text', sentence);

  tell.say('heading', msg('lab.memcached.returns'));
  tell.say('text', msg('lab.memcached.returns.plan', { node: victim.name }));
  const { result, replacement } = await comeBackEmpty([one, other], victim, keys, ctx);
  stand.nodes.push(replacement);
  const comebacks = [result, await comeBackFull([one, replacement, other], replacement, keys, ctx)];
  tell.table(returnTable(comebacks, stand.engines.slice(0, 1)));
  for (const sentence of returnSentences(comebacks)) tell.say('text', sentence);
  return { losses, comebacks };
}

/** The nodes in the order in which a configuration endpoint names them. */
async function tellDiscovery(
  { nodes, first }: Stand,
  tell: Narrator,
  { engines, signal }: Context,
): Promise<readonly CacheNode[]> {
  tell.say('heading', msg('lab.memcached.discovery'));
  tell.say('text', msg('lab.memcached.discovery.plan', { nodes: NODES }));
  const plain = await exchange(first.session, 'config get cluster');
  tell.transcript('memcached', [plain.exchange]);
  tell.say('text', msg('lab.memcached.discovery.plain'));
  const addresses = nodes.map(({ fact }) => ({ host: fact.host, port: fact.port }));
  const endpoint = await engines.memcached.startConfigurationEndpoint(SPEC, addresses, signal);
  await using session = await engines.memcached.open(endpoint);
  const flavoured = await exchange(session, 'config get cluster');
  tell.transcript('memcached', [flavoured.exchange]);
  const config = parseClusterConfig(flavoured.answer);
  const found = config.nodes.flatMap(({ port }) => nodes.filter(({ fact }) => fact.port === port));
  tell.say('text', msg('lab.memcached.discovery.learned', { found: found.length }));
  return found;
}
