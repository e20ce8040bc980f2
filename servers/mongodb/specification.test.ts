import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EJSON, type Document } from 'bson';
import { startServer, type Started } from './process-fixture.ts';
import { casesOf, runCase } from './specification-run-fixture.ts';

/**
 * MongoDB's own cases of its CRUD specification, as JSON. Their licence forbids to copy them into the project, so they
 * are read where they lie: in the folder that MONGODB_CRUD_CASES names, or beside the repository.
 */
const FOLDER =
  process.env.MONGODB_CRUD_CASES ??
  path.resolve(import.meta.dirname, '../../../shared/data/mongodb-crud');
const isThere = existsSync(FOLDER);

/** Of the cases for a standalone server of the announced version. */
const AT_LEAST = 290;

const TITLE = "MongoDB's CRUD specification";
const MISSING = 'its cases are not beside the project, and MONGODB_CRUD_CASES names no folder';

(isThere ? describe : describe.skip)(isThere ? TITLE : `${TITLE} (skipped: ${MISSING})`, () => {
  let server: Started;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.stop();
  });

  it(`is met in at least ${AT_LEAST} cases`, async () => {
    const cases = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const text = readFileSync(path.join(FOLDER, name), 'utf8');
        return casesOf(name, EJSON.parse(text) as Document);
      });
    const failed: string[] = [];
    for (const one of cases) {
      await runCase(one, server.url).catch((error: unknown) => {
        failed.push(`${one.title}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    if (process.env.MONGODB_CRUD_FAILED !== undefined)
      process.stderr.write(`${cases.length}\n${failed.join('\n')}\n`);
    expect(cases.length - failed.length).toBeGreaterThanOrEqual(AT_LEAST);
  });
});
