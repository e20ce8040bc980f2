import path from 'node:path';
import { CancelledError, TutorialError } from '../../contract/errors.ts';
import type { ProcessResource, Resource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { lastWords } from '../process/last-words.ts';
import { launch } from '../process/launch.ts';
import { holds } from '../waits/holds.ts';

/** A program that prepares something and ends. */
export interface Helper {
  readonly id: string;
  readonly owner: string;
  readonly product: string;
  readonly command: string;
  /** Real paths of every program it runs, itself first: each is journalled, so that cleanup finds all of them. */
  readonly programs: readonly string[];
  readonly args: readonly string[];
  readonly folder: string;
  readonly deadlineMs: number;
}

/** Runs a helper to its end. Throws ENGINE_START_FAILED with its last words, DISK_FULL or CancelledError. */
export async function runHelper(helper: Helper, bench: Bench, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw new CancelledError();
  const logFile = path.join(helper.folder, 'helper.log');
  const [own, ...others] = helper.programs.map((program, index) =>
    intended(helper, program, index),
  );
  if (own === undefined) throw new RangeError('a helper runs at least one program');
  const journalled: Resource[] = [...others];
  for (const other of others) await bench.ledger.intend(other);
  let outcome: number | string;
  try {
    const { command, args, folder: cwd } = helper;
    journalled.push(own);
    const launched = await launch(
      { resource: own, command, args, cwd, stdin: null, logFile, path: bench.path },
      bench,
    );
    journalled[journalled.length - 1] = launched.resource;
    const { child, exited } = launched;
    // Waiting for the exit of a child that doesn't hold the loop would end this program silently.
    child.ref();
    const letGo = holds.hold(() => {
      child.unref();
    });
    void exited.then(letGo);
    outcome = await endOf(exited, helper.deadlineMs, signal);
  } finally {
    for (const resource of journalled.reverse()) await bench.remove(resource);
  }
  if (outcome === 0) return;
  const { text, diskFull } = await lastWords(logFile, []);
  if (diskFull) throw new TutorialError('DISK_FULL', { folder: helper.folder }, text);
  const params = { product: helper.product, program: helper.command };
  throw new TutorialError('ENGINE_START_FAILED', params, `${text}\n(${outcome})`.trim());
}

function intended(helper: Helper, program: string, index: number): ProcessResource {
  return {
    kind: 'process',
    id: `${helper.id}-${index}`,
    owner: helper.owner,
    role: 'helper',
    program,
    folder: helper.folder,
    port: null,
    pid: null,
    startedAt: null,
  };
}

async function endOf(
  exited: Promise<number | string>,
  deadlineMs: number,
  signal: AbortSignal,
): Promise<number | string> {
  let stop: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new CancelledError());
    };
    // It may have been aborted while the process was started.
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      resolve(`no end after ${deadlineMs} ms`);
    }, deadlineMs);
  });
  try {
    return await Promise.race([exited, stopped, late]);
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
