import { labelOf } from '#tutorial';
import { defineLab } from '../../kit/define-lab.ts';
import { askGuess } from '../../kit/guess.ts';
import { keyPrefix } from '../../kit/lab.ts';
import { fillCart, WAYS, type Cart } from './cart.ts';
import { askThreeWays } from './dax.ts';
import { killDynamodb, killRedis, type Survival } from './kill.ts';
import { OPTIONS } from './options.ts';
import { cartTable, daxTable, endTable, killTable, unitsTable } from './report.ts';
import {
  cartSentences,
  daxSentences,
  endSentences,
  killSentences,
  unitSentences,
} from './sentences.ts';
import { KEY, openStand } from './stand.ts';
import { tellCosts } from './tell-costs.ts';
import { tellScan } from './tell-scan.ts';
import { tellOneSession, tellTooLarge } from './tell-session.ts';
import { msg, texts } from './text.ts';
import { watchEnd } from './time-to-live.ts';
import { countUnits } from './units.ts';

const LAB = 'dynamodb';
/** ms from the end of an item until the embedded server deletes it. */
const TTL_DELAY_MS = 3000;
const LIFE_SECONDS = 2;
/** Looks after the end of a session, one a second; where nobody knows when the item goes, fewer. */
const LOOKS = { own: 8, given: 3 } as const;
const KILL_KEYS = 200;
const WRITERS = 8;
const EACH = 10;
const DAX_TTL_MS = 1500;
/** Sizes of sessions in bytes; the learner's own is added. */
const SIZES = [1, 4, 10, 50].map((kib) => kib * 1024);

