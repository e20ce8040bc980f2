import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CancelledError } from '../../contract/errors.ts';
import { openEngineFixture, type EngineFixture } from '../../testing/engine-fixture.ts';
import { createBench, loadFamilies } from '../create.ts';
import { poll } from '../process/wait.ts';
import { holds } from '../waits/holds.ts';
import { runHelper } from './helper.ts';

let fixture: EngineFixture;

beforeEach(async () => {
  fixture = await openEngineFixture();
});

afterEach(async () => {
  await fixture[Symbol.asyncDispose]();
});

const children = (): number =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;

it('keeps a cancelled program alive no longer than its other waits, when it cannot be ended in time', async () => {
  const { bench } = createBench(fixture.deps, await loadFamilies());
  const folder = path.join(fixture.root, 'workspace', 'instances', 'mysql-00000000');
  await mkdir(folder, { recursive: true });
  const cancelled = new AbortController();
  const before = children();
  const running = runHelper(
    {
      id: 'mysql-00000000/helper',
      owner: 'create-mysql',
      product: 'helper',
      command: process.execPath,
      programs: [realpathSync(process.execPath)],
      args: ['-e', 'setInterval(() => {}, 1000)'],
      folder,
      deadlineMs: 60_000,
    },
    // On a busy machine the time that is left ends before the process does.
    { ...bench, remove: () => Promise.reject(new CancelledError()) },
    cancelled.signal,
  );
  await poll(() => Promise.resolve(children() > before), 20_000);
  cancelled.abort();
  await expect(running).rejects.toThrow(CancelledError);
  const [started] = fixture.ledger.standing();
  try {
    holds.giveUpAll();
    expect(children()).toBe(before);
  } finally {
    if (started?.kind === 'process' && started.pid !== null) process.kill(started.pid, 'SIGKILL');
  }
});
