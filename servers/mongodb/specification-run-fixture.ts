import { isDeepStrictEqual } from 'node:util';
import { MongoClient, MongoServerError, type Collection, type Db, type Document } from 'mongodb';
import { matches } from './specification-match-fixture.ts';

/** One case of MongoDB's unified test format, with what its file says of all. */
export interface Case {
  readonly title: string;
  readonly entities: readonly Document[];
  readonly initialData: readonly Document[];
  readonly test: Document;
}

const VERSION = [7, 0, 0];

/** The cases of a file that a standalone server of the announced version must pass. */
export function casesOf(name: string, file: Document): readonly Case[] {
  if (!runsHere(file.runOnRequirements)) return [];
  return (file.tests as Document[])
    .filter((test) => runsHere(test.runOnRequirements) && test.skipReason === undefined)
    .map((test) => ({
      title: `${name}: ${String(test.description)}`,
      entities: (file.createEntities ?? []) as Document[],
      initialData: (file.initialData ?? []) as Document[],
      test,
    }));
}

function runsHere(requirements: unknown): boolean {
  if (!Array.isArray(requirements)) return true;
  return requirements.some((one: Document) => {
    const {
      minServerVersion: min,
      maxServerVersion: max,
      topologies,
    } = one as Record<string, unknown>;
    if (Array.isArray(topologies) && !topologies.includes('single')) return false;
    return (min === undefined || compare(min) >= 0) && (max === undefined || compare(max) <= 0);
  });
}

/** The announced version against another. */
function compare(version: unknown): number {
  const other = String(version).split('.').map(Number);
  return VERSION.map((part, index) => part - (other[index] ?? 0)).find((order) => order !== 0) ?? 0;
}

