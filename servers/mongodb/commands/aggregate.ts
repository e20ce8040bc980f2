import type { Document } from 'bson';
import { aggregate as run } from 'mingo';
import { checkPipeline } from '../checks.ts';
import { copyOf, isDocument, textOf } from '../documents.ts';
import { MongoFault, notHere } from '../faults.ts';
import type { Store } from '../store.ts';
import { changed, variablesOf } from '../updates.ts';
import { countField, documentField, textField, type Command } from './command.ts';

/** Runs a pipeline over a collection, or over what its first stage names. */
export const aggregate: Command = {
  fields: [
    'pipeline',
    'cursor',
    'hint',
    'let',
    'allowDiskUse',
    'collation',
    'bypassDocumentValidation',
  ],
  run(command, { store, cursors }) {
    const [database, name] = [textField(command, '$db'), String(command.aggregate)];
    const whole: unknown = command.pipeline;
    checkPipeline(whole);
    if (command.explain !== undefined) throw notHere('explain of a pipeline');
    const last = whole.at(-1) ?? {};
    const target = '$out' in last || '$merge' in last ? last : null;
    const pipeline = target === null ? whole : whole.slice(0, -1);
    const variables = variablesOf(command.let) ?? {};
    const documents = run([...inputOf(store, database, command, pipeline)], pipeline, {
      variables,
      collectionResolver: (from: string) => [...store.look(database, from).search({ filter: {} })],
    }) as Document[];
    const size = countField(documentField(command, 'cursor'), 'batchSize');
    if (target === null) return cursors.first(`${database}.${name}`, documents, size);
    const bypass = command.bypassDocumentValidation === true;
    if ('$out' in target) out(store, database, target.$out, documents);
    else merge(store, database, target.$merge, documents, bypass);
    return cursors.first(`${database}.${name}`, [], size);
  },
};

/** Copies of the documents that the first `$match` leaves: stages may change what they are given. */
function* inputOf(
  store: Store,
  database: string,
  command: Document,
  [first]: readonly Document[],
): Generator<Document> {
  const name: unknown = command.aggregate;
  if (typeof name !== 'string') {
    if (first === undefined || !('$documents' in first)) {
      throw new MongoFault(
        73,
        '{aggregate: 1} is not valid for this pipeline: it needs $documents first',
      );
    }
    return;
  }
  const filter: unknown = first !== undefined && '$match' in first ? first.$match : {};
  const search = {
    filter: filter as Document,
    hint: command.hint as unknown,
    variables: variablesOf(command.let),
  };
  for (const document of store.look(database, name).search(search)) yield copyOf(document);
}

function out(
  store: Store,
  database: string,
  target: unknown,
  documents: readonly Document[],
): void {
  const [db, name] = isDocument(target)
    ? [String(target.db), String(target.coll)]
    : [database, String(target)];
  store.refill(db, name, documents);
}

function merge(
  store: Store,
  database: string,
  target: unknown,
  documents: readonly Document[],
  bypass: boolean,
): void {
  const options: Document = isDocument(target) ? target : { into: target };
  const into: unknown = options.into;
  const [db, name] = isDocument(into)
    ? [String(into.db), String(into.coll)]
    : [database, String(into)];
  const {
    on = '_id',
    whenMatched = 'merge',
    whenNotMatched = 'insert',
  } = options as Record<string, unknown>;
  if (textOf([on].flat()) !== textOf(['_id'])) throw notHere('$merge on another field than _id');
  if (!['merge', 'replace', 'keepExisting', 'fail'].includes(whenMatched as string)) {
    throw notHere('$merge with a pipeline');
  }
  const collection = store.make(db, name);
  for (const document of documents) {
    const [before] =
      '_id' in document
        ? collection.search({ filter: { _id: { $eq: document._id as unknown } } })
        : [];
    if (before === undefined) {
      if (whenNotMatched === 'fail')
        throw new MongoFault(2, '$merge could not find a matching document');
      if (whenNotMatched === 'insert') collection.insert(document, bypass);
    } else if (whenMatched === 'fail') collection.insert(document, bypass);
    else if (whenMatched !== 'keepExisting') {
      const { _id, ...rest } = document;
      const update = whenMatched === 'replace' ? document : { $set: rest };
      collection.replace(
        before,
        changed(before, { update, filter: { _id: _id as unknown } }),
        bypass,
      );
    }
  }
}
