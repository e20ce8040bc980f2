import { errors } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { INFORMATION_SCHEMA } from './information-schema.ts';
import type { Session } from './session.ts';

/** Commits what is open, as MySQL does before a change of definitions, and refuses in a read-only transaction. */
export function beforeDefinition(session: Session, counter: string): void {
  session.count(counter);
  session.transaction.requireWritable();
  session.transaction.commit();
}

/** The database of a table about to be changed. */
export function writableDatabase(session: Session, name: string): Database {
  session.requireAccess(name);
  const database = session.instance.database(name);
  if (database.name === INFORMATION_SCHEMA) throw errors.databaseDenied(session.account.user, name);
  return database;
}