/** Sessions in Redis and in DynamoDB: what is charged, what ends when, what a crash leaves. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: {
    title: msg('lab.dynamodb.title'),
    why: msg('lab.dynamodb.why'),
    hint: msg('lab.dynamodb.hint'),
  },
  seconds: 25,
  figures: [
    {
      id: 'cart-kept',
      name: msg('lab.dynamodb.figure.cart-kept'),
      unit: 'count',
      better: 'higher',
      from: { table: 'dynamodb-cart', column: 'kept', row: 'lowest' },
    },
    {
      id: 'writes-lost-dynamodb',
      name: msg('lab.dynamodb.figure.writes-lost-dynamodb'),
      unit: 'count',
      better: 'lower',
      from: { table: 'dynamodb-kill', column: 'lost', row: -1 },
    },
    {
      id: 'read-for-a-question',
      name: msg('lab.dynamodb.figure.read-for-a-question'),
      unit: 'count',
      better: 'lower',
      from: { table: 'dynamodb-scan', column: 'read', row: 0 },
    },
    {
      id: 'node-cheaper-from',
      name: msg('lab.dynamodb.figure.node-cheaper-from'),
      unit: 'per-second',
      better: 'lower',
      from: { table: 'dynamodb-cost', column: 'one', row: 0 },
    },
  ],
  options: OPTIONS,
  ownServers: { needs: null, beside: ['dynamodb'] },

  plan: () => [
    { kind: 'start', what: msg('lab.dynamodb.plan.servers') },
    { kind: 'create', what: msg('lab.dynamodb.plan.table') },
    { kind: 'remove', what: msg('lab.dynamodb.plan.kill') },
  ],

  async tell({ own, tell, ctx }) {
    const { engines, clock, signal, choices } = ctx;
    const redis = await own.start({});
    await using open = await openStand(LAB, ctx, TTL_DELAY_MS);
    const { fact, stand } = open;
    const isOwn = engines.dynamodb.can(fact, 'exclusive');
    const dynamodb = [labelOf('dynamodb', fact)];
    const both = [labelOf('redis', redis), ...dynamodb];
    const prefix = `${keyPrefix(redis, LAB)}:`;
    if (!isOwn) tell.say('warning', msg('lab.dynamodb.given', { table: stand.table }));

    tell.say('heading', msg('lab.dynamodb.session'));
    {
      await using session = await engines.redis.open(redis);
      await tellOneSession({ redis: session, key: `${prefix}session:ada`, stand }, tell);
    }
    const learners = choices['session-kb'] * 1024;
    const units = await countUnits(stand, [...SIZES, learners]);
    const general = units.slice(0, SIZES.length);
    tell.table(unitsTable(general, dynamodb));
    for (const sentence of unitSentences(general)) tell.say('text', sentence);

    tell.say('heading', msg('lab.dynamodb.ttl'));
    tell.say('text', msg('lab.dynamodb.ttl.plan', { seconds: LIFE_SECONDS }));
    tell.say('text', isOwn ? msg('lab.dynamodb.ttl.here') : msg('lab.dynamodb.ttl.aws'));
    {
      await using session = await engines.redis.open(redis);
      const where = { redis: session, key: `${prefix}short`, stand };
      const looks = await watchEnd(where, LIFE_SECONDS, LOOKS[isOwn ? 'own' : 'given'], {
        clock,
        signal,
      });
      tell.table(endTable(looks, both));
      tell.code(CHECK_CODE);
      for (const sentence of endSentences(looks)) tell.say('text', sentence);
    }

    tell.say('heading', msg('lab.dynamodb.kill'));
    const survivals: Survival[] = [];
    if (engines.redis.can(redis, 'kill')) {
      survivals.push(await killRedis(redis, prefix, KILL_KEYS, ctx));
    } else tell.say('text', msg('lab.dynamodb.kill.no-redis'));
    if (engines.dynamodb.can(fact, 'kill')) {
      survivals.push(await killDynamodb(LAB, fact, stand, KILL_KEYS, ctx));
    } else tell.say('text', msg('lab.dynamodb.kill.no-dynamodb'));
    if (survivals.length > 0) tell.table(killTable(survivals, both));
    for (const sentence of killSentences(survivals)) tell.say('text', sentence);
    tell.say('text', msg('lab.dynamodb.kill.weakest'));

    tell.say('heading', msg('lab.dynamodb.cart'));
    tell.say('text', msg('lab.dynamodb.cart.plan', { writers: WRITERS, each: EACH }));
    const carts: Cart[] = [];
    for (const way of WAYS) carts.push(await fillCart(stand, way, WRITERS, EACH));
    tell.table(cartTable(carts, dynamodb));
    for (const sentence of cartSentences(carts)) tell.say('text', sentence);

    tell.say('heading', msg('lab.dynamodb.large'));
    {
      await using session = await engines.redis.open(redis);
      await tellTooLarge({ redis: session, key: `${prefix}large`, stand }, tell);
    }

    await tellScan(stand, dynamodb, tell);

    tell.say('heading', msg('lab.dynamodb.cost'));
    tell.say('text', msg('lab.dynamodb.cost.plan'));
    const guess = await askGuess(ctx, msg('lab.dynamodb.guess'), 'per-second');
    guess.answer(tellCosts(units, choices, dynamodb, tell));

    tell.say('heading', msg('lab.dynamodb.dax'));
    tell.say('text', msg('lab.dynamodb.dax.plan', { seconds: DAX_TTL_MS / 1000 }));
    const answers = await askThreeWays(stand, DAX_TTL_MS, { clock, signal });
    tell.table(daxTable(answers, dynamodb));
    for (const sentence of daxSentences(answers)) tell.say('text', sentence);
    tell.say('text', msg('lab.dynamodb.dax.against'));
    tell.say('result', msg('lab.dynamodb.spent', stand.spent));
    tell.say('tip', msg('lab.dynamodb.tip'));
  },

  async prove({ ctx }) {
    await using open = await openStand(LAB, ctx, TTL_DELAY_MS);
    const { stand } = open;
    const item = { [KEY]: { S: 'a' }, version: { N: '1' } };
    await stand.put(item);
    const condition = {
      ConditionExpression: 'version = :seen',
      ExpressionAttributeValues: { ':seen': { N: '0' } },
    };
    const refused = await stand.tryPut(item, condition);
    const { item: found } = await stand.get('a', true);
    return !refused.ok && found !== undefined
      ? { ok: true, evidence: [msg('lab.dynamodb.check.ok')] }
      : { ok: false, problem: msg('lab.dynamodb.check.bad') };
  },
});

/** What an application adds to every read. */
const CHECK_CODE = `const { Item } = await db.send(new GetItemCommand({ TableName, Key }));
const now = Date.now() / 1000;
if (Item === undefined || Number(Item.expires.N) <= now) return undefined;`;
