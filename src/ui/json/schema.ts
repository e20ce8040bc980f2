import { ERROR, EVENTS, VIEW } from './lines.ts';
import { objectSchema } from './object-shape.ts';
import { DEFINITIONS } from './parts.ts';
import { single, type Properties, type Schema } from './shape.ts';

/** What begins every line: the version of the format, and when it was written. */
const FRAME: Properties['required'] = { v: { const: 1 }, time: single({ type: 'string' }).schema };

/** In the order in which a reader meets them; every event is among them. */
const LINES = [...Object.values(EVENTS), ERROR, VIEW].flatMap(
  ({ alternatives }): readonly Properties[] => alternatives,
);

/**
 * Every line of `--output json`, as a JSON Schema (draft 2020-12). `v` changes when a program that reads these lines
 * would have to change. A sentence `x` is in the run's language and has its catalog key beside it as `xKey`. Times
 * are ISO 8601 in UTC; names that end in `Ms` and the property `ms` are milliseconds; cells of a table are in the
 * unit of their column.
 */
export const JSON_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'elasticache-tutorial output, version 1',
  oneOf: LINES.map(({ required, optional }) =>
    objectSchema({ required: { ...FRAME, ...required }, optional }),
  ),
  $defs: DEFINITIONS,
};
