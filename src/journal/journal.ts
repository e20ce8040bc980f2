import { mkdir, open, readFile, rename, truncate, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { TutorialEvent } from '../events.ts';
import { hasCode, messageOf, TutorialError } from '../errors.ts';
import type { Ledger, Resource } from '../resources.ts';
import { JOURNAL_VERSION, type EntryBody } from './entry.ts';
import { foldJournal, standingResources, type JournalState } from './state.ts';

const FILE = 'journal.jsonl';
const PREVIOUS = 'journal.previous.jsonl';

/** The append-only record of one workspace. */
export interface Journal extends Ledger {
  readonly file: string;
  /** Folded anew from disk and from what was appended since. */
  state(): JournalState;
  /** Keeps an event for resume and report; progress is not kept. */
  event(event: TutorialEvent): Promise<void>;
  close(): Promise<void>;
}

/** What a new session is started with. */
export interface SessionInfo {
  readonly session: string;
  readonly tool: string;
  readonly node: string;
  readonly platform: string;
  readonly language: string;
}

/** Reads a workspace's journal without opening it for writing; an absent one is empty. */
export async function readJournal(workspace: string): Promise<JournalState> {
  return foldJournal(await readText(path.join(workspace, FILE)));
}

/**
 * Opens a workspace's journal for writing and starts a session in it when it has none, or when
 * the last one ended with nothing standing (`fresh`); that one is then kept as the previous journal.
 * @throws TutorialError WORKSPACE_UNUSABLE, DISK_FULL
 */
export async function openJournal(
  workspace: string,
  info: SessionInfo,
  options: { readonly fresh: boolean },
): Promise<Journal> {
  const file = path.join(workspace, FILE);
  await usable(workspace, () => mkdir(workspace, { recursive: true, mode: 0o700 }));
  let text = await readText(file);
  const ended = standingResources(foldJournal(text)).length === 0;
  if (options.fresh && ended && text !== '') {
    await usable(workspace, () => rename(file, path.join(workspace, PREVIOUS)));
    text = '';
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  const handle = await usable(workspace, () => open(file, 'a', 0o600));
  const journal = new FileJournal(file, handle, whole);
  if (journal.state().session === null) await journal.append({ type: 'session', ...info }, true);
  return journal;
}

class FileJournal implements Journal {
  readonly file: string;
  readonly #handle: FileHandle;
  #text: string;
  #folded: JournalState | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(file: string, handle: FileHandle, text: string) {
    this.file = file;
    this.#handle = handle;
    this.#text = text;
  }

  state(): JournalState {
    this.#folded ??= foldJournal(this.#text);
    return this.#folded;
  }

  /** Lines are written one after the other; `durable` waits for the disk. */
  append(body: EntryBody, durable: boolean): Promise<void> {
    const line = `${JSON.stringify({ v: JOURNAL_VERSION, time: new Date().toISOString(), ...body })}\n`;
    const written = this.#queue.then(async () => {
      try {
        await this.#handle.appendFile(line);
        if (durable) await this.#handle.datasync();
      } catch (error) {
        throw unusable(path.dirname(this.file), error);
      }
      this.#text += line;
      this.#folded = undefined;
    });
    this.#queue = written.catch(() => undefined);
    return written;
  }

  intend(resource: Resource): Promise<void> {
    return this.append({ type: 'resource', state: 'intended', resource }, true);
  }

  created(resource: Resource): Promise<void> {
    return this.append({ type: 'resource', state: 'created', resource }, true);
  }

  /** A full disk must not stop a removal: looking again finds the resource gone. */
  async removed(resource: Resource): Promise<void> {
    try {
      await this.append({ type: 'resource', state: 'removed', resource }, true);
    } catch (error) {
      if (!hasCode(error, 'DISK_FULL')) throw error;
    }
  }

  async event(event: TutorialEvent): Promise<void> {
    if (event.event === 'step.progress') return;
    await this.append({ type: 'event', event }, event.event === 'step.finished');
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#handle.close();
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw unusable(path.dirname(file), error);
  }
}

async function usable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unusable(folder, error);
  }
}

function unusable(folder: string, error: unknown): TutorialError {
  const code =
    hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT') ? 'DISK_FULL' : 'WORKSPACE_UNUSABLE';
  return new TutorialError(code, { folder }, messageOf(error));
}
