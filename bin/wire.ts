import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import type { Config } from '../src/run/config.ts';
import type { Wiring } from '../src/run/wiring.ts';
import type { App, OpenOptions, Workspace } from '../src/run/app.ts';
import { TutorialError } from '../src/contract/errors.ts';
import { readJournal } from '../src/journal/journal.ts';
import type { JournalState } from '../src/journal/state.ts';
import { createDrafts } from '../src/run/drafts.ts';
import { stepClock } from '../src/run/clock.ts';
import { createQuizStore } from '../src/run/quiz-file.ts';
import { createLearnedStore } from '../src/run/learned/store.ts';
import { keepLanguage } from '../src/run/spoken-language.ts';
import { holdWorkspace, lookOnlyEngines, openWorkspace } from '../src/run/workspace.ts';
import { handOver } from './hand-over.ts';
import { PLACES } from './places.ts';
import { purge } from './purge.ts';
import { readSecret } from './read-secret.ts';
import { msg } from '../src/text/message.ts';
import { isReserved, writeUserFile } from './user-file.ts';

/** The package's own folder: `dist/` when built, the root when run from source. */
const packageFile = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Puts steps, engines, interface and journal together. */
export function createApp(wiring: Wiring): Omit<App, 'sit' | 'tellFailure'> {
  const { config } = wiring;
  const folder = config.workspace ?? PLACES.data;
  const places = {
    workspace: folder,
    cache: PLACES.cache,
    embedded: packageFile('dist/embedded'),
  };
  const journalFile = path.join(folder, 'journal.jsonl');
  const reserved = [folder, PLACES.cache];
  return {
    ...wiring,
    folder,
    clock: stepClock,
    drafts: createDrafts(folder),
    open: async (options: OpenOptions): Promise<Workspace> =>
      openWorkspace(wiring, places, options, randomBytes(4).toString('hex')),
    peek: () => peek(folder),
    quiz: createQuizStore(folder),
    learned: createLearnedStore(folder),
    hold: (command, work) => holdWorkspace(folder, command, work),
    lookOnly: async () => lookOnlyEngines(wiring, places, await peek(folder)),
    examine: async () => {
      const { examine } = await import('../src/engines/doctor.ts');
      const { platform } = process;
      const { urls, path: programs, engine: choice } = config;
      return examine({ choice, urls, path: programs, platform, folders: places });
    },
    fixture: (name) => readFile(packageFile(path.join('fixtures', name)), 'utf8'),
    edit: editorOf(config, (call) => handOver(call, wiring.signal)),
    handOver: (call) => handOver(call, wiring.signal),
    keepLanguage: (language) => keepLanguage(folder, language),
    purge: () => purge(folder, PLACES.cache),
    kept: async () => ({
      journal: journalFile,
      templates: (await exists(PLACES.cache)) ? PLACES.cache : null,
    }),
    readFile: (file) => readUserFile(file, wiring.signal),
    isReserved: (file) => isReserved(file, reserved),
    writeFile: (file, text) => writeUserFile(file, text, reserved),
  };
}

/** What opens a file in the editor that the environment names; null where it names none. */
function editorOf({ inherited }: Config, call: App['handOver']): App['edit'] {
  const named = [inherited.VISUAL, inherited.EDITOR].find((one) => one?.trim());
  // As a shell would take it apart: an editor may have flags, such as `code --wait`.
  const [program, ...args] = named?.trim().split(/\s+/) ?? [];
  if (program === undefined) return null;
  return async (file) => {
    await call({ program, args: [...args, file], environment: inherited });
  };
}

async function readUserFile(file: string, signal: AbortSignal): Promise<string> {
  if (file === '-' && isatty(0)) {
    throw new TutorialError('USAGE', { problem: msg('cli.stdin-is-terminal') });
  }
  const read = await readSecret(file, signal);
  if ('text' in read) return read.text;
  throw new TutorialError('FILE_UNREADABLE', { file }, read.reason);
}

async function peek(folder: string): Promise<JournalState> {
  const state = await readJournal(folder);
  if (state.newerVersion !== null) {
    throw new TutorialError('JOURNAL_NEWER', { folder, version: state.newerVersion });
  }
  return state;
}

async function exists(folder: string): Promise<boolean> {
  try {
    await stat(folder);
    return true;
  } catch {
    return false;
  }
}
