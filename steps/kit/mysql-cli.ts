import type { Exchange, QueryResult } from '#tutorial';

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
  const width = Math.max(...result.columns.map((name) => name.length));
  const stars = '*'.repeat(27);
  const output = result.rows.flatMap((row, index) => [
    `${stars} ${index + 1}. row ${stars}`,
    ...result.columns.map((name) => `${name.padStart(width)}: ${cellText(row[name])}`),
  ]);
  return { input: `${sql}\\G`, output: [...output, rowCount(result)], ms };
}

/** A result the way the mysql client prints it: a boxed table, or the number of rows affected. */
export function formatResult(result: QueryResult): readonly string[] {
  if (result.columns.length === 0) {
    const rows = result.affectedRows;
    return [`Query OK, ${rows} ${rows === 1 ? 'row' : 'rows'} affected`];
  }
  if (result.rows.length === 0) return ['Empty set'];
  const rows = result.rows.map((row) => result.columns.map((name) => cellText(row[name])));
  const widths = result.columns.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const numeric = result.columns.map((name) =>
    result.rows.every((row) => row[name] === null || typeof row[name] === 'number'),
  );
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const line = (cells: readonly string[], heading: boolean): string =>
    `|${cells
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        const right = numeric[index] === true && !heading;
        return ` ${right ? cell.padStart(width) : cell.padEnd(width)} `;
      })
      .join('|')}|`;
  return [
    rule,
    line(result.columns, true),
    rule,
    ...rows.map((row) => line(row, false)),
    rule,
    rowCount(result),
  ];
}

function rowCount({ rows }: QueryResult): string {
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} in set`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex').toUpperCase()}`;
  if (typeof value === 'number' || typeof value === 'bigint') return value.toString();
  return JSON.stringify(value);
}
