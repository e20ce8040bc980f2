import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { CancelledError } from '../contract/errors.ts';
import { askKey, hintLines } from './ask-key.ts';
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

describe('a question for a key', () => {
  const terminal = { input: new PassThrough(), output: new PassThrough(), suspend: undefined };

  it('has no answer when what it waits for is over', async () => {
    const over = new AbortController();
    const asked = askKey({ hint: HINT, keys: ['o'] }, await sampleKit('en'), {
      ...{ ...terminal, signal: undefined, until: over.signal },
    });
    over.abort();
    expect(await asked).toBeNull();
  });

  it('is cancelled with the run, also when that is why it is over', async () => {
    const [run, over] = [new AbortController(), new AbortController()];
    run.signal.addEventListener('abort', () => {
      over.abort();
    });
    const asked = askKey({ hint: HINT, keys: ['o'] }, await sampleKit('en'), {
      ...{ ...terminal, signal: run.signal, until: over.signal },
    });
    run.abort();
    await expect(asked).rejects.toThrow(CancelledError);
  });
});
