import type { Document } from 'bson';
import { Collection } from './collection.ts';
import { MongoFault } from './faults.ts';

/** All databases; they live in memory and die with the process. */
export class Store {
  readonly #databases = new Map<string, Map<string, Collection>>();

  get databases(): readonly string[] {
    return [...this.#databases.keys()].sort();
  }

  collections(database: string): readonly string[] {
    return [...(this.#databases.get(database)?.keys() ?? [])];
  }

  /** A collection as it is read: one that is not there is empty. */
  look(database: string, name: string): Collection {
    return this.find(database, name) ?? new Collection();
  }

  find(database: string, name: string): Collection | null {
    return this.#databases.get(database)?.get(name) ?? null;
  }

  /** A collection that is written: one that is not there is made. @throws MongoFault when it can't have that name */
  make(database: string, name: string): Collection {
    const old = this.find(database, name);
    if (old !== null) return old;
    if (name === '' || /^system\.|[$\0]/.test(name)) {
      throw new MongoFault(73, `Invalid collection name specified '${database}.${name}'`);
    }
    const collection = new Collection();
    const all = this.#databases.get(database) ?? new Map<string, Collection>();
    this.#databases.set(database, all.set(name, collection));
    return collection;
  }

  /** Puts documents in the place of a whole collection; its indexes stay. */
  refill(database: string, name: string, documents: readonly Document[]): void {
    const old = this.find(database, name);
    this.drop(database, name);
    const fresh = this.make(database, name);
    for (const { spec } of old?.indexes ?? []) if (spec.name !== '_id_') fresh.createIndex(spec);
    fresh.validator = old?.validator ?? null;
    for (const document of documents) fresh.insert(document, false);
  }

  /** False when there was none. */
  drop(database: string, name: string): boolean {
    const all = this.#databases.get(database);
    const was = all?.delete(name) ?? false;
    if (all?.size === 0) this.#databases.delete(database);
    return was;
  }

  dropDatabase(database: string): void {
    this.#databases.delete(database);
  }
}