/** Runs one case with the driver. @throws Error that says what was not as expected */
export async function runCase({ entities, initialData, test }: Case, url: string): Promise<void> {
  // One connection: what is written without waiting for an answer is written before the next command.
  const client = new MongoClient(url, {
    maxPoolSize: 1,
    retryWrites: false,
    serverSelectionTimeoutMS: 5000,
  });
  try {
    for (const { databaseName, collectionName, documents } of initialData) {
      const db = client.db(databaseName as string);
      await db.collection(collectionName as string).drop();
      if ((documents as Document[]).length > 0) {
        await db.collection(collectionName as string).insertMany(documents as Document[]);
      } else await db.createCollection(collectionName as string);
    }
    const objects = new Map<string, Db | Collection>();
    for (const { database, collection } of entities as Record<string, Document>[]) {
      if (database !== undefined) {
        const db = client.db(
          String(database.databaseName),
          database.databaseOptions as object | undefined,
        );
        objects.set(String(database.id), db);
      }
      if (collection !== undefined) {
        const db = objects.get(String(collection.database)) as Db;
        const options = collection.collectionOptions as object | undefined;
        objects.set(
          String(collection.id),
          db.collection(String(collection.collectionName), options),
        );
      }
    }
    for (const operation of test.operations as Document[]) await runOperation(objects, operation);
    for (const { databaseName, collectionName, documents } of (test.outcome ?? []) as Document[]) {
      const found = await client
        .db(databaseName as string)
        .collection(collectionName as string)
        .find({}, { sort: { _id: 1 } })
        .toArray();
      if (!isDeepStrictEqual(plain(found), plain(documents))) {
        throw new Error(
          `outcome: ${JSON.stringify(found)} instead of ${JSON.stringify(documents)}`,
        );
      }
    }
  } finally {
    await client.close(true);
  }
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function runOperation(
  objects: ReadonlyMap<string, Db | Collection>,
  operation: Document,
): Promise<void> {
  const target = objects.get(String(operation.object));
  const { expectError, expectResult, name, ignoreResultAndError } = operation;
  const args = { ...(operation.arguments as Document | undefined) };
  if (target === undefined) throw new Error(`${String(operation.object)} is not served`);
  let result: unknown;
  try {
    result = await call(target, String(name), args);
  } catch (error) {
    if (ignoreResultAndError === true) return;
    if (expectError === undefined) throw error;
    checkError(expectError as Document, error as Error & Document);
    return;
  }
  if (expectError !== undefined) throw new Error(`${String(name)} did not fail`);
  if ('expectResult' in operation && !matches(expectResult, result)) {
    throw new Error(`result: ${JSON.stringify(result)} instead of ${JSON.stringify(expectResult)}`);
  }
}

function checkError(expected: Document, error: Error & Document): void {
  const fails: string[] = [];
  const isServers = error instanceof MongoServerError;
  if (expected.isClientError === true && isServers) fails.push('an error of the client');
  if (expected.isClientError === false && !isServers) fails.push('an error of the server');
  if (expected.errorCode !== undefined && error.code !== expected.errorCode) fails.push('code');
  const contains = expected.errorContains as string | undefined;
  if (contains !== undefined && !error.message.toLowerCase().includes(contains.toLowerCase()))
    fails.push(contains);
  const response = (error.errorResponse ?? error.result ?? {}) as Document;
  const told = {
    ...response,
    ...(response.errInfo === undefined && error.errInfo !== undefined
      ? { errInfo: error.errInfo as unknown }
      : {}),
  };
  if (expected.errorResponse !== undefined && !matches(expected.errorResponse, told))
    fails.push('response');
  if (expected.expectResult !== undefined && !matches(expected.expectResult, error.result))
    fails.push('result');
  if (fails.length > 0) throw new Error(`${fails.join(', ')}: ${error.message}`);
}

async function call(target: Db | Collection, name: string, args: Document): Promise<unknown> {
  if (!('collectionName' in target)) return callDatabase(target, name, args);
  const {
    filter,
    update,
    replacement,
    document,
    documents,
    pipeline,
    requests,
    fieldName,
    keys,
    ...options
  } = args;
  const where = filter as Document;
  switch (name) {
    case 'find':
      return target.find(where, options).toArray();
    case 'findOne':
      return target.findOne(where, options);
    case 'aggregate':
      return target.aggregate(pipeline as Document[], options).toArray();
    case 'count':
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- cases of the specification name it.
      return target.count(where, options);
    case 'countDocuments':
      return target.countDocuments(where, options);
    case 'estimatedDocumentCount':
      return target.estimatedDocumentCount(options);
    case 'distinct':
      return target.distinct(fieldName as string, where, options);
    case 'insertOne':
      return target.insertOne(document as Document, options);
    case 'insertMany':
      return target.insertMany(documents as Document[], options);
    case 'updateOne':
      return target.updateOne(where, update as Document, options);
    case 'updateMany':
      return target.updateMany(where, update as Document, options);
    case 'replaceOne':
      return target.replaceOne(where, replacement as Document, options);
    case 'deleteOne':
      return target.deleteOne(where, options);
    case 'deleteMany':
      return target.deleteMany(where, options);
    case 'findOneAndUpdate':
      return target.findOneAndUpdate(where, update as Document, lower(options));
    case 'findOneAndReplace':
      return target.findOneAndReplace(where, replacement as Document, lower(options));
    case 'findOneAndDelete':
      return target.findOneAndDelete(where, options);
    case 'bulkWrite':
      return target.bulkWrite(requests as never, options);
    case 'createIndex':
      return target.createIndexes([{ key: keys as never, ...options }]);
    default:
      throw new Error(`${name} is not run here`);
  }
}

async function callDatabase(db: Db, name: string, args: Document): Promise<unknown> {
  const { pipeline, collection, ...options } = args;
  switch (name) {
    case 'aggregate':
      return db.aggregate(pipeline as Document[], options).toArray();
    case 'createCollection':
      return db.createCollection(collection as string, options);
    case 'dropCollection':
      return db.dropCollection(collection as string);
    case 'modifyCollection':
      return db.command({ collMod: collection as string, ...options });
    default:
      throw new Error(`${name} is not run here`);
  }
}

/** The format says `Before` and `After`, the driver `before` and `after`. */
function lower(options: Document): Document {
  const { returnDocument } = options as { returnDocument?: string };
  return returnDocument === undefined
    ? options
    : { ...options, returnDocument: returnDocument.toLowerCase() };
}
