import { parse } from '@cdktn/hcl2json';
import { load } from 'js-yaml';
import { choicesWith } from '../choices-fixture.ts';
import type { CacheChoices } from '../cache-choices.ts';
import type { PageChoices } from '../options/index.ts';
import type { ExportFormat } from './formats.ts';
import { exported } from './index.ts';
import { sayIn, SETS } from './sets-fixture.ts';

/** For tests: what a resource of a template says, by its name; deep enough for what is asked of it. */
export interface ReadTemplate {
  readonly Parameters: Readonly<Record<string, Record<string, unknown>>>;
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>
  >;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** For tests: a block of Terraform, its values as they are written. */
export type Block = Readonly<Record<string, unknown>>;

/** For tests: choices of a set that a person has read, or the usual ones with some of them changed. */
export function chosen(set: string | Partial<PageChoices>): CacheChoices {
  if (typeof set !== 'string') return choicesWith(set);
  const choices = SETS[set];
  if (choices === undefined) throw new Error(set);
  return choices;
}

/** For tests: the text of a file. */
export function textOf(set: string | Partial<PageChoices>, format: ExportFormat): string {
  return exported(chosen(set), format, sayIn('en'));
}

/** For tests: the template as YAML reads it. */
export function templateOf(set: string | Partial<PageChoices>): ReadTemplate {
  return load(textOf(set, 'cloudformation')) as ReadTemplate;
}

/** For tests: the properties of a resource. @throws Error where the template has none of this name */
export function propertiesOf(
  set: string | Partial<PageChoices>,
  name: string,
): Record<string, unknown> {
  const resource = templateOf(set).Resources[name];
  if (resource === undefined) throw new Error(name);
  return resource.Properties;
}

/** For tests: the endpoints of the cache that a template gives out. */
export function endpointsOf(set: string | Partial<PageChoices>): readonly unknown[] {
  return Object.entries(templateOf(set).Outputs)
    .filter(([name]) => /^Cache.*Address$/.test(name))
    .map(([, { Value }]) => (Value as { 'Fn::GetAtt': readonly string[] })['Fn::GetAtt'][1]);
}

/** For tests: the first resource of a type in the Terraform file, as its text is read. */
export async function blockOf(set: string | Partial<PageChoices>, type: string): Promise<Block> {
  const { resource } = (await parse('main.tf', textOf(set, 'terraform'))) as {
    resource: Record<string, Record<string, Block[]>>;
  };
  const [block] = Object.values(resource[type] ?? {}).flat();
  if (block === undefined) throw new Error(type);
  return block;
}
