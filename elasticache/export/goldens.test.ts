import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { violationsOf } from '../rules/index.ts';
import { COMPOSE_RULES } from '../rules/compose.ts';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { textOf } from './read-fixture.ts';
import { COMPOSED, SETS } from './sets-fixture.ts';

/** What a file of each format is called. */
const FILES: Readonly<Record<ExportFormat, string>> = {
  cloudformation: 'template.yaml',
  terraform: 'main.tf',
  cli: 'create.sh',
  compose: 'compose.yaml',
};

const CASES = Object.keys(SETS).flatMap((set) =>
  EXPORT_FORMATS.filter((format) => format !== 'compose' || COMPOSED.includes(set)).map(
    (format) => ({ set, format, file: join(import.meta.dirname, 'goldens', set, FILES[format]) }),
  ),
);

async function golden(file: string, text: string): Promise<string> {
  if (process.env.UPDATE_GOLDENS === '1') {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return readFile(file, 'utf8');
}

describe('an export', () => {
  it.each(CASES)('of $set to $format is as it was read', async ({ set, format, file }) => {
    const text = textOf(set, format);
    expect(text).toBe(await golden(file, text));
  });

  it.each(Object.entries(SETS))('is of choices that AWS takes: %s', (set, choices) => {
    expect(violationsOf(choices)).toEqual([]);
    expect(violationsOf(choices, COMPOSE_RULES).length === 0).toBe(COMPOSED.includes(set));
  });
});
