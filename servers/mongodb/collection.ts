import { ObjectId, type Document } from 'bson';
import { Query } from 'mingo';
import { encode, encodeForStore, isDocument, textOf } from './documents.ts';
import { MongoFault } from './faults.ts';
import { choosePlan, wholeIndex, type Plan } from './plan.ts';
import { SortedIndex, type IndexSpec } from './sorted-index.ts';

const ID_INDEX: IndexSpec = { name: '_id_', key: { _id: 1 }, unique: true };

/** What was looked at while something was searched for. */
export interface Counts {
  keysExamined: number;
  docsExamined: number;
}

/** What a search asks for. */
export interface Search {
  readonly filter: Document;
  /** Name or fields of an index. */
  readonly hint?: unknown;
  readonly variables?: Document | undefined;
}

/** The documents of one name, in the order in which they came. */
export class Collection {
  readonly #documents = new Map<string, Document>();
  readonly #indexes = new Map<string, SortedIndex>([[ID_INDEX.name, new SortedIndex(ID_INDEX)]]);
  /** What a document must match; null when anything goes. */
  validator: Document | null = null;

  get size(): number {
    return this.#documents.size;
  }

  get indexes(): readonly SortedIndex[] {
    return [...this.#indexes.values()];
  }

  /** How the documents of a search are found. @throws MongoFault when the hint names no index */
  plan({ filter, hint }: Search): Plan | null {
    if (hint === undefined) return choosePlan(filter, this.indexes);
    if (isDocument(hint) && '$natural' in hint) return null;
    const index = this.indexes.find(
      ({ spec }) => spec.name === hint || (isDocument(hint) && textOf(spec.key) === textOf(hint)),
    );
    if (index === undefined) {
      throw new MongoFault(
        2,
        'error processing query: planner returned error: hint provided does not correspond to an existing index',
      );
    }
    return choosePlan(filter, [index]) ?? wholeIndex(index);
  }

  /** The documents that match, one by one, counting what is looked at. They are the stored ones: not to be changed. */
  *search(
    search: Search,
    counts: Counts = { keysExamined: 0, docsExamined: 0 },
  ): Generator<Document> {
    const plan = this.plan(search);
    const query = new Query(search.filter, { variables: search.variables ?? {} });
    const ids = plan === null ? this.#documents.keys() : found(plan, counts);
    for (const id of ids) {
      const document = this.#documents.get(id);
      if (document === undefined) continue;
      counts.docsExamined += 1;
      if (query.test(document)) yield document;
    }
  }

  /** Stores a new document, with an `_id` when it has none, and gives that. @throws MongoFault */
  insert(document: Document, bypass: boolean): unknown {
    const { _id: given, ...rest } = document;
    const _id: unknown = '_id' in document ? given : new ObjectId();
    if (Array.isArray(_id) || _id instanceof RegExp || _id === undefined) {
      throw new MongoFault(53, "The '_id' value cannot be of type array, regex or undefined");
    }
    if (isDocument(_id) && Object.keys(_id).some((key) => key.startsWith('$'))) {
      throw new MongoFault(52, `_id fields may not contain '$'-prefixed fields`);
    }
    const whole = { _id, ...rest };
    encodeForStore(whole);
    const id = textOf(_id);
    if (this.#documents.has(id)) {
      throw new MongoFault(
        11000,
        `E11000 duplicate key error collection index: _id_ dup key: { _id: ${JSON.stringify(_id)} }`,
        { keyPattern: { _id: 1 }, keyValue: { _id } },
      );
    }
    this.#admit(whole, id, bypass);
    this.#documents.set(id, whole);
    for (const index of this.indexes) index.add(whole, id);
    return _id;
  }

  /** Puts a changed document in the place of a stored one; false when it is the same. @throws MongoFault */
  replace(before: Document, after: Document, bypass: boolean): boolean {
    if (encode(before).equals(encodeForStore(after))) return false;
    const id = textOf(before._id);
    if (textOf(after._id) !== id) {
      throw new MongoFault(
        66,
        "After applying the update, the (immutable) field '_id' was found to have been altered",
      );
    }
    this.#admit(after, id, bypass);
    for (const index of this.indexes) index.remove(before, id);
    this.#documents.set(id, after);
    for (const index of this.indexes) index.add(after, id);
    return true;
  }

  remove(document: Document): void {
    const id = textOf(document._id);
    for (const index of this.indexes) index.remove(document, id);
    this.#documents.delete(id);
  }

  /** Makes an index over what is there; false when it was there already. @throws MongoFault */
  createIndex(spec: IndexSpec): boolean {
    const old = this.#indexes.get(spec.name)?.spec;
    if (old !== undefined) {
      if (textOf(old) === textOf(spec)) return false;
      throw new MongoFault(
        86,
        `An existing index has the same name as the requested index: ${spec.name}`,
      );
    }
    if (this.indexes.some((one) => textOf(one.spec.key) === textOf(spec.key))) {
      throw new MongoFault(85, 'Index already exists with a different name');
    }
    const index = new SortedIndex(spec);
    for (const [id, document] of this.#documents) {
      index.check(document, id);
      index.add(document, id);
    }
    this.#indexes.set(spec.name, index);
    return true;
  }

  /** Drops an index by its name or its fields, or (`*`) all but that of `_id`. @throws MongoFault */
  dropIndex(which: unknown): void {
    for (const { spec } of this.indexes) {
      const meant = isDocument(which) ? textOf(which) === textOf(spec.key) : which === spec.name;
      if (spec.name === ID_INDEX.name) {
        if (meant) throw new MongoFault(72, 'cannot drop _id index');
      } else if (meant || which === '*') {
        this.#indexes.delete(spec.name);
        if (which !== '*') return;
      }
    }
    if (which !== '*')
      throw new MongoFault(27, `index not found with name [${JSON.stringify(which)}]`);
  }

  #admit(document: Document, id: string, bypass: boolean): void {
    if (!bypass && this.validator !== null && !new Query(this.validator, {}).test(document)) {
      throw new MongoFault(121, 'Document failed validation', {
        errInfo: {
          failingDocumentId: document._id as unknown,
          details: { validator: this.validator },
        },
      });
    }
    for (const index of this.indexes) index.check(document, id);
  }
}

/** Each document once, however many of its entries are found. */
function* found({ index, bounds }: Plan, counts: Counts): Generator<string> {
  const seen = new Set<string>();
  for (const one of bounds) {
    for (const id of index.ids(one)) {
      counts.keysExamined += 1;
      if (seen.has(id)) continue;
      seen.add(id);
      yield id;
    }
  }
}
