import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from '@jest/globals';
import { choicesWith } from '../choices-fixture.ts';
import { exported } from './index.ts';
import { sayIn, SETS } from './sets-fixture.ts';

interface Schema {
  readonly attributes: readonly string[];
  readonly required: readonly string[];
  readonly blocks: Readonly<Record<string, Schema>>;
}

type Body = Readonly<Record<string, unknown>>;

/** What Terraform itself knows in every block, whatever the provider. */
const META = ['count', 'lifecycle'];

async function schemas(): Promise<Readonly<Record<string, Schema>>> {
  const file = join(import.meta.dirname, 'terraform-schema-fixture.json');
  const { resources } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly resources: Record<string, Schema>;
  };
  return resources;
}

async function resourcesOf(
  text: string,
): Promise<Readonly<Record<string, Record<string, Body[]>>>> {
  const { resource } = (await parse('main.tf', text)) as { resource: Record<string, never> };
  return resource;
}

/** Names that the provider does not have, and names that it needs. */
function problemsOf(type: string, schema: Schema | undefined, body: Body): readonly string[] {
  if (schema === undefined) return [type];
  const names = Object.keys(body).filter((name) => !META.includes(name));
  return [
    ...names.flatMap((name) => {
      const block = schema.blocks[name];
      if (block === undefined) return schema.attributes.includes(name) ? [] : [`${type}.${name}`];
      return (body[name] as Body[]).flatMap((one) => problemsOf(`${type}.${name}`, block, one));
    }),
    ...schema.required.filter((name) => !names.includes(name)).map((name) => `${type}: ${name}`),
  ];
}

async function problemsIn(text: string): Promise<readonly string[]> {
  const known = await schemas();
  return Object.entries(await resourcesOf(text)).flatMap(([type, named]) =>
    Object.values(named).flatMap((bodies) =>
      bodies.flatMap((body) => problemsOf(type, known[type], body)),
    ),
  );
}

describe('the Terraform file', () => {
  it.each(Object.entries(SETS))('has the names of the provider: %s', async (_name, choices) => {
    expect(await problemsIn(exported(choices, 'terraform', sayIn('ja')))).toEqual([]);
  });

  it('would be caught with a name that is none, and without one that is needed', async () => {
    const text = exported(choicesWith(), 'terraform', sayIn('en'));
    const wrong = text
      .replace('num_cache_clusters', 'number_cache_clusters')
      .replace(/\n +description += "Cache in front of MySQL"/, '');
    expect(await problemsIn(wrong)).toEqual([
      'aws_elasticache_replication_group.number_cache_clusters',
      'aws_elasticache_replication_group: description',
    ]);
  });

  it('evaluates nothing of what a learner typed', async () => {
    const description = 'a ${path.cwd} and %{ if true } "b" \\ c';
    const text = exported(choicesWith({ description }), 'terraform', sayIn('en'));
    const kept = JSON.stringify(description).split('${').join('$${').split('%{').join('%%{');
    expect(text).toContain(kept);
    const { aws_elasticache_replication_group: groups } = await resourcesOf(text);
    expect(JSON.stringify(groups)).toContain('$${path.cwd}');
  });
});
