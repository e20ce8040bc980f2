import { labelOf } from '#tutorial';
import { askGuess } from '../../kit/guess.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { ownMongo } from '../../kit/own-mongo.ts';
import { bytes } from '../../kit/quantities.ts';
import { cachedTable, readTwice } from './cached.ts';
import { driftTable, letDrift } from './drift.ts';
import { askMysql, mysqlTable, STATEMENTS, TABLE } from './in-mysql.ts';
import { proveIndex } from './proof.ts';
import { askMongo, askRedis, createIndex, explained, questionTable } from './question.ts';
import { ruleTable } from './rule.ts';
import { salesTable, sellInMongo, sellInRedis } from './sales.ts';
import {
  cachedSentence,
  driftSentences,
  mysqlSentences,
  questionSentences,
  salesSentences,
  wholeSentences,
} from './sentences.ts';
import { product } from './products.ts';
import { Shop } from './shop.ts';
import { msg, texts } from './text.ts';
import { readWhole, wholeTable } from './whole.ts';

const LAB = 'mongodb';
/** Reads JSON and writes it again. */
const RECODE = 'return cjson.encode(cjson.decode(ARGV[1]))';

/** Redis beside MongoDB: a document by its key, a question over its fields, and one field that many change. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: {
    title: msg('lab.mongodb.title'),
    why: msg('lab.mongodb.why'),
    hint: msg('lab.mongodb.hint'),
  },
  seconds: 20,
  figures: [
    {
      id: 'mongodb-bytes-for-a-question',
      name: msg('lab.mongodb.figure.mongodb-bytes-for-a-question'),
      unit: 'bytes',
      better: 'lower',
      from: { table: 'mongodb-question', column: 'bytes', row: 2 },
    },
    {
      id: 'redis-bytes-for-a-question',
      name: msg('lab.mongodb.figure.redis-bytes-for-a-question'),
      unit: 'bytes',
      better: 'lower',
      from: { table: 'mongodb-question', column: 'bytes', row: 0 },
    },
    {
      id: 'sales-lost-mongodb',
      name: msg('lab.mongodb.figure.sales-lost-mongodb'),
      unit: 'count',
      better: 'lower',
      from: { table: 'mongodb-sales', column: 'lost', row: -1 },
    },
  ],
  options: {
    products: {
      type: 'integer',
      placeholder: 'number',
      default: 2000,
      min: 200,
      max: 10_000,
      help: msg('lab.mongodb.option.products'),
    },
    sales: {
      type: 'integer',
      placeholder: 'number',
      default: 400,
      min: 80,
      max: 900,
      help: msg('lab.mongodb.option.sales'),
    },
  },
  tables: [TABLE],
  beside: ['mongodb'],

  plan: () => [
    { kind: 'start', what: msg('lab.mongodb.plan.server') },
    { kind: 'create', what: msg('lab.mongodb.plan.table', { table: TABLE }) },
    { kind: 'write', what: msg('lab.mongodb.plan.keys') },
  ],

  async tell({ lab: bench, main, redis, mysql, tell, ctx }) {
    const { products, sales } = ctx.choices;
    await using own = await ownMongo(LAB, ctx);
    const fact = await own.start();
    await using mongo = await ctx.engines.mongodb.open(fact);
    const [redisLabel, mysqlLabel] = [labelOf('redis', redis), labelOf('mysql', mysql)];
    const engines = [redisLabel, labelOf('mongodb', fact)];
    const shop = new Shop(bench, main.redis, mongo, products);

    if (!ctx.engines.mongodb.can(fact, 'exclusive')) {
      tell.say('warning', msg('lab.mongodb.given', { database: fact.database }));
    } else {
      tell.say('text', msg('lab.mongodb.stand-in'));
    }
    if (!ctx.engines.redis.can(redis, 'exclusive')) {
      tell.say('warning', msg('lab.mongodb.shared-redis'));
    }

    tell.say('heading', msg('lab.mongodb.whole'));
    const size = bytes(Buffer.byteLength(JSON.stringify(product(0))));
    tell.say('text', msg('lab.mongodb.whole.plan', { products, bytes: size }));
    await shop.fill();
    const whole = await readWhole(shop);
    tell.table(wholeTable(whole, engines));
    for (const sentence of wholeSentences(whole)) tell.say('text', sentence);

    tell.say('heading', msg('lab.mongodb.question'));
    tell.say('text', msg('lab.mongodb.question.plan'));
    const guess = await askGuess(ctx, msg('lab.mongodb.guess', { products }), 'count');
    const byRedis = await askRedis(shop);
    const scan = await askMongo(shop);
    tell.say('text', msg('lab.mongodb.question.before'));
    tell.code(JSON.stringify(await explained(mongo)));
    await createIndex(shop);
    tell.say('text', msg('lab.mongodb.question.after'));
    tell.code(JSON.stringify(await explained(mongo)));
    const ways = { redis: byRedis, scan, index: await askMongo(shop) };
    tell.table(questionTable(ways, engines));
    guess.answer(Math.round(byRedis.cost.bytes / 1024));
    for (const sentence of questionSentences(ways)) tell.say('text', sentence);

    tell.say('heading', msg('lab.mongodb.drift'));
    const drift = await letDrift(shop);
    tell.say('text', msg('lab.mongodb.drift.plan'));
    tell.say(
      'text',
      msg('lab.mongodb.drift.asked', {
        bytes: bytes(drift.asked.bytes),
        trips: drift.asked.trips,
        hits: drift.hits,
      }),
    );
    tell.table(driftTable(drift, engines));
    for (const sentence of driftSentences(drift)) tell.say('text', sentence);

    tell.say('heading', msg('lab.mongodb.sales'));
    tell.say('text', msg('lab.mongodb.sales.plan'));
    // In cluster mode nothing says which node a MULTI is for.
    const inRedis = await sellInRedis(
      shop,
      sales,
      () => ctx.engines.redis.open(redis),
      !redis.clusterMode,
    );
    const inMongo = await sellInMongo(shop, sales, () => ctx.engines.mongodb.open(fact));
    const inMysql = await askMysql(main.mysql, products, sales);
    const all = [...inRedis, ...(inMysql === null ? [] : [inMysql.sold]), inMongo];
    tell.table(salesTable(all, sales, inMysql === null ? engines : [...engines, mysqlLabel]));
    for (const sentence of salesSentences(all, sales)) tell.say('text', sentence);

    tell.say('text', msg('lab.mongodb.sales.cjson'));
    await tell.redis(main.redis, ['EVAL', RECODE, 1, shop.key('cjson'), '{"tags":[],"n":1}']);

    tell.say('heading', msg('lab.mongodb.mysql'));
    if (inMysql === null) tell.say('text', msg('lab.mongodb.mysql.not-here'));
    else {
      tell.code(STATEMENTS.BY_COLUMN);
      tell.table(mysqlTable(inMysql, [mysqlLabel]));
      for (const sentence of mysqlSentences(inMysql)) tell.say('text', sentence);
    }
    const [json] = (await main.redis.command('COMMAND', 'INFO', 'JSON.GET')) as readonly unknown[];
    const hasJson = Array.isArray(json);
    tell.say('text', msg(hasJson ? 'lab.mongodb.json.here' : 'lab.mongodb.json.not-here'));

    tell.say('heading', msg('lab.mongodb.cached'));
    const reads = await readTwice(main, mongo);
    tell.table(cachedTable(reads, engines));
    tell.say('text', cachedSentence(reads));

    tell.say('heading', msg('lab.mongodb.rule'));
    tell.table(ruleTable({ whole, ways, sold: all, sales }, engines));
    tell.say('text', msg('lab.mongodb.rule.learned'));
    tell.say('tip', msg('lab.mongodb.tip'));
  },

  prove: ({ ctx }) => proveIndex(LAB, ctx),
});
