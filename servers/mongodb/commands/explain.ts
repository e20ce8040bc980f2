import type { Document } from 'bson';
import type { Collection, Counts } from '../collection.ts';
import { isDocument } from '../documents.ts';
import { MongoFault, notHere } from '../faults.ts';
import type { Plan } from '../plan.ts';
import { placeOf, textField, type Command } from './command.ts';
import { countAll, findAll, searchOf } from './read.ts';

/** Tells how a find or a count is answered, and (but for `queryPlanner`) runs it and counts. */
export const explain: Command = {
  fields: ['verbosity'],
  run(command, { store }) {
    const inner: unknown = command.explain;
    if (!isDocument(inner)) throw new MongoFault(14, "'explain' must be an object");
    const name = ['find', 'count'].find((one) => one in inner);
    if (name === undefined) throw notHere(`explain of ${Object.keys(inner)[0] ?? 'nothing'}`);
    const asked = { ...inner, $db: textField(command, '$db') };
    const [database, collectionName] = placeOf(asked, name);
    const collection = store.look(database, collectionName);
    const plan = collection.plan(searchOf(asked, name === 'find' ? 'filter' : 'query'));
    const winningPlan = stages(plan, asked, name);
    const queryPlanner = {
      namespace: `${database}.${collectionName}`,
      winningPlan,
      rejectedPlans: [],
    };
    if (command.verbosity === 'queryPlanner') return { queryPlanner, ok: 1 };
    return { queryPlanner, executionStats: execute(collection, asked, name), ok: 1 };
  },
};

function execute(collection: Collection, asked: Document, name: string): Document {
  const counts: Counts = { keysExamined: 0, docsExamined: 0 };
  const started = performance.now();
  const nReturned =
    name === 'find'
      ? findAll(collection, asked, counts).length
      : countAll(collection, asked, counts);
  return {
    executionSuccess: true,
    nReturned: name === 'find' ? nReturned : 0,
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: counts.keysExamined,
    totalDocsExamined: counts.docsExamined,
  };
}

function stages(plan: Plan | null, asked: Document, name: string): Document {
  const access =
    plan === null
      ? { stage: 'COLLSCAN', direction: 'forward' }
      : {
          stage: 'FETCH',
          inputStage: {
            stage: 'IXSCAN',
            indexName: plan.index.spec.name,
            keyPattern: plan.index.spec.key,
            isMultiKey: plan.index.multikey,
          },
        };
  const isSorted = isDocument(asked.sort) && Object.keys(asked.sort).length > 0;
  const sorted = isSorted
    ? { stage: 'SORT', sortPattern: asked.sort as Document, inputStage: access }
    : access;
  return name === 'count' ? { stage: 'COUNT', inputStage: sorted } : sorted;
}
