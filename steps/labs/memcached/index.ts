import { labelOf } from '#tutorial';
import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { keyPrefix } from '../../kit/lab.ts';
import { choiceTable } from './closing.ts';
import { closeAll, LAB, startNode, type CacheNode } from './fleet.ts';
import { tellBoard, tellLines, tellRestart, tellTraps, tellWorkers } from './story.ts';
import { NODES, tellNodes } from './story-nodes.ts';
import { proveAnew } from './prove.ts';

/** The same work in Redis and in memcached, and what becomes of keys when one of several nodes dies or returns. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: {
    title: msg('lab.memcached.title'),
    why: msg('lab.memcached.why'),
    hint: msg('lab.memcached.hint'),
  },
  seconds: 12,
  figures: [
    {
      id: 'points-lost',
      name: msg('lab.memcached.figure.points-lost'),
      unit: 'count',
      better: 'lower',
      from: { table: 'board', column: 'lost', row: 0 },
    },
    {
      id: 'points-lost-cas',
      name: msg('lab.memcached.figure.points-lost-cas'),
      unit: 'count',
      better: 'lower',
      from: { table: 'board', column: 'lost', row: 1 },
    },
    {
      id: 'points-lost-redis',
      name: msg('lab.memcached.figure.points-lost-redis'),
      unit: 'count',
      better: 'lower',
      from: { table: 'board', column: 'lost', row: -1 },
    },
    {
      id: 'keys-missed',
      name: msg('lab.memcached.figure.keys-missed'),
      unit: 'percent',
      better: 'lower',
      from: { table: 'node-dies', column: 'missed-share', row: 'highest' },
    },
    {
      id: 'old-values',
      name: msg('lab.memcached.figure.old-values'),
      unit: 'count',
      better: 'lower',
      from: { table: 'node-returns', column: 'stale', row: -1 },
    },
  ],
  options: {
    keys: {
      type: 'integer',
      placeholder: 'number',
      default: 3000,
      min: 300,
      max: 20_000,
      help: msg('lab.memcached.option.keys'),
    },
    points: {
      type: 'integer',
      placeholder: 'number',
      default: 50,
      min: 5,
      max: 200,
      help: msg('lab.memcached.option.points'),
    },
  },
  ownServers: { needs: null, also: ['memcached'] },

  plan: () => [
    { kind: 'start', what: msg('lab.memcached.plan.servers', { nodes: NODES }) },
    { kind: 'remove', what: msg('lab.memcached.plan.kill') },
  ],

  async tell({ own, tell, ctx }) {
    const redis = await own.start({});
    const nodes: CacheNode[] = [];
    try {
      const first = await startNode('0001', ctx);
      nodes.push(first);
      const stand = {
        first,
        nodes,
        redis,
        key: `${keyPrefix(redis, LAB)}:board`,
        engines: [labelOf('memcached', first.fact), labelOf('redis', redis)],
      };
      await tellLines(stand, tell, ctx);
      const board = await tellBoard(stand, ctx.choices.points, tell, ctx);
      const { losses, comebacks } = await tellNodes(stand, ctx.choices.keys, tell, ctx);
      const traps = await tellTraps(stand, tell);
      const restarts = await tellRestart(stand, tell, ctx);
      const shares = await tellWorkers(stand, tell, ctx);
      tell.say('heading', msg('lab.memcached.choice'));
      const seen = { ...board, losses, comebacks, traps, restarts, shares };
      tell.table(choiceTable(seen, stand.engines));
      tell.say('tip', msg('lab.memcached.choice.serverless'));
    } finally {
      await closeAll(nodes);
    }
  },

  prove: ({ ctx }) => proveAnew(ctx),
});
