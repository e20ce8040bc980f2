import type { Document } from 'bson';
import { isDocument } from './documents.ts';
import { MongoFault, notHere } from './faults.ts';
import {
  ACCUMULATORS,
  EXPRESSION_OPERATORS,
  QUERY_OPERATORS,
  STAGES,
  STAGES_NOT_HERE,
} from './operators.ts';

/** Types that a stored number does not keep here: whether 3 was an int or a double is not known any more. */
const NUMBER_TYPES: readonly unknown[] = ['double', 'int', 'long', 'decimal', 1, 16, 18, 19];
const JOINING = ['$and', '$or', '$nor'];

/** Refuses a filter with anything that is not served. @throws MongoFault */
export function checkFilter(filter: unknown): asserts filter is Document {
  if (!isDocument(filter)) throw new MongoFault(14, 'a filter must be an object');
  for (const [key, value] of Object.entries(filter)) {
    if (JOINING.includes(key)) {
      if (!Array.isArray(value) || value.length === 0) {
        throw new MongoFault(2, `${key} must be a nonempty array`);
      }
      for (const one of value) checkFilter(one);
    } else if (key === '$expr') checkExpression(value);
    else if (key === '$comment') continue;
    else if (key.startsWith('$')) throw unknownQuery(key, 'top level operator');
    else checkCondition(value);
  }
}

function checkCondition(condition: unknown): void {
  if (!isDocument(condition)) return;
  const keys = Object.keys(condition);
  if (!keys.some((key) => key.startsWith('$'))) return;
  for (const [key, value] of Object.entries(condition)) {
    if (!QUERY_OPERATORS.has(key) || JOINING.includes(key) || key === '$expr') {
      throw unknownQuery(key, 'operator');
    }
    if (key === '$not') checkCondition(value);
    if (key === '$elemMatch') checkElement(value);
    if (key === '$all' && Array.isArray(value)) value.forEach(checkCondition);
    if (key === '$type' && [value].flat().some((type) => NUMBER_TYPES.includes(type))) {
      throw notHere('$type of one type of number');
    }
  }
}

function checkElement(value: unknown): void {
  if (!isDocument(value)) throw new MongoFault(2, '$elemMatch needs an Object');
  const [first] = Object.keys(value);
  if (first?.startsWith('$') === true && !JOINING.includes(first)) checkCondition(value);
  else checkFilter(value);
}

function unknownQuery(name: string, what: string): MongoFault {
  if (['$where', '$text', '$jsonSchema', '$sampleRate'].includes(name) || /geo|near/i.test(name)) {
    return notHere(name);
  }
  return new MongoFault(2, `unknown ${what}: ${name}`);
}

/** Refuses an expression with an operator that is not served: the query language would take it for data. @throws MongoFault */
export function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) expression.forEach(checkExpression);
  if (!isDocument(expression)) return;
  const keys = Object.keys(expression);
  const operator = keys.find((key) => key.startsWith('$'));
  if (operator !== undefined) {
    if (keys.length > 1) {
      throw new MongoFault(2, 'an expression specification must contain exactly one field');
    }
    if (!EXPRESSION_OPERATORS.has(operator)) {
      throw new MongoFault(168, `Unrecognized expression '${operator}'`);
    }
    if (operator === '$literal') return;
  }
  Object.values(expression).forEach(checkExpression);
}

/** Refuses the projection of a find with anything that is not served. @throws MongoFault */
export function checkProjection(projection: Document): void {
  for (const [field, value] of Object.entries(projection)) {
    if (field.endsWith('.$')) throw notHere('the positional projection');
    if (isDocument(value) && '$elemMatch' in value) checkElement(value.$elemMatch);
    else if (isDocument(value) && '$slice' in value) continue;
    else checkExpression(value);
  }
}

/** Refuses an order of anything but fields, up or down. @throws MongoFault */
export function checkSort(sort: Document): void {
  for (const value of Object.values(sort)) {
    if (value !== 1 && value !== -1) {
      throw new MongoFault(
        2,
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    }
  }
}

/** Refuses a pipeline with anything that is not served. @throws MongoFault */
export function checkPipeline(pipeline: unknown, allowed = STAGES): asserts pipeline is Document[] {
  if (!Array.isArray(pipeline)) throw new MongoFault(14, 'a pipeline must be an array');
  pipeline.forEach((stage: unknown, index) => {
    const entries = isDocument(stage) ? Object.entries(stage) : [];
    const [entry] = entries;
    if (entry === undefined || entries.length > 1) {
      throw new MongoFault(
        40324,
        'A pipeline stage specification object must contain exactly one field.',
      );
    }
    const [name, value] = entry as [string, unknown];
    if (STAGES_NOT_HERE.has(name)) throw notHere(name);
    if (!allowed.has(name)) {
      throw new MongoFault(40324, `Unrecognized pipeline stage name: '${name}'`);
    }
    const isLast = index === pipeline.length - 1;
    if ((name === '$out' || name === '$merge') && !isLast) {
      throw new MongoFault(2, `${name} can only be the final stage in the pipeline`);
    }
    checkStage(name, value);
  });
}

function checkStage(name: string, value: unknown): void {
  const parts: Document = isDocument(value) ? value : {};
  switch (name) {
    case '$match':
      checkFilter(value);
      return;
    case '$sort':
      checkSort(parts);
      return;
    case '$group':
      checkGroup(parts);
      return;
    case '$bucket':
      checkExpression(parts.groupBy);
      checkGroup({ _id: null, ...(parts.output as Document | undefined) });
      return;
    case '$facet':
      for (const pipeline of Object.values(parts)) checkPipeline(pipeline);
      return;
    case '$lookup':
    case '$unionWith':
      checkPipeline(parts.pipeline ?? []);
      checkExpression(parts.let);
      return;
    case '$out':
    case '$merge':
      return;
    default:
      checkExpression(value);
  }
}

function checkGroup(group: Document): void {
  if (!('_id' in group)) throw new MongoFault(2, 'a group specification must include an _id');
  for (const [field, value] of Object.entries(group)) {
    if (field === '_id') checkExpression(value);
    else {
      const entries: [string, unknown][] = isDocument(value) ? Object.entries(value) : [];
      const [name, argument] = entries[0] ?? ['', null];
      if (entries.length !== 1 || !ACCUMULATORS.has(name)) {
        throw new MongoFault(168, `unknown group operator '${name}'`);
      }
      checkExpression(argument);
    }
  }
}
