import { expect, it } from '@jest/globals';
import { findFreePort } from '../../src/engines/process/port.ts';
import { sequence } from '../../src/testing/generated-redis/commands.ts';
import { run, type Servers } from '../../src/testing/generated-redis/run.ts';
import { report, shrunk } from '../../src/testing/generated-redis/shrink.ts';
import { describeWith } from '../../src/testing/need.ts';
import { RawRedis } from '../../src/testing/redis-suite/raw.ts';
import { startRealServer, useEmbeddedRedis } from './process-fixture.ts';

/** Commands of one run. */
const COMMANDS = Number(process.env.GENERATED_COMMANDS ?? 12_000);
/** Most refusals are of words drawn wrong on purpose; a run that compares little proves nothing. */
const MOST_REFUSED = 0.2;
/** The first of the run's seeds; set GENERATED_SEED to repeat a run. */
const SEED = Number(process.env.GENERATED_SEED ?? Date.now() % 1_000_000_000);

const { serve } = useEmbeddedRedis();

describeWith('redis-server', 'commands made at random', () => {
  it(`are answered as redis-server answers them (GENERATED_SEED=${SEED})`, async () => {
    const ports = { embedded: await findFreePort(), real: await findFreePort() };
    await serve(ports.embedded, { password: null, maxmemory: 0, maxmemoryPolicy: 'noeviction' });
    const real = await startRealServer(ports.real);
    const servers: Servers = {
      embedded: () => new RawRedis(ports.embedded),
      real: () => new RawRedis(ports.real),
    };
    const tally = { commands: 0, refused: 0 };
    try {
      for (let seed = SEED; tally.commands < COMMANDS; seed++) {
        const made = sequence(seed);
        const parting = await run(servers, made, tally);
        if (parting === undefined) continue;
        throw new Error(report(await shrunk(servers, { sequence: made, parting })));
      }
    } finally {
      await real.stop();
    }
    expect(tally.refused / tally.commands).toBeLessThan(MOST_REFUSED);
  });
});
