import type { Document } from 'bson';
import type { Collection } from '../collection.ts';
import { MongoFault } from '../faults.ts';
import { changed, variablesOf } from '../updates.ts';
import { placeOf, type Command } from './command.ts';
import { findAll } from './read.ts';
import { changeOf, upsert } from './write.ts';

/** Finds one document and changes or removes it, all in one. */
export const findAndModify: Command = {
  fields: [
    ...['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'arrayFilters', 'hint'],
    ...['let', 'collation', 'bypassDocumentValidation'],
  ],
  run(command, { store }) {
    const place = placeOf(
      command,
      command.findAndModify === undefined ? 'findandmodify' : 'findAndModify',
    );
    const { query, sort, hint } = command as Record<string, unknown>;
    const search = { filter: query, sort, hint, let: command.let as unknown, limit: 1 };
    const collection = store.look(...place);
    if (command.remove === true) {
      if (command.update !== undefined)
        throw new MongoFault(9, 'Cannot specify both an update and remove=true');
      const [document] = findAll(collection, search);
      if (document !== undefined) collection.remove(document);
      return answer(command, document, { n: document === undefined ? 0 : 1 });
    }
    const change = changeOf(command, 'query', 'update', variablesOf(command.let));
    const bypass = command.bypassDocumentValidation === true;
    const [before] = findAll(collection, search);
    if (before === undefined) {
      if (command.upsert !== true)
        return answer(command, undefined, { n: 0, updatedExisting: false });
      const made = upsert(store.make(...place), change, bypass);
      const upserted: unknown = made._id;
      return answer(command, command.new === true ? made : undefined, {
        n: 1,
        updatedExisting: false,
        upserted,
      });
    }
    const after = changed(before, change);
    collection.replace(before, after, bypass);
    return answer(command, command.new === true ? after : before, { n: 1, updatedExisting: true });
  },
};

function answer(
  command: Document,
  value: Document | undefined,
  lastErrorObject: Document,
): Document {
  return {
    lastErrorObject,
    value: value === undefined ? null : projected(value, command.fields),
    ok: 1,
  };
}

function projected(document: Document, fields: unknown): Document {
  if (fields === undefined) return document;
  const search = function* (): Generator<Document> {
    yield document;
  };
  // A find over this one document alone, so that its projections are the same.
  return findAll({ search } as unknown as Collection, { projection: fields })[0] ?? {};
}
