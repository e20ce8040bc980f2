import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TutorialEvent } from '../contract/events.ts';
import { hasCode, messageOf, TutorialError } from '../contract/errors.ts';
import type { Ledger, Resource } from '../contract/resources.ts';
import { LineAppender } from './appender.ts';
import { JOURNAL_VERSION, parseLine, type EntryBody } from './entry.ts';
import { foldJournal, standingResources, type JournalState } from './state.ts';

const FILE = 'journal.jsonl';
const PREVIOUS = 'journal.previous.jsonl';

/** The append-only record of one workspace. */
export interface Journal extends Ledger {
  readonly file: string;
  /** Folded anew from disk and from what was appended since. */
  state(): JournalState;
  /** Journals that a resource is let go of. */
  forgotten(resource: Resource): Promise<void>;
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
  return foldJournal((await readWhole(path.join(workspace, FILE))).toString());
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
  let bytes = await readWhole(file);
  const ended = standingResources(foldJournal(bytes.toString())).length === 0;
  if (options.fresh && ended && bytes.length > 0) {
    await usable(workspace, () => rename(file, path.join(workspace, PREVIOUS)));
    bytes = Buffer.alloc(0);
  }
  // Cut by bytes: a corrupt line need not be UTF-8, so its text may have another length.
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  const journal = await usable(workspace, async () => {
    const handle = await open(file, 'a', 0o600);
    if (whole.length < bytes.length) await handle.truncate(whole.length);
    return new FileJournal(file, new LineAppender(handle, whole.length), whole.toString());
  });
  if (journal.state().session === null) await journal.append({ type: 'session', ...info }, true);
  return journal;
}

/** Rewrites a journal without the lines that cannot be read; the caller has kept a copy. @throws as openJournal */
export async function dropCorruptLines(workspace: string): Promise<void> {
  const file = path.join(workspace, FILE);
  const lines = (await readWhole(file)).toString().split('\n').slice(0, -1);
  const readable = lines.filter((line) => parseLine(line).kind !== 'corrupt');
  await usable(workspace, async () => {
    await writeFile(`${file}.tmp`, readable.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
  });
}

class FileJournal implements Journal {
  readonly file: string;
  readonly #lines: LineAppender;
  #text: string;
  #folded: JournalState | undefined;

  constructor(file: string, lines: LineAppender, text: string) {
    this.file = file;
    this.#lines = lines;
    this.#text = text;
  }

  state(): JournalState {
    this.#folded ??= foldJournal(this.#text);
    return this.#folded;
  }

  /** Lines are written one after the other; `durable` waits for the disk. */
  async append(body: EntryBody, durable: boolean): Promise<void> {
    const line = `${JSON.stringify({ v: JOURNAL_VERSION, time: new Date().toISOString(), ...body })}\n`;
    try {
      await this.#lines.append(line, durable);
    } catch (error) {
      throw unusable(path.dirname(this.file), error);
    }
    this.#text += line;
    this.#folded = undefined;
  }

  intend(resource: Resource): Promise<void> {
    return this.append({ type: 'resource', state: 'intended', resource }, true);
  }

  created(resource: Resource): Promise<void> {
    return this.append({ type: 'resource', state: 'created', resource }, true);
  }

  forgotten(resource: Resource): Promise<void> {
    return this.append({ type: 'resource', state: 'forgotten', resource }, true);
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

  close(): Promise<void> {
    return this.#lines.close();
  }
}

async function readWhole(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return Buffer.alloc(0);
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
