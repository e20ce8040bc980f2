import type { Document } from 'bson';
import { checkFilter } from '../checks.ts';
import { MongoFault, notHere } from '../faults.ts';
import type { IndexSpec } from '../sorted-index.ts';
import {
  checkKnown,
  documentField,
  documentsField,
  placeOf,
  textField,
  type Command,
} from './command.ts';

const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum'],
  run(command, { store }) {
    const collection = store.make(...placeOf(command, 'createIndexes'));
    const numIndexesBefore = collection.indexes.length;
    for (const index of documentsField(command, 'indexes')) collection.createIndex(specOf(index));
    return { numIndexesBefore, numIndexesAfter: collection.indexes.length, ok: 1 };
  },
};

function specOf(index: Document): IndexSpec {
  const refused = [
    'expireAfterSeconds',
    'sparse',
    'partialFilterExpression',
    'collation',
    'hidden',
  ];
  const found = refused.find((option) => option in index && index[option] !== false);
  if (found !== undefined) throw notHere(`an index with ${found}`);
  checkKnown('createIndexes.indexes', index, [
    'key',
    'name',
    'unique',
    'v',
    'background',
    ...refused,
  ]);
  const key = documentField(index, 'key');
  for (const [field, order] of Object.entries(key)) {
    if (field.includes('$')) throw notHere('an index over fields by a pattern');
    if (typeof order === 'string') throw notHere(`an index of type ${order}`);
    if (order !== 1 && order !== -1)
      throw new MongoFault(67, `Values in the index key pattern must be 1 or -1`);
  }
  if (Object.keys(key).length === 0)
    throw new MongoFault(67, 'Index keys cannot be an empty object');
  return { name: textField(index, 'name'), key, unique: index.unique === true };
}

const listIndexes: Command = {
  fields: ['cursor'],
  run(command, { store, cursors }) {
    const [database, name] = placeOf(command, 'listIndexes');
    const collection = store.find(database, name);
    if (collection === null) throw new MongoFault(26, `ns does not exist: ${database}.${name}`);
    const told = collection.indexes.map(({ spec: { name: title, key, unique } }) => ({
      v: 2,
      key,
      name: title,
      ...(unique && title !== '_id_' ? { unique } : {}),
    }));
    return cursors.first(`${database}.${name}`, told, null);
  },
};

const dropIndexes: Command = {
  fields: ['index'],
  run(command, { store }) {
    const [database, name] = placeOf(command, 'dropIndexes');
    const collection = store.find(database, name);
    if (collection === null) throw new MongoFault(26, `ns not found ${database}.${name}`);
    const nIndexesWas = collection.indexes.length;
    for (const which of [command.index as unknown].flat()) collection.dropIndex(which);
    return { nIndexesWas, ok: 1 };
  },
};

const create: Command = {
  fields: ['validator', 'validationAction', 'validationLevel', 'collation'],
  run(command, { store }) {
    const [database, name] = placeOf(command, 'create');
    if (store.find(database, name) !== null) {
      throw new MongoFault(48, `Collection ${database}.${name} already exists.`);
    }
    store.make(database, name).validator = validatorOf(command);
    return { ok: 1 };
  },
};

const collMod: Command = {
  fields: ['validator', 'validationAction', 'validationLevel'],
  run(command, { store }) {
    const [database, name] = placeOf(command, 'collMod');
    const collection = store.find(database, name);
    if (collection === null) throw new MongoFault(26, `ns does not exist: ${database}.${name}`);
    collection.validator = validatorOf(command);
    return { ok: 1 };
  },
};

function validatorOf(command: Document): Document | null {
  const {
    validator,
    validationAction = 'error',
    validationLevel = 'strict',
  } = command as Record<string, unknown>;
  if (validationAction !== 'error' || validationLevel !== 'strict')
    throw notHere('a validation that is not strict');
  if (validator === undefined) return null;
  checkFilter(validator);
  return Object.keys(validator).length === 0 ? null : validator;
}

const drop: Command = {
  fields: [],
  run(command, { store }) {
    const [database, name] = placeOf(command, 'drop');
    return store.drop(database, name)
      ? { ns: `${database}.${name}`, nIndexesWas: 1, ok: 1 }
      : { ok: 1 };
  },
};

const dropDatabase: Command = {
  fields: [],
  run(command, { store }) {
    const database = textField(command, '$db');
    store.dropDatabase(database);
    return { dropped: database, ok: 1 };
  },
};

const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(command, { store, cursors }) {
    const database = textField(command, '$db');
    const { name } = documentField(command, 'filter');
    if (
      Object.keys(documentField(command, 'filter')).some((field) => field !== 'name') ||
      (name !== undefined && typeof name !== 'string')
    ) {
      throw notHere('a filter of collections but by name');
    }
    const names = store.collections(database).filter((one) => name === undefined || one === name);
    const told = names.map((one) => ({
      name: one,
      type: 'collection',
      options: {},
      info: { readOnly: false },
    }));
    return cursors.first(`${database}.$cmd.listCollections`, told, null);
  },
};

const listDatabases: Command = {
  fields: ['nameOnly', 'authorizedDatabases'],
  run: (_command, { store }) => ({
    databases: store.databases.map((name) => ({ name, empty: false })),
    ok: 1,
  }),
};

const collStats: Command = {
  fields: ['scale'],
  run(command, { store }) {
    const [database, name] = placeOf(command, 'collStats');
    const collection = store.look(database, name);
    return {
      ns: `${database}.${name}`,
      count: collection.size,
      nindexes: collection.indexes.length,
      ok: 1,
    };
  },
};

/** Commands about collections and what they are made of. */
export const COLLECTIONS = {
  ...{ createIndexes, listIndexes, dropIndexes, create, collMod, drop, dropDatabase },
  ...{ listCollections, listDatabases, collStats },
};
