import { type Exchange, formatResult, formatVertical, type QueryResult, rowCount } from '#tutorial';

export { formatResult };

/** One exchange as the mysql client shows it, with its time in ms. */
export function mysqlExchange(sql: string, result: QueryResult, ms: number): Exchange {
  return { input: `${sql.replace(/;\s*$/, '')};`, output: formatResult(result), ms };
}

/** One exchange that shows only how many rows came, for a result that matters by its time. */
export function countedExchange(sql: string, result: QueryResult, ms: number): Exchange {
  const { input } = mysqlExchange(sql, result, ms);
  return { input, output: [rowCount(result)], ms };
}

/** One exchange whose statement ends in `\\G`: a line per column, for rows that are wide. */
export function verticalExchange(sql: string, result: QueryResult, ms: number): Exchange {
  return { input: `${sql}\\G`, output: formatVertical(result), ms };
}
