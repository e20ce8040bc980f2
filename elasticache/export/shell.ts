import { snake } from './terraform-names.ts';
import { entriesOf, isList, isRef, type Input, type Ref, type Value } from './value.ts';

/** A plan's id as a variable of a shell. */
export function variableOf(id: string): string {
  return snake(id).toUpperCase();
}

/** Text of which a shell evaluates nothing. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * An input as JSON in a here-document that the shell fills in: what is known only there is a variable, and everything
 * else is kept from being evaluated. So no secret is ever an argument of a program.
 */
export function jsonFor(input: Input): string {
  return json(input, '');
}

/** The name of a thing, between double quotes of a shell. */
export function nameFor(value: Value | undefined): string {
  if (typeof value === 'string') return shellQuoted(value);
  return value !== undefined && typeof value === 'object' && !isList(value) && isRef(value)
    ? `"${refOf(value)}"`
    : '""';
}

function json(value: Value, indent: string): string {
  if (typeof value === 'string') return kept(JSON.stringify(value));
  if (typeof value !== 'object') return String(value);
  const deeper = `${indent}  `;
  if (isList(value)) return `[${value.map((one) => json(one, indent)).join(', ')}]`;
  if (isRef(value)) return isBare(value) ? refOf(value) : `"${refOf(value)}"`;
  const lines = entriesOf(value).map(
    ([key, one]) => `${deeper}${kept(JSON.stringify(key))}: ${json(one, deeper)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Variables that hold JSON themselves. */
function isBare(value: Ref): boolean {
  return 'whether' in value || ('given' in value && value.given === 'SubnetIds');
}

function refOf(value: Ref): string {
  if ('given' in value) return `\${${variableOf(value.given)}}`;
  if ('whether' in value) return `\${${variableOf(value.whether)}_GIVEN}`;
  if ('secret' in value) return `\${${variableOf(value.secret)}}`;
  return 'named' in value ? `\${NAME}${value.named}` : `\${${variableOf(value.made)}}`;
}

function kept(text: string): string {
  return text.replace(/[\\$`]/g, '\\$&');
}
