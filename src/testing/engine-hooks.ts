import { afterEach, beforeEach } from '@jest/globals';
import { openEngineFixture, type EngineFixture } from './engine-fixture.ts';

/** The engines of the test that runs now, under the names they have in a fixture of one test. */
export type EnginesOfTest = Pick<
  EngineFixture,
  'root' | 'deps' | 'ledger' | 'engines' | 'destroyAll'
>;

/** Opens engines before each test of the block it is called in, and leaves nothing of them behind after it. */
export function enginesForEachTest(
  overrides: Parameters<typeof openEngineFixture>[0] = {},
): EnginesOfTest {
  let fixture: EngineFixture;

  beforeEach(async () => {
    fixture = await openEngineFixture(overrides);
  });

  afterEach(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  return {
    get root() {
      return fixture.root;
    },
    get deps() {
      return fixture.deps;
    },
    get ledger() {
      return fixture.ledger;
    },
    get engines() {
      return fixture.engines;
    },
    destroyAll: () => fixture.destroyAll(),
  };
}
