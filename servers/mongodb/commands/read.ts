import type { Document } from 'bson';
import { Query } from 'mingo';
import { checkFilter, checkProjection, checkSort } from '../checks.ts';
import type { Collection, Counts, Search } from '../collection.ts';
import { textOf } from '../documents.ts';
import { valuesAt } from '../keys.ts';
import { variablesOf } from '../updates.ts';
import { countField, documentField, placeOf, textField, type Command } from './command.ts';

/** The documents of a find, counting what is looked at; it ends when enough are found. @throws MongoFault */
export function findAll(collection: Collection, command: Document, counts?: Counts): Document[] {
  const [sort, projection] = [documentField(command, 'sort'), documentField(command, 'projection')];
  checkSort(sort);
  checkProjection(projection);
  const [skip, limit] = [countField(command, 'skip') ?? 0, countField(command, 'limit') ?? 0];
  const sorted = Object.keys(sort).length > 0;
  const enough = sorted || limit === 0 ? Infinity : skip + limit;
  const matching: Document[] = [];
  const search = searchOf(command, 'filter');
  for (const document of collection.search(search, counts)) {
    matching.push(document);
    if (matching.length >= enough) break;
  }
  const cursor = new Query({}, { variables: search.variables ?? {} }).find<Document>(
    matching,
    projection,
  );
  if (sorted) cursor.sort(sort);
  if (skip > 0) cursor.skip(skip);
  if (limit > 0) cursor.limit(limit);
  return cursor.all();
}

/** What a command searches for. @throws MongoFault */
export function searchOf(command: Document, field: string): Search {
  const filter = documentField(command, field);
  checkFilter(filter);
  return { filter, hint: command.hint as unknown, variables: variablesOf(command.let) };
}

const find: Command = {
  fields: [
    ...['filter', 'sort', 'projection', 'hint', 'skip', 'limit', 'batchSize', 'singleBatch', 'let'],
    ...['collation', 'allowDiskUse', 'noCursorTimeout'],
  ],
  run(command, { store, cursors }) {
    const [database, name] = placeOf(command, 'find');
    const documents = findAll(store.look(database, name), command);
    const size = countField(command, 'batchSize');
    return cursors.first(`${database}.${name}`, documents, size, command.singleBatch === true);
  },
};

const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint', 'collation'],
  run(command, { store }) {
    return { n: countAll(store.look(...placeOf(command, 'count')), command), ok: 1 };
  },
};

/** The number of documents of a count. @throws MongoFault */
export function countAll(collection: Collection, command: Document, counts?: Counts): number {
  const [skip, limit] = [countField(command, 'skip') ?? 0, countField(command, 'limit') ?? 0];
  const found = [...collection.search(searchOf(command, 'query'), counts)].length;
  const left = Math.max(0, found - skip);
  return limit === 0 ? left : Math.min(left, limit);
}

const distinct: Command = {
  fields: ['key', 'query', 'hint', 'collation'],
  run(command, { store }) {
    const path = textField(command, 'key').split('.');
    const values = new Map<string, unknown>();
    const collection = store.look(...placeOf(command, 'distinct'));
    for (const document of collection.search(searchOf(command, 'query'))) {
      for (const value of presentAt(document, path)) values.set(textOf(value), value);
    }
    return { values: [...values.values()], ok: 1 };
  },
};

/** The values at a path; none where it leads nowhere. */
function presentAt(document: Document, path: readonly string[]): readonly unknown[] {
  const { values } = valuesAt(document, path);
  const isThere = new Query({ [path.join('.')]: { $exists: true } }, {}).test(document);
  return isThere ? values : [];
}

const getMore: Command = {
  fields: ['collection', 'batchSize'],
  run(command, { cursors }) {
    const namespace = `${textField(command, '$db')}.${textField(command, 'collection')}`;
    return cursors.more(Number(command.getMore), namespace, countField(command, 'batchSize'));
  },
};

const killCursors: Command = {
  fields: ['cursors'],
  run(command, { cursors }) {
    const ids = (command.cursors as readonly unknown[]).map(Number);
    const killed = ids.filter((id) => cursors.kill(id));
    const notFound = ids.filter((id) => !killed.includes(id));
    return {
      cursorsKilled: killed,
      cursorsNotFound: notFound,
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: 1,
    };
  },
};

/** Commands that change nothing. */
export const READING = { find, count, distinct, getMore, killCursors };
