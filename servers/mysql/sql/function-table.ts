import { errors } from '../errors.ts';
import { quoteText } from '../store/catalog.ts';
import type { Expr } from './translation.ts';
import { TEXT, type SqlType } from './types.ts';

/** One MySQL function: how many arguments it takes and what SQLite is asked instead. */
export interface FunctionEntry {
  readonly least: number;
  readonly most: number;
  readonly translate: (args: readonly Expr[]) => Expr;
}

/** Functions by their upper-case name. */
export type FunctionTable = Readonly<Record<string, FunctionEntry>>;

/** SQL of the argument at `index`, NULL when it was left out. */
export function arg(args: readonly Expr[], index: number): string {
  return args[index]?.sql ?? 'NULL';
}

/** SQL of a path of JSON. Throws 1235 for one that SQLite would read otherwise, such as `$.*`. */
export function jsonPath({ sql, literal }: Expr): string {
  if (literal === undefined || /^\$(?:\.[A-Za-z_]\w*|\[\d+\])*$/.test(literal.text)) return sql;
  throw errors.unsupported(`The path ${literal.text}`);
}

/** SQL of what a path of JSON names: a value, or in brackets all members of an object or a list. */
export function extracted(json: string, path: Expr): string {
  const [, start = '', all] = /^(.*)(\.\*|\[\*\])$/.exec(path.literal?.text ?? '') ?? [];
  if (all === undefined) return `(${json} -> ${jsonPath(path)})`;
  const above = jsonPath({
    ...path,
    sql: quoteText(start),
    literal: { kind: 'text', text: start },
  });
  const item = `iif(type IN ('object', 'array'), value, iif(atom IS NULL OR type IN ('true', 'false'), type, json_quote(value)))`;
  const found = `FROM (SELECT ${json} AS my_json), json_each(my_json, ${above}) WHERE typeof(key) = '${all === '.*' ? 'text' : 'integer'}' AND fullkey <> ${above}`;
  return `(SELECT '[' || group_concat(${item}, ', ' ORDER BY octet_length(key), key) || ']' ${found})`;
}

/** A JSON text without its quotes; JSON's texts compare by their bytes. */
export function unquoted(json: string): Expr {
  const sql = `(my_json_unquote(${json}) COLLATE BINARY)`;
  return { sql, type: { ...TEXT, binary: true }, stored: true };
}

/** A function that SQLite, or a function registered with it, computes from the same arguments. */
export function same(
  name: string,
  type: SqlType,
  least: number,
  most: number = least,
): FunctionEntry {
  return typed(type, least, most, (args) => `${name}(${args.map((item) => item.sql).join(', ')})`);
}

/** A function of one type, and of another shape in SQLite. */
export function typed(
  type: SqlType,
  least: number,
  most: number,
  sql: (args: readonly Expr[]) => string,
): FunctionEntry {
  return { least, most, translate: (args) => ({ sql: sql(args), type }) };
}

/** A function whose type follows from its arguments too. */
export function shaped(
  least: number,
  most: number,
  translate: (args: readonly Expr[]) => Expr,
): FunctionEntry {
  return { least, most, translate };
}

/** Functions, parted by blanks, that take as many arguments and are called as `prefix` and their name in small letters. */
export function plain(prefix: string, type: SqlType, count: number, names: string): FunctionTable {
  const entry = (name: string): FunctionEntry => same(prefix + name.toLowerCase(), type, count);
  return Object.fromEntries(names.split(' ').map((name) => [name, entry(name)]));
}
