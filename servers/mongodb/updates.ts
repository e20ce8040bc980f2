import type { Document } from 'bson';
import { aggregate, update as applyTo } from 'mingo';
import { checkExpression, checkFilter, checkPipeline } from './checks.ts';
import { copyOf, isDocument } from './documents.ts';
import { MongoFault, notHere } from './faults.ts';
import { UPDATE_OPERATORS, UPDATE_STAGES } from './operators.ts';
import { checkTargets } from './targets.ts';

/** How documents are changed. */
export interface Change {
  /** Operators, a whole document, or a pipeline. */
  readonly update: Document | readonly Document[];
  readonly filter: Document;
  readonly arrayFilters?: readonly Document[] | undefined;
  readonly variables?: Document | undefined;
}

/** Whether an update is a whole document. */
export function isReplacement(update: unknown): boolean {
  return isDocument(update) && !(Object.keys(update)[0] ?? '').startsWith('$');
}

/** Refuses an update with anything that is not served. @throws MongoFault */
export function checkChange({ update, filter, arrayFilters = [] }: Change): void {
  checkFilter(filter);
  arrayFilters.forEach(checkFilter);
  if (Array.isArray(update)) {
    checkPipeline(update, UPDATE_STAGES);
    return;
  }
  if (isReplacement(update)) return;
  for (const [name, fields] of Object.entries(update)) {
    if (!UPDATE_OPERATORS.has(name)) throw new MongoFault(9, `Unknown modifier: ${name}`);
    if (!isDocument(fields)) {
      throw new MongoFault(9, `Modifiers operate on fields but we found another type for ${name}`);
    }
    if (name === '$pull') checkFilterOfPull(fields);
    if (
      name === '$currentDate' &&
      Object.values(fields).some((one) => isDocument(one) && one.$type === 'timestamp')
    ) {
      throw notHere('$currentDate of type timestamp');
    }
  }
}

function checkFilterOfPull(fields: Document): void {
  for (const [field, value] of Object.entries(fields)) {
    if (isDocument(value))
      checkFilter(Object.keys(value)[0]?.startsWith('$') === true ? { [field]: value } : value);
  }
}

/** A changed copy of a document. @throws MongoFault */
export function changed(before: Document, change: Change, inserting = false): Document {
  const { update, filter, arrayFilters, variables = {} } = change;
  const after = copyOf(before);
  if (Array.isArray(update)) {
    const { _id }: { _id?: unknown } = after;
    const [result] = aggregate([after], update as Document[], { variables }) as Document[];
    // What a stage leaves out of a document is gone, but for its _id.
    return _id === undefined ? { ...result } : { _id, ...result };
  }
  if (isReplacement(update)) {
    return '_id' in after
      ? { _id: after._id as unknown, ...(update as Document) }
      : { ...(update as Document) };
  }
  const { $setOnInsert, ...operators } = update as Document;
  const modifier: Document = operators;
  if (inserting && $setOnInsert !== undefined) {
    modifier.$set = { ...(modifier.$set as Document | undefined), ...($setOnInsert as Document) };
  }
  checkTargets(after, modifier);
  const sameId = withoutSameId(after, modifier);
  const positional = JSON.stringify(sameId).includes('.$');
  try {
    applyTo(after, sameId, [...(arrayFilters ?? [])], positional && !inserting ? filter : {}, {
      cloneMode: 'deep',
      queryOptions: { variables },
    });
  } catch (error) {
    throw named(error);
  }
  return after;
}

/** Setting `_id` to what it is already is allowed. */
function withoutSameId(document: Document, modifier: Document): Document {
  const { $set } = modifier;
  if (!isDocument($set) || !('_id' in $set)) return modifier;
  const { _id, ...rest } = $set;
  if ('_id' in document && String(_id) !== String(document._id)) return modifier;
  if (!('_id' in document)) document._id = _id as unknown;
  return { ...modifier, $set: rest };
}

/** What the query language refused, by MongoDB's code. */
function named(error: unknown): unknown {
  const words = error instanceof Error ? error.message : '';
  if (words.includes('immutable field')) return new MongoFault(66, words);
  return words.includes('conflict') ? new MongoFault(40, words) : error;
}

/** The document that an upsert begins with: what the filter says that is equal. */
export function seedOf(filter: Document): Document {
  const seed: Document = {};
  for (const [path, value] of Object.entries(filter)) {
    if (path === '$and') for (const part of value as Document[]) Object.assign(seed, seedOf(part));
    if (path.startsWith('$') || value instanceof RegExp) continue;
    const isCondition = isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true;
    if (isCondition && !('$eq' in value)) continue;
    const equal: unknown = isCondition ? value.$eq : value;
    if (path === '_id') seed._id = equal;
    else applyTo(seed, { $set: { [path]: equal } });
  }
  return seed;
}

/** The values of the variables of a command. @throws MongoFault */
export function variablesOf(variables: unknown): Document | undefined {
  if (variables === undefined) return undefined;
  if (!isDocument(variables)) throw new MongoFault(14, 'let must be an object');
  checkExpression(variables);
  const fields = Object.entries(variables).map(([name, value]: [string, unknown]) => [
    name,
    isDocument(value) ? value : { $literal: value },
  ]);
  return aggregate([{}], [{ $project: Object.fromEntries(fields) as Document }], {})[0];
}
