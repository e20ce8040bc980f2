import type { Document } from 'bson';
import type { Collection } from '../collection.ts';
import { checkFilter } from '../checks.ts';
import { isDocument } from '../documents.ts';
import { asFault, MongoFault } from '../faults.ts';
import {
  changed,
  checkChange,
  isReplacement,
  seedOf,
  variablesOf,
  type Change,
} from '../updates.ts';
import {
  checkCollation,
  checkKnown,
  documentField,
  documentsField,
  placeOf,
  type Command,
} from './command.ts';

interface Outcome {
  readonly n: number;
  readonly modified?: number;
  readonly upserted?: unknown;
}

/** Does one after the other; what fails is told with its number, and ends the rest unless the order does not matter. */
function each(
  command: Document,
  parts: readonly Document[],
  one: (part: Document) => Outcome,
): Document {
  const writeErrors: Document[] = [];
  const upserted: Document[] = [];
  let [n, nModified] = [0, 0];
  for (const [index, part] of parts.entries()) {
    try {
      const outcome = one(part);
      n += outcome.n;
      nModified += outcome.modified ?? 0;
      if (outcome.upserted !== undefined) upserted.push({ index, _id: outcome.upserted });
    } catch (error) {
      const { code, message, more } = asFault(error);
      writeErrors.push({ index, code, errmsg: message, ...more });
      if (command.ordered !== false) break;
    }
  }
  return {
    n,
    ...('update' in command ? { nModified } : {}),
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(writeErrors.length > 0 ? { writeErrors } : {}),
    ok: 1,
  };
}

const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  run(command, { store }) {
    const collection = store.make(...placeOf(command, 'insert'));
    const bypass = command.bypassDocumentValidation === true;
    return each(command, documentsField(command, 'documents'), (document) => {
      collection.insert(document, bypass);
      return { n: 1 };
    });
  },
};

const remove: Command = {
  fields: ['deletes', 'ordered', 'let'],
  run(command, { store }) {
    const collection = store.look(...placeOf(command, 'delete'));
    const variables = variablesOf(command.let);
    return each(command, documentsField(command, 'deletes'), (part) => {
      checkKnown('delete.deletes', part, ['q', 'limit', 'hint', 'collation']);
      checkCollation(part);
      const filter = documentField(part, 'q');
      checkFilter(filter);
      const hint: unknown = part.hint;
      const found = take(collection.search({ filter, hint, variables }), part.limit === 1);
      for (const document of found) collection.remove(document);
      return { n: found.length };
    });
  },
};

const update: Command = {
  fields: ['updates', 'ordered', 'let', 'bypassDocumentValidation'],
  run(command, { store }) {
    const [database, name] = placeOf(command, 'update');
    const variables = variablesOf(command.let);
    const bypass = command.bypassDocumentValidation === true;
    return each(command, documentsField(command, 'updates'), (part) => {
      checkKnown('update.updates', part, [
        ...['q', 'u', 'multi', 'upsert', 'hint', 'collation', 'arrayFilters', 'c'],
      ]);
      checkCollation(part);
      const change = changeOf(part, 'q', 'u', variables);
      const multi = part.multi === true;
      if (multi && isReplacement(change.update)) {
        throw new MongoFault(9, 'multi update is not supported for replacement-style update');
      }
      const collection = store.look(database, name);
      const search = { filter: change.filter, hint: part.hint as unknown, variables };
      const found = take(collection.search(search), !multi);
      if (found.length === 0 && part.upsert === true) {
        return {
          n: 1,
          upserted: upsert(store.make(database, name), change, bypass)._id as unknown,
        };
      }
      let modified = 0;
      for (const document of found) {
        if (collection.replace(document, changed(document, change), bypass)) modified += 1;
      }
      return { n: found.length, modified };
    });
  },
};

/** The change of a command or a part of one. @throws MongoFault when anything of it is not served */
export function changeOf(
  part: Document,
  filterField: string,
  updateField: string,
  variables: Document | undefined,
): Change {
  const update: unknown = part[updateField];
  if (!isDocument(update) && !(Array.isArray(update) && update.every(isDocument))) {
    throw new MongoFault(9, `'${updateField}' must be an object or an array of objects`);
  }
  const filter = documentField(part, filterField);
  const arrayFilters = documentsField(part, 'arrayFilters');
  const change = { update, filter, arrayFilters, variables };
  checkChange(change);
  return change;
}

/** Stores the document of an upsert that found nothing, and gives it. @throws MongoFault */
export function upsert(collection: Collection, change: Change, bypass: boolean): Document {
  const document = changed(seedOf(change.filter), change, true);
  return { ...document, _id: collection.insert(document, bypass) };
}

function take(found: Iterable<Document>, one: boolean): readonly Document[] {
  if (!one) return [...found];
  for (const document of found) return [document];
  return [];
}

/** Commands that change documents. */
export const WRITING = { insert, update, delete: remove };
