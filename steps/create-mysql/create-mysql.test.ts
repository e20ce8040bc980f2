import { describe, expect, it } from '@jest/globals';
import { implementation as family } from '../../src/engines/mysql/implementation.ts';
import type { Bench } from '../../src/engines/process/bench.ts';
import type { Engines, MysqlSession } from '../../src/engines/engine.ts';
import { ENGINE_KINDS, type EngineKind } from '../../src/contract/engine-kind.ts';
import type { StepEmission } from '../../src/contract/events.ts';
import type { MysqlFact } from '../../src/contract/facts.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { fakeClock, partly } from '../../src/testing/fakes.ts';
import { createMysql } from './index.ts';

/** What is said of a server of this kind once it answers. */
async function said(kind: EngineKind): Promise<readonly string[]> {
  const emitted: StepEmission[] = [];
  const real = family.engine(partly({}), partly<Bench>({ secrets: partly({}) }));
  const fact = partly<MysqlFact>({
    ...{ kind, product: 'mariadb', version: '11.4', host: '127.0.0.1', port: 3306 },
    ...{ database: 'tutorial', user: 'tutorial' },
  });
  const result = { rows: [], columns: [], affectedRows: 0, warnings: 0 };
  await createMysql.run(
    {},
    partly<StepContext>({
      task: undefined,
      choices: { 'mysql-port': null },
      clock: fakeClock(),
      signal: new AbortController().signal,
      emit: (emission) => {
        emitted.push(emission);
      },
      engines: partly<Engines>({
        mysql: partly<Engines['mysql']>({
          can: (...asked) => real.can(...asked),
          select: () =>
            Promise.resolve({ candidates: [], chosen: kind, reason: { key: 'engine.chosen' } }),
          start: () => Promise.resolve(fact),
          open: () =>
            Promise.resolve(
              partly<MysqlSession>({
                query: () => Promise.resolve(result),
                [Symbol.asyncDispose]: () => Promise.resolve(),
              }),
            ),
        }),
      }),
    }),
  );
  return emitted.flatMap((one) =>
    one.event === 'step.note' && 'message' in one.note ? [one.note.message.key] : [],
  );
}

describe('create-mysql', () => {
  it.each(
    ENGINE_KINDS.map((kind) => [
      kind,
      {
        system: 'create-mysql.learned',
        embedded: 'create-mysql.learned.embedded',
        external: 'create-mysql.learned.external',
        aws: 'create-mysql.learned.aws',
      }[kind],
    ]),
  )('says whose server it is: %s', async (kind, due) => {
    expect(await said(kind as EngineKind)).toEqual(['create-mysql.engine', 'create-mysql.up', due]);
  });
});

describe('its plan', () => {
  const plan = (mysql: 'given' | 'started') =>
    createMysql.plan(
      {},
      { 'mysql-port': null },
      { redis: 'started', mysql, memcached: 'started', mongodb: 'started', dynamodb: 'started' },
    );

  it('starts a server where none was given', () => {
    expect(plan('started').map(({ kind }) => kind)).toEqual(['start', 'create']);
  });

  it('starts none, and makes no user, where the learner gave an address', () => {
    expect(plan('given').map(({ kind }) => kind)).toEqual(['write', 'create']);
    expect(plan('given').map(({ what }) => what.key)).not.toContain('create-mysql.plan.database');
  });
});
