import { copyFile, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { LookOnlyEngines, OpenOptions, Workspace } from './app.ts';
import { createEngines } from '../engines/create.ts';
import { INSTANCES } from '../engines/process/instance-folder.ts';
import type { Folders } from '../engines/process/bench.ts';
import { processTable } from '../engines/process/process-table.ts';
import { TutorialError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { stepClock } from './clock.ts';
import { createInventory } from './inventory.ts';
import { dropCorruptLines, openJournal, readJournal } from '../journal/journal.ts';
import { lockWorkspace } from '../journal/lock.ts';
import type { JournalState } from '../journal/state.ts';
import { SECRETS_ID, type FileResource, type Ledger } from '../contract/resources.ts';
import { createSecretsFile } from './secrets-file.ts';
import { sweepUnfinished } from './replace-file.ts';
import { tellingLedger } from './telling-ledger.ts';
import type { Wiring } from './wiring.ts';

/** Takes the workspace, reads its journal and puts the engines on top of it. */
export async function openWorkspace(
  wiring: Wiring,
  places: Folders,
  options: OpenOptions,
  newSession: string,
): Promise<Workspace> {
  const { workspace: folder } = places;
  const lock = await takeWorkspace(folder, options.command);
  try {
    await refuseUnreadable(wiring, folder, options);
    const journal = await openJournal(
      folder,
      {
        session: newSession,
        tool: wiring.version,
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        language: wiring.config.language,
      },
      options,
    );
    const ledger = tellingLedger(journal, (event) => void wiring.ui.handle(event));
    const session = journal.state().session?.session ?? newSession;
    const engines = await createEngines(engineDeps(wiring, places, ledger, session));
    const inventory = createInventory(journal, engines, ledger);
    return {
      folder,
      journal,
      engines,
      inventory,
      [Symbol.asyncDispose]: async () => {
        await journal.close();
        // Goes when the last instance in it is gone, and stays otherwise.
        await rmdir(path.join(folder, INSTANCES)).catch(() => undefined);
        await lock[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await lock[Symbol.asyncDispose]();
    throw error;
  }
}

/** Does some work while this process holds the workspace, and opens no journal. @throws TutorialError as lockWorkspace */
export async function holdWorkspace<T>(
  folder: string,
  command: string,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await takeWorkspace(folder, command);
  try {
    return await work();
  } finally {
    await lock[Symbol.asyncDispose]();
  }
}

/** Locks the workspace, and removes what killed processes left half written in it. */
async function takeWorkspace(folder: string, command: string): Promise<AsyncDisposable> {
  const table = processTable(process.platform);
  const lock = await lockWorkspace(folder, command, table);
  await sweepUnfinished(folder, { processes: table });
  return lock;
}

/** Engines for commands that only look: nothing may be journalled, so nothing may be made. */
export async function lookOnlyEngines(
  wiring: Wiring,
  places: Folders,
  state: JournalState,
): Promise<LookOnlyEngines> {
  const refuse = (): Promise<never> =>
    Promise.reject(new Error('a command that only looks may not make anything'));
  const ledger: Ledger = { intend: refuse, created: refuse, removed: refuse };
  const session = state.session?.session ?? '';
  const engines = await createEngines(engineDeps(wiring, places, ledger, session));
  return {
    ...engines,
    alive: async (resource) => (await engines.look(resource)).state === 'present',
  };
}

function engineDeps(
  wiring: Wiring,
  places: Folders,
  ledger: Ledger,
  session: string,
): Parameters<typeof createEngines>[0] {
  const { config } = wiring;
  const file = path.join(places.workspace, 'secrets.json');
  const resource: FileResource = { kind: 'file', id: SECRETS_ID, owner: 'tutorial', path: file };
  return {
    choice: config.engine,
    urls: config.urls,
    folders: places,
    ledger,
    secrets: createSecretsFile({ path: file, beforeFirstWrite: () => ledger.intend(resource) }),
    path: config.path,
    platform: process.platform,
    virtualEnv: config.inherited.VIRTUAL_ENV,
    aws: config.aws,
    clock: stepClock,
    today: () => new Date(),
    session,
  };
}

/** A newer journal is never touched; a corrupt one only by cleanup, which keeps a copy. */
async function refuseUnreadable(
  wiring: Wiring,
  folder: string,
  options: OpenOptions,
): Promise<void> {
  const state = await readJournal(folder);
  if (state.newerVersion !== null) {
    throw new TutorialError('JOURNAL_NEWER', { folder, version: state.newerVersion });
  }
  const [line] = state.corruptLines;
  if (line === undefined) return;
  const file = path.join(folder, 'journal.jsonl');
  if (!options.tolerant) throw new TutorialError('JOURNAL_CORRUPT', { file, line });
  const copy = path.join(folder, `journal.corrupt-${Date.now()}.jsonl`);
  await copyFile(file, copy);
  // Otherwise every later command would stumble over the same line.
  await dropCorruptLines(folder);
  wiring.ui.print({
    id: 'journal-kept',
    blocks: [{ kind: 'paragraph', tone: 'warning', text: msg('run.journal-kept', { file: copy }) }],
  });
}
