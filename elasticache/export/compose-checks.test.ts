import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { exported } from './index.ts';
import { COMPOSED, sayIn, SETS } from './sets-fixture.ts';

interface File {
  services: Record<string, Record<string, unknown> & { ports: readonly string[] }>;
}

let validate: ValidateFunction;

beforeAll(async () => {
  const linter = createRequire(import.meta.url).resolve('dclint/package.json');
  const file = join(dirname(linter), 'schemas/compose.schema.json');
  const schema = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  // Ajv knows the draft that it names only by its old address.
  delete schema.$schema;
  validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
});

function fileOf(set: string): File {
  const choices = SETS[set];
  if (choices === undefined) throw new Error(set);
  return load(exported(choices, 'compose', sayIn('ja'))) as File;
}

describe('the file of Docker Compose', () => {
  it.each(COMPOSED)('fits the schema, and is open to this machine alone: %s', (set) => {
    const file = fileOf(set);
    expect([validate(file), validate.errors]).toEqual([true, null]);
    const ports = Object.values(file.services).flatMap((service) => service.ports);
    expect(ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it.each([
    ['an unknown key', { imagename: 'x' }],
    ['a condition that is none', { depends_on: { mysql: { condition: 'ready' } } }],
  ])('would be caught with %s', (_what, change) => {
    const file = fileOf('one-node');
    Object.assign(file.services.cache ?? {}, change);
    expect(validate(file)).toBe(false);
  });
});
