import { arg, same, typed, type FunctionEntry, type FunctionTable } from './function-table.ts';
import { BIGINT, INT, TEXT, type SqlType } from './types.ts';

const fact = (name: string, type: SqlType): FunctionEntry =>
  typed(type, 0, 0, () => `my_session('${name}')`);

/** What depends on the connection. */
export const SESSION_FUNCTIONS: FunctionTable = {
  DATABASE: fact('database', TEXT),
  USER: fact('user', TEXT),
  VERSION: fact('version', TEXT),
  CONNECTION_ID: fact('connection', BIGINT),
  FOUND_ROWS: fact('found-rows', BIGINT),
  ROW_COUNT: fact('row-count', BIGINT),
  LAST_INSERT_ID: typed(BIGINT, 0, 1, (args) =>
    args.length === 0 ? "my_session('insert-id')" : `my_set_insert_id(${arg(args, 0)})`,
  ),
  SLEEP: same('my_sleep', INT, 1),
};
