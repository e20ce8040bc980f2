import { DATE_BODIES } from './functions-date.ts';
import { NUMBER_BODIES } from './functions-number.ts';
import { sessionBodies, type FunctionHost } from './functions-session.ts';
import { TEXT_BODIES } from './functions-text.ts';
import { compareDecimals } from './decimal.ts';
import type { FunctionRegistry, SqlFunction } from './function-registry.ts';

/** A function that answers NULL when any argument is NULL, as most of MySQL's do. */
function strict(body: SqlFunction): SqlFunction {
  return (...values) => (values.includes(null) ? null : body(...values));
}

/** Registers what the translator calls: every function begins with `my_`, so SQLite's own keep their meaning. */
export function defineFunctions(registry: FunctionRegistry, current: () => FunctionHost): void {
  for (const [name, body] of Object.entries({ ...TEXT_BODIES, ...NUMBER_BODIES })) {
    registry.add(`my_${name}`, strict(body), true);
  }
  for (const [name, body] of Object.entries(DATE_BODIES))
    registry.add(`my_${name}`, strict(body), true);
  for (const [name, body] of Object.entries(sessionBodies(current)))
    registry.add(`my_${name}`, body, false);
  registry.addOrder('my_decimal', compareDecimals);
}
