import dynalite from 'dynalite';
import parts from 'dynalite/db/index.js';
import type { Server } from 'node:http';
import type { Database } from './database.ts';
import { Journal, type Change } from './journal.ts';

type Done = (error: Error | null) => void;

/** dynalite's tables in memory, with every change in a file before it is made. */
export interface Store {
  /** dynalite: it listens nowhere, requests are handed to it. */
  readonly tables: Server;
  readonly db: Database;
  close(): Promise<void>;
}

/**
 * Makes dynalite on a journal, with what the journal holds.
 * @throws Error when the journal cannot be read
 */
export async function openStore(path: string): Promise<Store> {
  const { create } = parts;
  const made: { store?: { readonly db: unknown } } = {};
  // dynalite hands its store to nobody; the one function that makes it is asked for it.
  parts.create = (options) => (made.store = create(options));
  const tables = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  parts.create = create;
  if (made.store === undefined) throw new Error('embedded dynamodb: dynalite made no store');
  const db = made.store.db as Database;
  const found = new Map<string, unknown>();
  const journal = await Journal.open(path, (changes) => {
    for (const { key, value } of changes) {
      if (value === undefined) found.delete(key);
      else found.set(key, value);
    }
  });
  const whole = [...found].map(([key, value]) => ({
    type: 'put' as const,
    key,
    value: settled(value),
  }));
  await new Promise<void>((resolve, reject) => {
    db.batch(whole, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
  writeAhead(db, journal);
  return { tables, db, close: () => journal.close() };
}

/** A table whose making was cut off is there, as its answer promised. */
function settled(value: unknown): unknown {
  const isNew =
    typeof value === 'object' &&
    value !== null &&
    'TableStatus' in value &&
    value.TableStatus === 'CREATING';
  return isNew ? { ...value, TableStatus: 'ACTIVE' } : value;
}

/** Whatever is changed is in the journal first: nobody reads what a loss of power would take back. */
function writeAhead(db: Database, journal: Journal): void {
  const original = { put: db.put, del: db.del, batch: db.batch };
  const after = (changes: readonly Change[], done: Done, make: () => void): void => {
    journal.append(changes).then(make, (error: unknown) => {
      done(error instanceof Error ? error : new Error(String(error)));
    });
  };
  db.put = (key, value, done) => {
    after([{ key, value }], done, () => {
      original.put(key, value, done);
    });
  };
  db.del = (key, done) => {
    after([{ key }], done, () => {
      original.del(key, done);
    });
  };
  db.batch = (changes, done) => {
    after(
      changes.map(({ type, key, value }) => (type === 'put' ? { key, value } : { key })),
      done,
      () => {
        original.batch(changes, done);
      },
    );
  };
}
