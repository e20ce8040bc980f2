import type { StepContext, Verdict } from '#tutorial';
import { ownMongo } from '../../kit/own-mongo.ts';
import { ownLeftovers } from '../../kit/own-redis.ts';
import { product } from './products.ts';
import { createIndex, explained } from './question.ts';
import { COLLECTION } from './shop.ts';
import { msg } from './text.ts';

const PRODUCTS = 200;

/** Asks a fresh MongoDB whether an index spares it documents, and whether the lab's own servers are gone. */
export async function proveIndex(lab: string, ctx: StepContext): Promise<Verdict> {
  const left = await ownLeftovers(lab, ctx);
  if (left.length > 0) {
    return { ok: false, problem: msg('lab.mongodb.check.left', { names: left.join(', ') }) };
  }
  await using own = await ownMongo(lab, ctx);
  await using mongo = await ctx.engines.mongodb.open(await own.start());
  const documents = Array.from({ length: PRODUCTS }, (_, index) => product(index));
  await mongo.command({ insert: COLLECTION, documents });
  const before = await explained(mongo);
  await createIndex({ mongo });
  const after = await explained(mongo);
  const params = {
    before: before.totalDocsExamined,
    after: after.totalDocsExamined,
    hits: after.nReturned,
  };
  const proved =
    before.nReturned === after.nReturned &&
    before.totalDocsExamined === PRODUCTS &&
    after.totalDocsExamined < PRODUCTS;
  return proved
    ? { ok: true, evidence: [msg('lab.mongodb.check.ok', params)] }
    : { ok: false, problem: msg('lab.mongodb.check.bad', params) };
}
