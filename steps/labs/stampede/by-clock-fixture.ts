import { createRandom } from '#tutorial';
import type { MysqlSession, RedisSession, StepClock } from '#tutorial';
import { FakeClock, FakeStore } from '../../../src/core/testing/fakes.ts';
import { partly } from '../../../src/testing/fakes.ts';
import { createInstance, type Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';

/** A lab on a clock that no other program slows down. */
export class LabByClock {
  readonly time = new FakeClock();
  readonly clock: StepClock = {
    now: () => this.time.now(),
    sleep: (ms) =>
      new Promise((resolve) => {
        this.time.after(ms, resolve);
      }),
  };
  readonly tell = partly<Narrator>({ progress: () => undefined });
  readonly #store = new FakeStore(this.time);
  #selects = 0;

  /** The workbench; its Redis is one that others may use, so that nobody counts expiries. */
  get lab(): Lab {
    const engines = { redis: { can: () => false } };
    const ctx = { clock: this.clock, signal: new AbortController().signal, engines };
    return partly<Lab>({ ctx, engines: [], spec: { ctx } } as never);
  }

  /** An instance over the one store and the one MySQL, whose queries take `queryMs`; its random numbers are drawn. */
  instance(queryMs = 0): Instance {
    const mysql = partly<MysqlSession>({
      query: async (sql) => {
        const isCounter = sql.startsWith('SHOW');
        if (!isCounter) this.#selects += 1;
        if (!isCounter && queryMs > 0)
          await this.clock.sleep(queryMs, new AbortController().signal);
        return { rows: [{ Value: String(this.#selects) }] } as never;
      },
    });
    const instance = createInstance({
      redis: partly<RedisSession>({}),
      mysql,
      store: this.#store,
      prefix: 'lab',
      onCache: () => undefined,
    });
    const random = createRandom(1);
    return {
      ...instance,
      cache: (options) => instance.cache({ ...options, clock: this.time, random }),
    };
  }

  /** Moves time on until the work is done. */
  async until<T>(work: Promise<T>): Promise<T> {
    const state = { over: false };
    const done = work.finally(() => (state.over = true));
    while (!state.over) await this.time.advance(5);
    return done;
  }
}
