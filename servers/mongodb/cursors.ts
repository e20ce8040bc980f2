import { calculateObjectSize, Long, type Document } from 'bson';
import { MOST_BYTES } from './documents.ts';
import { MongoFault } from './faults.ts';

const FIRST_BATCH = 101;

/** Answers that were not fetched whole. */
export class Cursors {
  readonly #open = new Map<number, { readonly namespace: string; rest: readonly Document[] }>();
  #last = 0;

  get size(): number {
    return this.#open.size;
  }

  /** The first part of an answer; the rest is kept unless `single`. */
  first(
    namespace: string,
    documents: readonly Document[],
    batchSize: number | null,
    single = false,
  ): Document {
    const batch = batchOf(documents, batchSize ?? FIRST_BATCH);
    const rest = documents.slice(batch.length);
    let id = 0;
    if (!single && rest.length > 0) {
      this.#last += 1;
      id = this.#last;
      this.#open.set(id, { namespace, rest });
    }
    return { cursor: { firstBatch: batch, id: Long.fromNumber(id), ns: namespace }, ok: 1 };
  }

  /** The next part. @throws MongoFault when the cursor is not open */
  more(id: number, namespace: string, batchSize: number | null): Document {
    const cursor = this.#open.get(id);
    if (cursor?.namespace !== namespace) throw new MongoFault(43, `cursor id ${id} not found`);
    const batch = batchOf(cursor.rest, batchSize ?? Infinity);
    cursor.rest = cursor.rest.slice(batch.length);
    const done = cursor.rest.length === 0;
    if (done) this.#open.delete(id);
    return {
      cursor: { nextBatch: batch, id: Long.fromNumber(done ? 0 : id), ns: namespace },
      ok: 1,
    };
  }

  /** False when it was not open. */
  kill(id: number): boolean {
    return this.#open.delete(id);
  }
}

/** As many documents as were asked for and fit into one answer. */
function batchOf(documents: readonly Document[], most: number): readonly Document[] {
  const batch: Document[] = [];
  let bytes = 0;
  for (const document of documents.slice(0, most === Infinity ? undefined : most)) {
    bytes += calculateObjectSize(document);
    if (batch.length > 0 && bytes > MOST_BYTES) break;
    batch.push(document);
  }
  return batch;
}
