/** A value as SQLite holds it and as the wire module sends it. */
export type Value = null | number | bigint | string | Uint8Array;

/** What a type behaves like in expressions and on the wire. */
export type Kind =
  | 'int'
  | 'decimal'
  | 'double'
  | 'float'
  | 'text'
  | 'blob'
  | 'date'
  | 'datetime'
  | 'time'
  | 'year'
  | 'bit'
  | 'json'
  | 'null'
  | 'unknown';

/** A MySQL type as it is announced in a column definition. */
export interface SqlType {
  readonly kind: Kind;
  /** Field type of the protocol (MySQL internals manual, "Column Definition"). */
  readonly code: number;
  /** Longest value in bytes. */
  readonly length: number;
  /** Digits after the point, or 31 for "as many as needed". */
  readonly decimals: number;
  readonly unsigned: boolean;
  /** A text that compares by its characters' codes, by a collation _bin. */
  readonly binary?: boolean;
  /** A number that may have more digits than SQLite's own, and so comes as text. */
  readonly isLong?: boolean;
}

/** Field type codes of the protocol. */
export const FIELD = {
  tiny: 1,
  short: 2,
  long: 3,
  float: 4,
  double: 5,
  null: 6,
  timestamp: 7,
  longlong: 8,
  int24: 9,
  date: 10,
  time: 11,
  datetime: 12,
  year: 13,
  bit: 16,
  json: 245,
  newdecimal: 246,
  blob: 252,
  varString: 253,
  string: 254,
} as const;

/** Column flags of the protocol. */
export const FLAG = {
  notNull: 1,
  primaryKey: 2,
  uniqueKey: 4,
  multipleKey: 8,
  blob: 16,
  unsigned: 32,
  binary: 128,
  enum: 256,
  autoIncrement: 512,
  timestamp: 1024,
  set: 2048,
  noDefault: 4096,
  onUpdateNow: 8192,
} as const;

/** Builds a type; the parts not given are those of a signed type without decimals. */
export function sqlType(
  kind: Kind,
  code: number,
  length: number,
  decimals = 0,
  unsigned = false,
): SqlType {
  return { kind, code, length, decimals, unsigned };
}

/** The types of expressions. */
export const BIGINT = sqlType('int', FIELD.longlong, 21);
export const UNSIGNED = sqlType('int', FIELD.longlong, 20, 0, true);
export const INT = sqlType('int', FIELD.long, 11);
export const DOUBLE = sqlType('double', FIELD.double, 23, 31);
export const TEXT = sqlType('text', FIELD.varString, 1024, 31);
export const BLOB = sqlType('blob', FIELD.varString, 1024, 31);
export const JSON_TYPE = sqlType('json', FIELD.json, 4_294_967_295, 31);
export const DATE = sqlType('date', FIELD.date, 10);
export const DATETIME = sqlType('datetime', FIELD.datetime, 19);
export const TIME = sqlType('time', FIELD.time, 10);
export const NULL_TYPE = sqlType('null', FIELD.null, 0);
export const UNKNOWN = sqlType('unknown', FIELD.varString, 1024, 31);

/** A DECIMAL expression with that many digits after the point. */
export function decimalType(decimals: number): SqlType {
  return sqlType('decimal', FIELD.newdecimal, 65, Math.min(decimals, 30));
}

/** A DATETIME expression with fractional digits. */
export function datetimeType(decimals: number): SqlType {
  return sqlType('datetime', FIELD.datetime, decimals === 0 ? 19 : 20 + decimals, decimals);
}

const NUMERIC = new Set<Kind>(['int', 'decimal', 'double', 'float', 'year', 'bit']);

/** Whether values of the type are numbers in an expression. */
export function isNumeric(type: SqlType): boolean {
  return NUMERIC.has(type.kind);
}

/** Type of `a + b`, `a - b`, `a * b`, `a % b`. */
export function arithmeticType(a: SqlType, b: SqlType, operator: string): SqlType {
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN;
  if (!isNumeric(a) || !isNumeric(b) || isApproximate(a) || isApproximate(b)) {
    return a.kind === 'null' || b.kind === 'null' ? BIGINT : DOUBLE;
  }
  const decimals = operator === '*' ? a.decimals + b.decimals : Math.max(a.decimals, b.decimals);
  return a.kind === 'decimal' || b.kind === 'decimal' ? decimalType(decimals) : BIGINT;
}

/** Type of `a / b`: MySQL adds four digits to the dividend's (`div_precision_increment`). */
export function divisionType(a: SqlType, b: SqlType): SqlType {
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN;
  if (isApproximate(a) || isApproximate(b) || !isNumeric(a) || !isNumeric(b)) return DOUBLE;
  return decimalType(a.decimals + 4);
}

function isApproximate(type: SqlType): boolean {
  return type.kind === 'double' || type.kind === 'float';
}

/** Whether texts of these types are compared by codes: one _bin makes all so, unless COLLATE said otherwise. */
export function isBinary(...types: readonly SqlType[]): boolean {
  return (
    types.some(({ binary }) => binary === true) && types.every(({ binary }) => binary !== false)
  );
}

/** SQLite's order for a text of that type: PAD SPACE by codes, or MySQL's own. */
export function collationOf(...types: readonly SqlType[]): string {
  return isBinary(...types) ? 'RTRIM' : 'my_text';
}

/** Type of an expression that yields one of several: IF, CASE, COALESCE, UNION columns. */
export function commonType(types: readonly SqlType[]): SqlType {
  const known = types.filter((type) => type.kind !== 'null');
  const [first] = known;
  if (first === undefined) return NULL_TYPE;
  const marks = {
    ...(isBinary(...known) && { binary: true }),
    ...(known.some((type) => type.isLong) && { isLong: true }),
  };
  if (known.every((type) => type.kind === first.kind)) {
    if (first.kind === 'int' && known.some((type) => type.unsigned !== first.unsigned))
      return { ...BIGINT, ...marks };
    const widest = known.reduce((most, type) => (wider(type, most) ? type : most));
    return { ...widest, ...marks };
  }
  if (known.some((type) => type.kind === 'unknown')) return UNKNOWN;
  if (known.every(isNumeric)) {
    if (known.some(isApproximate)) return DOUBLE;
    return known.some((type) => type.kind === 'decimal')
      ? { ...decimalType(Math.max(...known.map((type) => type.decimals))), ...marks }
      : BIGINT;
  }
  if (known.every((type) => type.kind === 'date' || type.kind === 'datetime')) return DATETIME;
  return isBinary(...known) ? { ...TEXT, binary: true } : TEXT;
}

function wider(a: SqlType, b: SqlType): boolean {
  return a.decimals > b.decimals || (a.decimals === b.decimals && a.length > b.length);
}
