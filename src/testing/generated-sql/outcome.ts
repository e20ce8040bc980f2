import type { Connection, FieldPacket, ResultSetHeader } from 'mysql2/promise';
import type { Statement } from './scenario.ts';
import { written, type Bound } from './tree.ts';

/** A column of a result, as far as two servers can agree on it. */
export interface SeenColumn {
  readonly label: string;
  readonly type: string;
}

/** What a statement came to. */
export type Outcome =
  | { readonly is: 'error'; readonly errno: number; readonly message: string }
  | {
      readonly is: 'rows';
      readonly columns: readonly SeenColumn[];
      readonly rows: readonly (readonly unknown[])[];
    }
  | {
      readonly is: 'done';
      readonly affected: number;
      readonly changed: number;
      readonly insertId: number;
      readonly warnings: number;
    };

const BINARY = 63;
const NAMES: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'integer',
  2: 'integer',
  3: 'integer',
  4: 'float',
  5: 'double',
  6: 'null',
  7: 'datetime',
  8: 'integer',
  9: 'integer',
  10: 'date',
  11: 'time',
  12: 'datetime',
  13: 'year',
  16: 'bit',
  245: 'json',
  246: 'decimal',
  247: 'text',
  248: 'text',
};

function typeOf(field: FieldPacket): string {
  const { columnType = -1 } = field;
  const known = NAMES[columnType];
  if (known !== undefined) return known;
  return field.characterSet === BINARY ? 'bytes' : 'text';
}

function plainValue(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `x${value.toString('hex')}` : value;
}

/** Runs a statement and notes what came of it; errors of the server are outcomes, others are thrown. */
export async function outcome(connection: Connection, statement: Statement): Promise<Outcome> {
  const values: Bound[] = [];
  const text = written(statement.piece, statement.prepared ? values : undefined);
  const options = {
    sql: text,
    rowsAsArray: true,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    jsonStrings: true,
  };
  try {
    const [found, fields] = statement.prepared
      ? await connection.execute(options, values)
      : await connection.query(options);
    if (!Array.isArray(found)) {
      const { affectedRows, insertId, warningStatus, info } = found as ResultSetHeader;
      return {
        is: 'done',
        affected: affectedRows,
        changed: Number(/Changed: (\d+)/.exec(info)?.[1] ?? 0),
        insertId,
        warnings: warningStatus,
      };
    }
    const rows = (found as unknown as unknown[][]).map((row) => row.map(plainValue));
    return {
      is: 'rows',
      rows,
      columns: fields.map((field) => ({ label: field.name, type: typeOf(field) })),
    };
  } catch (error) {
    const { errno, message } = error as { errno?: number; message: string };
    if (errno === undefined || errno < 1000) throw error;
    return { is: 'error', errno, message };
  }
}
