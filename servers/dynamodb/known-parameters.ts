import batchGetItem from 'dynalite/validations/batchGetItem.js';
import batchWriteItem from 'dynalite/validations/batchWriteItem.js';
import createTable from 'dynalite/validations/createTable.js';
import deleteItem from 'dynalite/validations/deleteItem.js';
import deleteTable from 'dynalite/validations/deleteTable.js';
import describeTable from 'dynalite/validations/describeTable.js';
import getItem from 'dynalite/validations/getItem.js';
import listTables from 'dynalite/validations/listTables.js';
import putItem from 'dynalite/validations/putItem.js';
import query from 'dynalite/validations/query.js';
import scan from 'dynalite/validations/scan.js';
import updateItem from 'dynalite/validations/updateItem.js';

/** What is answered by dynalite, and which parameters it reads: it would pass over any other one in silence. */
const PARAMETERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    BatchGetItem: batchGetItem,
    BatchWriteItem: batchWriteItem,
    CreateTable: createTable,
    DeleteItem: deleteItem,
    DeleteTable: deleteTable,
    DescribeTable: describeTable,
    GetItem: getItem,
    ListTables: listTables,
    PutItem: putItem,
    Query: query,
    Scan: scan,
    UpdateItem: updateItem,
  }).map(([name, { types }]) => [name, Object.keys(types)]),
);

/** Whether the server answers an operation at all. */
export function isKnown(operation: string): boolean {
  return PARAMETERS.has(operation);
}

/** The first parameter that the server would not obey; null when it obeys all. */
export function unknownParameter(
  operation: string,
  input: Readonly<Record<string, unknown>>,
): string | null {
  const known = PARAMETERS.get(operation) ?? [];
  return Object.keys(input).find((name) => !known.includes(name)) ?? null;
}
