import type { EngineDeps } from '../engines/create.ts';
import { openEngineFixture, type EngineFixture } from './engine-fixture.ts';

/** Engines of a learner who gives addresses of servers of their own. */
export function learner(urls: EngineDeps['urls'], session = 'abc123'): Promise<EngineFixture> {
  return openEngineFixture({ choice: 'external', session, urls });
}
