import { describe, expect, it } from '@jest/globals';
import { hintLines } from './ask-key.ts';
import { sampleKit } from './capture-fixture.ts';

const HINT = 'o open redis-cli here   Enter go on without';

describe('the line that names keys', () => {
  it('is one where there is room', async () => {
    expect(hintLines(HINT, await sampleKit('en'))).toEqual([`  ${HINT}`]);
  });

  it('is several in a narrow terminal, and cuts no key off', async () => {
    const kit = { ...(await sampleKit('en')), columns: () => 40 };
    expect(hintLines(HINT, kit)).toEqual(['  o open redis-cli here', '  Enter go on without']);
  });
});
