import type { Message } from '#tutorial';
import { ms } from '../../kit/quantities.ts';
import { hasWaited, type Bystander } from './bystander.ts';
import type { SlowEntry } from './entries.ts';
import { msg } from './text.ts';

/** Whether the read waited for the script: a script that was shorter by the log cannot have held it up. */
function waitedForScript(wait: Bystander, entries: readonly SlowEntry[]): boolean {
  const script = entries.find(({ args }) => args[0] === 'EVAL')?.duration ?? 0;
  return hasWaited(wait) && script / 1000 >= wait.behind / 2;
}

/** What became of the read that was sent behind the script, of which the log tells how long it took. */
export function waitSentences(wait: Bystander, entries: readonly SlowEntry[]): readonly Message[] {
  const { alone, behind, overlap, tries } = wait;
  const figures = msg('lab.slow-log.make.wait', { alone: ms(alone), behind: ms(behind) });
  if (!waitedForScript(wait, entries)) {
    const key = overlap === 0 ? 'lab.slow-log.make.over' : 'lab.slow-log.make.not-shown';
    return [figures, msg(key, { tries })];
  }
  return [
    figures,
    ...(tries > 1 ? [msg('lab.slow-log.make.tries', { tries })] : []),
    msg('lab.slow-log.make.learned'),
  ];
}

/** What the slow log held, and what should have been in it. */
export interface ReadLog {
  readonly entries: readonly SlowEntry[];
  /** Names of the slow commands that were sent. */
  readonly sent: readonly string[];
  /** µs from which on a command is written down. */
  readonly threshold: number;
  readonly wait: Bystander;
  /** Name that the client gave itself. */
  readonly client: string;
}

/** What may be said of the log, by what it holds. */
export function logSentences({ entries, sent, threshold, wait, client }: ReadLog): {
  readonly missing: readonly Message[];
  readonly waited: readonly Message[];
  readonly hidden: readonly Message[];
} {
  const names = new Set(entries.map(({ args }) => args[0]));
  const missing = sent.filter((name) => !names.has(name));
  const named = entries.some(({ clientName }) => clientName === client);
  return {
    missing:
      missing.length === 0
        ? []
        : [msg('lab.slow-log.read.fast', { threshold, commands: missing.join(', ') })],
    waited: waitedForScript(wait, entries) ? [waitedSentence(entries, wait.behind)] : [],
    hidden:
      entries.length === 0
        ? []
        : [
            msg('lab.slow-log.read.hidden'),
            named
              ? msg('lab.slow-log.read.client', { client })
              : msg('lab.slow-log.read.no-client'),
          ],
  };
}

/** Where the read that waited for `behind` ms is in the log: not at all, with its waiting, or for its own time only. */
function waitedSentence(entries: readonly SlowEntry[], behind: number): Message {
  const reads = entries.filter(({ args }) => args[0] === 'GET');
  if (reads.length === 0) return msg('lab.slow-log.read.waited-out');
  const logged = Math.max(...reads.map(({ duration }) => duration / 1000));
  return logged > behind / 2
    ? msg('lab.slow-log.read.waited-in')
    : msg('lab.slow-log.read.waited-part', { logged: ms(logged), behind: ms(behind) });
}
