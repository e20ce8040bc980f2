import { compareTexts } from '../store/collation.ts';
import { quoteText, type ColumnDefinition } from '../store/catalog.ts';
import type { Expr } from './translation.ts';

/** Members of an ENUM, in the order of their numbers; undefined when the expression is no column of that type. */
export function membersOf(value: Expr): readonly string[] | undefined {
  return value.stored === true ? value.column?.origin?.column.declared.members : undefined;
}

/** SQL for the number of an ENUM's value, by which it is sorted and calculated with. */
export function memberNumber(value: Expr): string | undefined {
  const members = membersOf(value);
  if (members === undefined) return undefined;
  const cases = members.map((name, at) => `WHEN ${quoteText(name)} THEN ${String(at + 1)}`);
  return `(CASE ${value.sql} ${cases.join(' ')} END)`;
}

/** SQL for a value on its way into an ENUM: a member as it was declared, or what no member is. */
export function memberFor(column: ColumnDefinition, value: Expr): string {
  const { members = [] } = column.declared;
  const { literal } = value;
  if (literal !== undefined) {
    const number = literal.kind === 'number' ? Number(literal.text) : 0;
    const named = members.find((name) => compareTexts(name, literal.text) === 0);
    return quoteText(
      members[number - 1] ?? (literal.kind === 'text' ? named : undefined) ?? literal.text,
    );
  }
  const numbers = members.map((name, at) => `WHEN ${String(at + 1)} THEN ${quoteText(name)}`);
  const names = members.map(
    (name) => `WHEN ${quoteText(name)} COLLATE my_text THEN ${quoteText(name)}`,
  );
  return `(CASE ${value.sql} ${[...numbers, ...names].join(' ')} ELSE ${value.sql} END)`;
}
