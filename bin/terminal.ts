import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { isatty } from 'node:tty';
import type { PageTurner } from '../src/ui/output-parts.ts';

const STREAMS = [0, 1, 2] as const;

/**
 * Calls back when the terminal that was typed on is gone. From now on the process also survives that until its own
 * end: at exit Node puts a terminal back as it was, and where it no longer can, it aborts with a core file, in which
 * secrets would be. So the streams of a terminal that is gone are let go of before.
 */
export function onTerminalClosed(closed: () => void): void {
  const terminals = STREAMS.filter((stream) => isatty(stream));
  if (terminals.length === 0) return;
  // Reading, and leaving raw mode, fail then.
  if (isatty(0)) process.stdin.on('error', closed);
  process.once('exit', () => {
    for (const stream of terminals) if (!isatty(stream)) letGo(stream);
  });
}

/** The lowest free number is what is opened next, so the stream is a quiet file from here on. */
function letGo(stream: number): void {
  try {
    closeSync(stream);
    openSync(devNull, 'r+');
  } catch {
    // Closed already: then there is nothing to put back either.
  }
}

/** How long after Ctrl-Z the terminal is taken back, in ms of running. */
const AWAKE_MS = 50;

const interrupt = (): void => {
  process.emit('SIGINT');
};

/** What a learner may ask for at the foot of a page. */
export const pageTurner: PageTurner = {
  cancel: interrupt,
  leave: interrupt,
  suspend: () =>
    new Promise((resolve) => {
      // The whole group, so that a shell in front of npx gets its terminal, too; 0 is the group.
      if (process.platform !== 'win32') process.kill(0, 'SIGTSTP');
      // It runs when the program goes on; also where the system drops the signal because no shell would wake us.
      setTimeout(resolve, AWAKE_MS);
    }),
};
