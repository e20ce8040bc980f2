import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as queries from 'mingo/operators/query';
import * as updates from 'mingo/operators/update';

/** Of what the query language knows, the names that are served; the rest is refused by name. */
function named(module: object, without: readonly string[] = []): ReadonlySet<string> {
  return new Set(
    Object.keys(module).filter((name) => name.startsWith('$') && !without.includes(name)),
  );
}

/** In a condition on a field, and joining conditions. */
export const QUERY_OPERATORS = named(queries, ['$where', '$jsonSchema', '$sampleRate']);

/** In an expression; nothing that runs a program of the client's. */
export const EXPRESSION_OPERATORS = named(expressions, ['$function', '$toHashedIndexKey']);

/** In a `$group`. */
export const ACCUMULATORS = named(accumulators, ['$accumulator']);

/** In an update; the one of an upsert is this server's own. */
export const UPDATE_OPERATORS: ReadonlySet<string> = new Set([...named(updates), '$setOnInsert']);

/** In a pipeline. */
export const STAGES: ReadonlySet<string> = new Set([
  ...['$match', '$project', '$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith'],
  ...['$group', '$bucket', '$sortByCount', '$count', '$facet', '$sort', '$skip', '$limit'],
  ...['$sample', '$unwind', '$lookup', '$unionWith', '$documents', '$out', '$merge'],
]);

/** What MongoDB has more: refused as missing here, not as unknown. */
export const STAGES_NOT_HERE: ReadonlySet<string> = new Set([
  ...['$bucketAuto', '$changeStream', '$collStats', '$densify', '$fill', '$geoNear'],
  ...['$graphLookup', '$indexStats', '$listSessions', '$redact', '$search', '$setWindowFields'],
]);

/** In an update that is a pipeline. */
export const UPDATE_STAGES: ReadonlySet<string> = new Set([
  ...['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'],
]);
