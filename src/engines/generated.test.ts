import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mysql2/promise';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  type EngineFixture,
} from '../testing/engine-fixture.ts';
import { run, type Servers } from '../testing/generated-sql/run.ts';
import { scenario } from '../testing/generated-sql/scenario.ts';
import { likeMysql8 } from '../testing/generated-sql/servers.ts';
import { report, shrunk } from '../testing/generated-sql/shrink.ts';
import { describeWith } from '../testing/need.ts';

/** Statements of one run. */
const STATEMENTS = 5000;
/** Of all statements, at most this part may be refused as not supported: a comparison of refusals proves nothing. */
const MOST_REFUSED = 0.05;
/** The first of the run's seeds; set GENERATED_SEED to repeat a run. */
const SEED = Number(process.env.GENERATED_SEED ?? Date.now() % 1_000_000_000);

interface Opened {
  readonly fixture: EngineFixture;
  readonly database: string;
  connect(admin?: boolean): Promise<Connection>;
}

async function open(choice: 'embedded' | 'system'): Promise<Opened> {
  const fixture = await openEngineFixture({ choice });
  const fact = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
  const { host, port, database } = fact;
  return {
    fixture,
    database,
    async connect(admin = false) {
      const password = await fixture.deps.secrets.get(
        (admin ? fact.adminSecret : fact.secret) ?? '',
      );
      return createConnection({ host, port, database, user: admin ? 'root' : fact.user, password });
    },
  };
}

describeWith('mariadbd', 'statements made at random', () => {
  const opened: Opened[] = [];
  const connections: Connection[] = [];
  let servers: Servers;

  beforeAll(async () => {
    const embedded = await open('embedded');
    opened.push(embedded);
    const real = await open('system');
    opened.push(real);
    connections.push(await embedded.connect(), await real.connect(), await real.connect(true));
    const [first, second, admin] = connections;
    if (first === undefined || second === undefined || admin === undefined) throw new Error('open');
    servers = { embedded: first, real: second };
    await likeMysql8(servers, admin, real.database);
  });
  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.end()));
    for (const { fixture } of opened) await fixture[Symbol.asyncDispose]();
  });

  // eslint-disable-next-line no-restricted-syntax -- thousands of statements take minutes on a busy machine
  it(`have the same outcome on the embedded MySQL and on mariadbd (GENERATED_SEED=${String(SEED)})`, async () => {
    const tally = { statements: 0, refused: 0 };
    for (let seed = SEED; tally.statements < STATEMENTS; seed++) {
      const made = scenario(seed);
      const parting = await run(servers, made, tally);
      if (parting === undefined) continue;
      const failure = await shrunk(servers, { scenario: made, parting });
      throw new Error(report(failure));
    }
    expect(tally.refused / tally.statements).toBeLessThan(MOST_REFUSED);
  }, 600_000);
});
