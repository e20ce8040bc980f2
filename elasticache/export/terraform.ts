import { msg } from '../text/index.ts';
import { commented } from './comment.ts';
import { hcl, writeHcl, type Entry, type Expression, type Raw } from './hcl.ts';
import { headOf, type Say } from './head.ts';
import { TAG, type Made, type Output } from './made.ts';
import type { AwsPlan } from './plan.ts';
import { snake, TERRAFORM, TERRAFORM_ENDPOINTS } from './terraform-names.ts';
import { providerOf, variablesOf } from './terraform-variables.ts';
import { entriesOf, isList, isRef, type Input, type Ref, type Value } from './value.ts';

const raw = (text: string): Raw => ({ raw: text });

/** A plan as one Terraform file for the provider hashicorp/aws. */
export function terraform(plan: AwsPlan, say: Say): string {
  const secrets = plan.made.filter(({ kind }) => kind === 'secret');
  const left = new Set<string>();
  const resources = plan.made.flatMap((made) => resourceOf(made, plan.made, say, left));
  const outputs = plan.outputs.flatMap((output) => outputOf(output, plan.made, say));
  const more = [...left].map((name) =>
    msg('export.note', { what: msg('export.note.format', { name }) }),
  );
  const body = writeHcl([
    ...providerOf(TAG),
    ...variablesOf(plan, secrets, say),
    ...resources,
    ...outputs,
  ]);
  return `${headOf(plan, 'terraform', say, more).join('\n')}\n\n${body}\n`;
}

/** What an expression needs to know of its surroundings. */
interface Scope {
  readonly made: readonly Made[];
  readonly names: Readonly<Record<string, string | null>>;
  /** Keys that the provider cannot say. */
  readonly left: Set<string>;
}

function resourceOf(
  made: Made,
  all: readonly Made[],
  say: Say,
  left: Set<string>,
): readonly Entry[] {
  if (made.kind === 'secret') return [];
  const spelling = TERRAFORM[made.kind];
  const comment = (at: string | null): readonly Entry[] =>
    made.comments
      .filter((one) => one.at === at)
      .map(({ text }) => ({ comment: commented(say(text)) }));
  const input = spelling.input?.(made) ?? made.input;
  const body: Entry[] = [];
  if (made.when !== undefined) {
    body.push({ name: 'count', value: raw(`var.${snake(made.when)} == "" ? 0 : 1`) });
  }
  const entries = bodyOf(input, { made: all, names: spelling.names, left }, comment);
  const isBlock = (index: number): boolean => {
    const entry = entries[index];
    return entry !== undefined && ('comment' in entry ? isBlock(index + 1) : 'block' in entry);
  };
  body.push(...entries.filter((_, index) => !isBlock(index)));
  if ('AuthToken' in made.input && made.input.AuthToken !== undefined) {
    body.push({ name: 'auth_token_update_strategy', value: 'SET' });
  }
  for (const [name, value] of Object.entries(spelling.also ?? {})) body.push({ name, value });
  body.push(...entries.filter((_, index) => isBlock(index)));
  if (spelling.createFirst === true) {
    body.push({ block: 'lifecycle', body: [{ name: 'create_before_destroy', value: true }] });
  }
  return [...comment(null), { block: 'resource', labels: [spelling.type, snake(made.id)], body }];
}

function bodyOf(
  input: Input,
  scope: Scope,
  comment: (at: string) => readonly Entry[] = () => [],
): readonly Entry[] {
  return entriesOf(input).flatMap(([key, value]): readonly Entry[] => {
    const name = scope.names[key];
    if (name === undefined) throw new Error(`${key} has no name in Terraform`);
    if (name === null) {
      scope.left.add(key);
      return [];
    }
    // Both destinations of a log have one attribute here.
    const said = key === 'DestinationDetails' ? innermost(value) : value;
    const blocks = blocksIn(said).map((one) => ({ block: name, body: bodyOf(one, scope) }));
    return [
      ...comment(key),
      ...(blocks.length > 0 ? blocks : [{ name, value: expressionOf(said, scope) }]),
    ];
  });
}

/** The inputs of a value that are blocks here. */
function blocksIn(value: Value): readonly Input[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(blocksIn);
  return isRef(value) ? [] : [value];
}

function innermost(value: Value): Value {
  if (typeof value !== 'object' || isList(value) || isRef(value)) return value;
  const [first] = entriesOf(value);
  return first === undefined ? value : innermost(first[1]);
}

function expressionOf(value: Value, scope: Scope): Expression {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((one) => expressionOf(one, scope));
  return isRef(value) ? refOf(value, scope.made) : hcl('');
}

function refOf(value: Ref, all: readonly Made[]): Expression {
  if ('given' in value) {
    if (value.given === 'VpcId') return raw('data.aws_vpc.chosen.id');
    return raw(value.given === 'SubnetIds' ? 'local.subnet_ids' : `var.${snake(value.given)}`);
  }
  if ('whether' in value) return raw(`var.${snake(value.whether)} != ""`);
  if ('secret' in value) return raw(`var.${snake(value.secret)}`);
  if ('named' in value) {
    return raw(value.named === '' ? 'var.name' : `"\${var.name}${value.named}"`);
  }
  const made = all.find(({ id }) => id === value.made);
  if (made === undefined || made.kind === 'secret') throw new Error(`${value.made} is not made`);
  const { type, reference } = TERRAFORM[made.kind];
  return raw(`${type}.${snake(made.id)}.${reference}`);
}

function outputOf(output: Output, all: readonly Made[], say: Say): readonly Entry[] {
  const value = outputValue(output, all);
  return value === null
    ? []
    : [
        { comment: commented(say(output.why)) },
        { block: 'output', labels: [snake(output.id)], body: [{ name: 'value', value }] },
      ];
}

/** A secret that was typed as a variable is not told again. */
function outputValue(output: Output, all: readonly Made[]): Expression | null {
  if ('idOf' in output) return refOf({ made: output.idOf }, all);
  if ('secretOf' in output) {
    if (output.secretOf !== 'Database') return null;
    return raw('aws_db_instance.database.master_user_secret[0].secret_arn');
  }
  const made = all.find(({ id }) => id === output.made);
  if (made === undefined || made.kind === 'secret') return null;
  const { type } = TERRAFORM[made.kind];
  return raw(`${type}.${snake(made.id)}.${TERRAFORM_ENDPOINTS[output.endpoint]}`);
}
