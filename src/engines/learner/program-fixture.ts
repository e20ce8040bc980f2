import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { MysqlFact, RedisFact } from '../../contract/facts.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { ANY_KIND } from '../../testing/engine-kinds.ts';
import type { CodeLanguage, LearnerProgram, ProgramSpec } from './contract.ts';

/** Servers, and a folder of a learner's, for the tests of one file. */
export interface Programs {
  readonly fixture: () => EngineFixture;
  readonly folder: () => string;
  /** Writes a program of this code, to be started. */
  readonly spec: (code: string, language?: CodeLanguage, callMs?: number) => Promise<ProgramSpec>;
  /** Starts a program of this code; `callMs` is what one call may take where that is not the usual. */
  readonly start: (
    code: string,
    language?: CodeLanguage,
    callMs?: number,
  ) => Promise<LearnerProgram>;
}

/** Opens them before the tests of this file, and leaves nothing behind. */
export function usePrograms(): Programs {
  let fixture: EngineFixture;
  let folder: string;
  let redis: RedisFact;
  let mysql: MysqlFact;

  beforeAll(async () => {
    fixture = await openEngineFixture({ choice: ANY_KIND });
    folder = await mkdtemp(path.join(tmpdir(), 'exercise 日本 語 #1 100%25 '));
    redis = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
    mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
  });

  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const spec: Programs['spec'] = async (code, language = 'js', callMs) => {
    const ending = language === 'js' ? 'mjs' : language;
    const file = path.join(folder, `${String(code.length)}.${ending}`);
    await writeFile(file, code);
    return {
      ...{ owner: 'exercise', file, language, callMs },
      redis: { fact: redis, port: redis.port },
      mysql: { fact: mysql, port: mysql.port },
    };
  };
  return {
    fixture: () => fixture,
    folder: () => folder,
    spec,
    async start(...program) {
      return fixture.engines.learner.start(await spec(...program), NEVER);
    },
  };
}
