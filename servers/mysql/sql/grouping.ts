import { errors } from '../errors.ts';
import { sameName } from '../store/catalog.ts';
import type { OutColumn, Source } from './scope.ts';

/** An expression of a SELECT, with the columns that it names outside of aggregates. */
export interface Part {
  readonly value: { readonly sql: string; readonly column?: OutColumn; readonly stored?: boolean };
  readonly columns: readonly OutColumn[];
}

/** What a SELECT is judged by: whether each value has one meaning for a group, or for a distinct row. */
export interface Grouping {
  readonly list: readonly Part[];
  /** Undefined when there is no GROUP BY. */
  readonly groups: readonly Part[] | undefined;
  readonly isGrouped: boolean;
  readonly isDistinct: boolean;
  readonly sources: readonly Source[];
  /** FROM and WHERE: where they name no equality, nothing depends on anything but keys. */
  readonly sql: string;
  /** Whether the sql_mode is ONLY_FULL_GROUP_BY. */
  readonly isFull: boolean;
}

const named = ({ name, table, origin }: OutColumn): string =>
  `${origin?.database ?? ''}.${table ?? ''}.${name}`;

function isKnown(column: OutColumn, parts: readonly Part[]): boolean {
  return parts.some(({ value }) => value.column === column);
}

function dependsOnKey(
  column: OutColumn,
  groups: readonly Part[],
  sources: readonly Source[],
): boolean {
  const source = sources.find(({ columns }) => columns.includes(column));
  if (source?.isTable !== true) return false;
  const own = groups.flatMap(({ value }) =>
    value.column !== undefined && source.columns.includes(value.column) ? [value.column] : [],
  );
  const has = (name: string): boolean =>
    own.some((key) => sameName(key.name, name) && key.origin?.column.nullable === false);
  return column.origin?.table.indexes.some((key) => key.unique && key.columns.every(has)) === true;
}

/**
 * Refuses an expression without one value for a group, by the position `at` in the clause `where`.
 * @throws MySqlError 1055 or 1140; 1235 where MySQL might find that it depends on the group after all.
 */
export function requireGrouped(grouping: Grouping, part: Part, at: number, where: string): void {
  const { groups, list, sources, sql } = grouping;
  if (!grouping.isFull || !grouping.isGrouped) return;
  const { value, columns } = part;
  const same = (other: Part): boolean => other.value.sql === value.sql;
  if (groups?.some(same) === true || (where === 'ORDER BY' && list.some(same))) return;
  const wrong = columns.find(
    (column) => !isKnown(column, groups ?? []) && !dependsOnKey(column, groups ?? [], sources),
  );
  if (wrong === undefined) return;
  const isPlain = groups?.every((group) => group.value.column?.origin !== undefined) ?? true;
  const isEqual = /(?<![<>!])=| IS | USING /.test(sql) || sources.some(({ isTable }) => !isTable);
  if (!isPlain || isEqual || (groups === undefined && where !== 'SELECT list'))
    throw errors.unsupported(`${named(wrong)} beside groups that it may depend on`);
  throw errors[groups === undefined ? 'notAggregated' : 'notGrouped'](
    String(at),
    where,
    named(wrong),
  );
}

/** Refuses what HAVING names but neither groups nor the list have. Throws 1054. */
export function requireListed({ groups, list }: Grouping, columns: readonly OutColumn[]): void {
  const wrong = columns.find((column) => !isKnown(column, [...(groups ?? []), ...list]));
  if (wrong !== undefined) throw errors.unknownColumn(wrong.name, 'having clause');
}

/** Refuses an order of distinct rows, or of groups, by what they do not have. Throws 3065, 1055 or 1235. */
export function requireOrdered(grouping: Grouping, part: Part, at: number): void {
  requireGrouped(grouping, part, at, 'ORDER BY');
  const { list, isDistinct, isFull } = grouping;
  if (!isDistinct || !isFull || list.some(({ value }) => value.sql === part.value.sql)) return;
  const wrong = part.columns.find((column) => !isKnown(column, list));
  if (wrong !== undefined) throw errors.notDistinct(String(at), named(wrong), named(wrong));
}
