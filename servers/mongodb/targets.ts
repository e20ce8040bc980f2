import type { Document } from 'bson';
import { isDocument } from './documents.ts';
import { MongoFault } from './faults.ts';

const NUMERIC = ['$inc', '$mul'];
const MAKING = ['$set', '$min', '$max', '$push', '$addToSet', '$currentDate', '$bit', ...NUMERIC];
const OF_ARRAYS = ['$push', '$addToSet', '$pop', '$pull', '$pullAll'];

/** Refuses what MongoDB refuses and the query language would silently leave undone. @throws MongoFault */
export function checkTargets(document: Document, modifier: Document): void {
  for (const [operator, fields] of Object.entries(modifier) as [string, Document][]) {
    for (const [path, value] of Object.entries(fields)) {
      if (NUMERIC.includes(operator) && typeof value !== 'number') {
        const what = operator === '$inc' ? 'increment' : 'multiply';
        throw new MongoFault(14, `Cannot ${what} with non-numeric argument: {${path}: ...}`);
      }
      for (const target of targetsOf(document, path.split('.'), MAKING.includes(operator))) {
        checkTarget(operator, path, target);
      }
    }
  }
}

function checkTarget(operator: string, path: string, target: unknown): void {
  if (target === undefined) return;
  if (NUMERIC.includes(operator) && typeof target !== 'number') {
    throw new MongoFault(
      14,
      `Cannot apply ${operator} to a value of non-numeric type: the field '${path}' is no number`,
    );
  }
  if (OF_ARRAYS.includes(operator) && !Array.isArray(target)) {
    throw new MongoFault(2, `The field '${path}' must be an array`);
  }
}

/** The values an update path names. @throws MongoFault when it leads through a value that holds none */
function targetsOf(value: unknown, path: readonly string[], making: boolean): readonly unknown[] {
  const [part, ...rest] = path;
  if (part === undefined || value === undefined) return [value];
  if (Array.isArray(value)) {
    if (part.startsWith('$')) return value.flatMap((one) => targetsOf(one, rest, making));
    if (/^\d+$/.test(part)) return targetsOf(value[Number(part)], rest, making);
  } else if (isDocument(value)) return targetsOf(value[part], rest, making);
  if (!making) return [undefined];
  throw new MongoFault(28, `Cannot create field '${part}' in an element that is no object`);
}
