import type { EngineDeps } from '../deps.ts';
import { openEngineFixture, type EngineFixture } from '../../testing/engine-fixture.ts';

/** Engines of a learner who gives addresses of servers of their own. */
export function learner(
  urls: Partial<Pick<EngineDeps, 'redisUrl' | 'mysqlUrl'>>,
  session = 'abc123',
): Promise<EngineFixture> {
  return openEngineFixture({ choice: 'external', session, ...urls });
}
