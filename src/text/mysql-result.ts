/** Rows by the names of their columns, as a client has them. */
export interface ResultTable {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** In their order; empty for a statement without rows. */
  readonly columns: readonly string[];
  readonly affectedRows: number;
}

/** A result the way the mysql client prints it: a boxed table, or the number of rows affected. */
export function formatResult(result: ResultTable): readonly string[] {
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

/** How many rows came. */
export function rowCount({ rows }: ResultTable): string {
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} in set`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex').toUpperCase()}`;
  if (typeof value === 'number' || typeof value === 'bigint') return value.toString();
  return JSON.stringify(value);
}

/** A result as `\\G` asks for it: a line per column, for rows that are wide. */
export function formatVertical(result: ResultTable): readonly string[] {
  if (result.columns.length === 0 || result.rows.length === 0) return formatResult(result);
  const width = Math.max(...result.columns.map((name) => name.length));
  const stars = '*'.repeat(27);
  const output = result.rows.flatMap((row, index) => [
    `${stars} ${index + 1}. row ${stars}`,
    ...result.columns.map((name) => `${name.padStart(width)}: ${cellText(row[name])}`),
  ]);
  return [...output, rowCount(result)];
}

/** A result the way the mysql client writes it into a pipe: names, then rows, with tabs between; no count. */
export function formatBatch({ columns, rows }: ResultTable): readonly string[] {
  if (rows.length === 0) return [];
  const escaped = (text: string): string =>
    text
      .replaceAll('\\', '\\\\')
      .replaceAll('\n', '\\n')
      .replaceAll('\t', '\\t')
      .replaceAll('\0', '\\0');
  return [
    columns.join('\t'),
    ...rows.map((row) => columns.map((name) => escaped(cellText(row[name]))).join('\t')),
  ];
}
