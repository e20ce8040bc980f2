import { errors } from '../errors.ts';
import { compareTexts } from '../store/collation.ts';
import { quoteText, type ColumnDefinition } from '../store/catalog.ts';
import type { Expr } from './translation.ts';
import { BIGINT, decimalType, DOUBLE, UNSIGNED } from './types.ts';
import { constant, isFar } from './whole.ts';

/** SQL for the number of an ENUM's value, or the bits of a SET's, by which it is sorted and calculated with. */
export function memberNumber(value: Pick<Expr, 'sql' | 'stored' | 'column'>): string | undefined {
  const declared = value.stored === true ? value.column?.origin?.column.declared : undefined;
  if (declared?.members === undefined) return undefined;
  const { members } = declared;
  if (declared.text.startsWith('set')) {
    const has = (name: string): string =>
      `(instr(',' || ${value.sql} || ',', ${quoteText(`,${name},`)}) > 0)`;
    return `(${members.map((name, at) => `${has(name)} * ${String(2n ** BigInt(at))}`).join(' + ')})`;
  }
  const cases = members.map((name, at) => `WHEN ${quoteText(name)} THEN ${String(at + 1)}`);
  // What was no member, and stored under IGNORE.
  return `(CASE ${value.sql} COLLATE BINARY ${cases.join(' ')} WHEN '' THEN 0 END)`;
}

/** A literal of bytes is a number by its bits, other bytes by the text they are. */
function bytes({ sql, whole }: Expr): Expr {
  if (whole === undefined) return { sql: `my_real(${sql})`, type: DOUBLE };
  if (whole >= 2n ** 64n) throw errors.unsupported('A number of more than 64 bits');
  return constant(whole, UNSIGNED);
}

/** A value as the number it counts as in an expression: a member by its place, a date by its digits. */
export function numeric(value: Expr): Expr {
  const { kind, decimals } = value.type;
  const member = memberNumber(value);
  if (member !== undefined) return { sql: member, type: BIGINT };
  if (value.type.isLong === true)
    return { sql: `my_precise(${value.sql})`, type: decimalType(decimals) };
  if (kind === 'text') return { ...value, sql: `my_real(${value.sql})`, stored: false };
  if (kind === 'blob') return bytes(value);
  if (kind !== 'date' && kind !== 'datetime' && kind !== 'time') return value;
  if (decimals > 0) throw errors.unsupported('A fraction of a second in a number');
  const marks = kind === 'time' ? [':'] : ['-', ':', ' '];
  const digits = marks.reduce((sql, mark) => `replace(${sql}, '${mark}', '')`, value.sql);
  return { sql: `CAST(${digits} AS INTEGER)`, type: BIGINT };
}

/** SQL of a value as a condition: true when the number it counts as is not 0. */
export function truth(value: Expr): string {
  if (isFar(value)) return '1';
  return /^(?:text|time|blob)$/.test(value.type.kind) ? numeric(value).sql : value.sql;
}

/** SQL for a value on its way into an ENUM or a SET. */
export function memberFor({ name, declared }: ColumnDefinition, { sql, column }: Expr): string {
  if (column?.origin?.column.declared.text === declared.text) return sql;
  const list = quoteText(JSON.stringify(declared.members));
  const kind = `${declared.text.slice(0, 3)}${declared.type.binary === true ? '_bin' : ''}`;
  return `my_member(${sql}, ${list}, '${kind}', ${quoteText(name)})`;
}

/**
 * A number or text as an ENUM (`kind` begins with enu) or a SET stores it: members as they were declared.
 * @throws MySqlError 1265 when it names what is no member.
 */
export function storedMember(
  value: number | bigint | string,
  members: readonly string[],
  kind: string,
  column: string,
): string {
  const isSet = kind.startsWith('set');
  const isBinary = kind.endsWith('_bin');
  const numbered = (number: bigint): string | undefined => {
    if (!isSet) return members[Number(number) - 1];
    if (number < 0n || number >= 2n ** BigInt(members.length)) return undefined;
    return members.filter((_, at) => ((number >> BigInt(at)) & 1n) === 1n).join(',');
  };
  const named = (text: string): string | undefined => {
    const parts = isSet && text === '' ? [] : isSet ? text.split(',') : [text.replace(/ +$/, '')];
    const found = parts.map((part) =>
      members.find((name) => (isBinary ? name === part : compareTexts(name, part) === 0)),
    );
    if (found.includes(undefined)) return undefined;
    return members.filter((name) => found.includes(name)).join(',');
  };
  const text = String(value);
  const member =
    (typeof value === 'string' ? named(text) : undefined) ??
    (/^-?\d+$/.test(text) ? numbered(BigInt(text)) : undefined);
  if (member === undefined) throw errors.truncated(column, '1');
  return member;
}
