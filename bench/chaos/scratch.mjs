import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { namesIn, processesIn, signalTo } from './machine.mjs';

/** Everything of a soak happens below this folder, so what belongs to it is found by it alone. */
export const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'chaos-')));

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const kept = new Set();

/** A folder of a round stays, because a fault can be looked at there. */
export function keepFolder(folder) {
  kept.add(path.basename(folder));
}

/** Ends every process of the soak, those of the program under test as well, and removes what is not kept. */
export function stopEverything() {
  // A process that starts another while it is ended is met again on the next look.
  for (let looks = 0; looks < 50; looks += 1) {
    const found = processesIn(scratch);
    if (found.length === 0) break;
    for (const { pid } of found) signalTo(pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  const goes = kept.size === 0 ? [''] : namesIn(scratch).filter((name) => !kept.has(name));
  for (const name of goes) rmSync(path.join(scratch, name), { recursive: true, force: true });
}

/** Whatever ends the soak, everything it started ends with it. */
export function stopOnEnd() {
  for (const signal of STOPS) {
    process.once(signal, () => {
      for (const name of STOPS) process.removeAllListeners(name);
      stopEverything();
      process.kill(process.pid, signal);
    });
  }
  process.once('exit', stopEverything);
}
