import { load } from 'js-yaml';
import { invalid } from '../wire/refusal.ts';
import { isObject, listOf, objectOf, textOf, type Json, type JsonObject } from './json.ts';

/** A parameter as a template declares it. */
export interface Declared {
  readonly Type: string;
  readonly Default?: string | number;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: readonly (string | number)[];
  readonly ConstraintDescription?: string;
  readonly MinLength?: number;
  readonly MaxLength?: number;
  readonly NoEcho?: boolean;
}

/** A resource as a template declares it, not evaluated yet. */
export interface Wanted {
  readonly id: string;
  readonly type: string;
  readonly condition: string | null;
  readonly deletionPolicy: string | null;
  readonly properties: JsonObject;
  /** Other resources that are made before it. */
  readonly after: readonly string[];
}

/** What a template holds. */
export interface Template {
  readonly description: string;
  readonly parameters: Readonly<Record<string, Declared>>;
  readonly conditions: JsonObject;
  readonly resources: readonly Wanted[];
  readonly outputs: JsonObject;
}

/** The most bytes of a template in a request. Source: AWS CloudFormation API Reference, CreateStack, TemplateBody, read 2026-11. */
const LIMIT = 51_200;

const SECTIONS = [
  ...['AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Mappings', 'Rules'],
  ...['Conditions', 'Transform', 'Resources', 'Outputs'],
];

/** Reads a template in YAML or JSON. @throws Refusal in CloudFormation's words */
export function readTemplate(body: string): Template {
  if (Buffer.byteLength(body) > LIMIT) {
    throw invalid(
      `1 validation error detected: Value '${body.slice(0, 20)}...' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${LIMIT}`,
    );
  }
  const tree = parsed(body);
  const unknown = Object.keys(tree).filter((name) => !SECTIONS.includes(name));
  if (unknown.length > 0) {
    throw invalid(`Invalid template property or properties [${unknown.join(', ')}]`);
  }
  const declared = objectOf(tree.Resources);
  if (Object.keys(declared).length === 0) {
    throw invalid('Template format error: At least one Resources member must be defined.');
  }
  const parameters = objectOf(tree.Parameters);
  requireResolved(tree, [...Object.keys(parameters), ...Object.keys(declared)]);
  return {
    description: typeof tree.Description === 'string' ? tree.Description : '',
    parameters: parameters as unknown as Template['parameters'],
    conditions: objectOf(tree.Conditions),
    resources: Object.entries(declared).map(([id, one]) =>
      wanted(id, objectOf(one), Object.keys(declared)),
    ),
    outputs: objectOf(tree.Outputs),
  };
}

function parsed(body: string): JsonObject {
  let tree: Json | undefined;
  try {
    tree = load(body) as Json | undefined;
  } catch (error) {
    const { mark } = error as { mark?: { line: number; column: number } };
    throw invalid(
      `Template format error: YAML not well-formed. (line ${(mark?.line ?? 0) + 1}, column ${(mark?.column ?? 0) + 1})`,
    );
  }
  if (!isObject(tree)) throw invalid('Template format error: unsupported structure.');
  return tree;
}

function wanted(id: string, one: JsonObject, all: readonly string[]): Wanted {
  const { Condition = null, DeletionPolicy = null, DependsOn = [], Properties, Type } = one;
  if (typeof Type !== 'string') {
    throw invalid(
      `Template format error: [/Resources/${id}] Every Resources object must contain a Type member.`,
    );
  }
  return {
    id,
    type: Type,
    condition: Condition as string | null,
    deletionPolicy: DeletionPolicy as string | null,
    properties: objectOf(Properties),
    after: [
      ...new Set([
        ...named(Properties ?? null),
        ...(Array.isArray(DependsOn) ? listOf(DependsOn) : [DependsOn]).map(textOf),
      ]),
    ].filter((name) => all.includes(name)),
  };
}

function requireResolved(tree: JsonObject, known: readonly string[]): void {
  for (const block of ['Resources', 'Outputs'] as const) {
    const missing = named(tree[block] ?? null).filter(
      (name) => !name.startsWith('AWS::') && !known.includes(name),
    );
    if (missing.length === 0) continue;
    throw invalid(
      block === 'Resources'
        ? `Template format error: Unresolved resource dependencies [${missing.join(', ')}] in the Resources block of the template`
        : `Unresolved resource dependencies [${missing.join(', ')}] in the Outputs block of the template`,
    );
  }
}

/** Everything that a branch names by Ref, Fn::GetAtt or Fn::Sub. */
function named(value: Json): readonly string[] {
  if (!isObject(value)) return listOf(value).flatMap(named);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [textOf(inner)];
    if (key === 'Fn::GetAtt') return [textOf(listOf(inner)[0] ?? inner).split('.')[0] ?? ''];
    if (key !== 'Fn::Sub') return named(inner);
    const [text = inner, own = null] = listOf(inner);
    const names = [...textOf(text).matchAll(/\$\{(?!!)([\w:]+)[^}]*\}/g)].map(
      ([, name = '']) => name,
    );
    return [...names.filter((name) => !(name in objectOf(own))), ...named(own)];
  });
}
