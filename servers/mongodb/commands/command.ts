import type { Document } from 'bson';
import type { Cursors } from '../cursors.ts';
import { isDocument } from '../documents.ts';
import { MongoFault, notHere } from '../faults.ts';
import type { Store } from '../store.ts';

/** What commands work on. */
export interface Server {
  readonly store: Store;
  readonly cursors: Cursors;
  readonly startedAt: number;
  readonly connections: number;
  /** Of all connections: bytes of messages, and how many were asked. */
  readonly network: { bytesIn: number; bytesOut: number; numRequests: number };
  /** How often each command was asked for. */
  readonly asked: Map<string, number>;
}

/** One command. */
export interface Command {
  /** Its own fields; what is in every command comes to these. Any other is refused. */
  readonly fields: readonly string[];
  /** @throws MongoFault */
  run(command: Document, server: Server): Document;
}

const EVERYWHERE = [
  ...['$db', 'lsid', 'comment', 'maxTimeMS', 'readConcern', 'writeConcern', '$readPreference'],
  ...['apiVersion', 'apiStrict', 'apiDeprecationErrors', '$clusterTime', 'txnNumber', 'autocommit'],
  'startTransaction',
];

/** Refuses what a command may not be sent with. @throws MongoFault */
export function checkFields(name: string, command: Document, fields: readonly string[]): void {
  if (command.txnNumber !== undefined || command.startTransaction !== undefined) {
    throw new MongoFault(
      20,
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  checkKnown(name, command, [name, ...fields, ...EVERYWHERE]);
  checkCollation(command);
  const concern: unknown = isDocument(command.writeConcern) ? command.writeConcern.w : 1;
  if (typeof concern === 'number' && concern > 1) {
    throw new MongoFault(2, "cannot use 'w' > 1 when a host is not replicated");
  }
  const level: unknown = isDocument(command.readConcern) ? command.readConcern.level : 'local';
  if (level === 'linearizable' || level === 'snapshot') throw notHere(`read concern ${level}`);
}

/** Refuses fields that nobody would look at. @throws MongoFault */
export function checkKnown(name: string, part: Document, fields: readonly string[]): void {
  const unknown = Object.keys(part).find((field) => !fields.includes(field));
  if (unknown !== undefined) {
    throw new MongoFault(40415, `BSON field '${name}.${unknown}' is an unknown field.`);
  }
}

/** Refuses an order of letters other than that of their bytes. @throws MongoFault */
export function checkCollation(part: Document): void {
  if (isDocument(part.collation) && part.collation.locale !== 'simple') throw notHere('collation');
}

/** Database and collection of a command. @throws MongoFault */
export function placeOf(command: Document, name: string): readonly [string, string] {
  const [database, collection] = [textField(command, '$db'), textField(command, name)];
  if (collection === '') {
    throw new MongoFault(73, `Invalid namespace specified '${database}.'`);
  }
  return [database, collection];
}

/** @throws MongoFault when the field is no string */
export function textField(command: Document, field: string): string {
  const value: unknown = command[field];
  if (typeof value === 'string') return value;
  throw new MongoFault(14, `'${field}' must be a string`);
}

/** A document, or an empty one when the field is absent. @throws MongoFault */
export function documentField(command: Document, field: string): Document {
  const value: unknown = command[field] ?? {};
  if (isDocument(value)) return value;
  throw new MongoFault(14, `'${field}' must be an object`);
}

/** The documents of a list, or none when the field is absent. @throws MongoFault */
export function documentsField(command: Document, field: string): readonly Document[] {
  const value: unknown = command[field] ?? [];
  if (Array.isArray(value) && value.every(isDocument)) return value;
  throw new MongoFault(14, `'${field}' must be an array of objects`);
}

/** A number from 0 up; null when the field is absent. @throws MongoFault */
export function countField(command: Document, field: string): number | null {
  const value: unknown = command[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new MongoFault(2, `'${field}' must be a whole number from 0 up`);
}
