import path from 'node:path';
import { CancelledError, TutorialError, hasCode, messageOf } from '../../contract/errors.ts';
import type { PortResource, ProcessResource, Resource } from '../../contract/resources.ts';
import type { Bench } from './bench.ts';
import { lastWords } from './last-words.ts';
import { launch, type Launched } from './launch.ts';
import { findFreePort, isPortFree } from './port.ts';
import { pause, POLL_MS } from './wait.ts';

/** The command line of a server on one port. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Configuration with the secrets; null when the server reads none. */
  readonly stdin: string | null;
  /** Defaults to the instance's folder. */
  readonly cwd?: string;
}

/** A server to be started for this run alone. */
export interface PrivateServer {
  readonly instance: string;
  readonly owner: string;
  readonly role: ProcessResource['role'];
  readonly product: string;
  /** Real path of the program the process will run. */
  readonly program: string;
  /** The instance's 0700 folder; exists and is journalled. */
  readonly folder: string;
  /** Null takes a free one and tries another when it is taken meanwhile. */
  readonly port: number | null;
  /** Finds a free port; default: any. */
  findPort?(): Promise<number>;
  /** Further ports it opens beside `port`, such as a cluster node's bus. */
  alsoOpens?(port: number): readonly number[];
  commandFor(port: number): ServerCommand | Promise<ServerCommand>;
  /** One attempt to be answered with the password; false while the server does not answer yet. */
  isReady(port: number): Promise<boolean>;
  /** Runs once when the server is ready; what it throws fails the start. */
  verify?(port: number): Promise<void>;
  /** Masked in everything that is shown. */
  readonly secrets: readonly string[];
  readonly deadlineMs: number;
}

/** A private server that answered. */
export interface PrivateServerUp {
  readonly port: number;
  readonly process: ProcessResource;
  readonly logFile: string;
}

const ATTEMPTS = 5;

/**
 * Starts a private server and returns when it answered. Port and process are journalled before they exist; what a
 * failed start left is removed at once. Throws PORT_TAKEN, ENGINE_START_FAILED (with the server's last words),
 * ENGINE_NOT_READY, DISK_FULL or CancelledError.
 */
export async function startPrivateServer(
  server: PrivateServer,
  bench: Bench,
  signal: AbortSignal,
): Promise<PrivateServerUp> {
  for (let attempt = 1; ; attempt++) {
    if (signal.aborted) throw new CancelledError();
    const port = server.port ?? (await (server.findPort ?? findFreePort)());
    if (server.port !== null) await requireFree(server, port);
    const up = await attemptStart(server, port, bench, signal);
    if (up !== 'port-in-use') return up;
    if (server.port !== null || attempt === ATTEMPTS) throw portTaken(server, port);
  }
}

async function requireFree(server: PrivateServer, port: number): Promise<void> {
  for (const wanted of [port, ...(server.alsoOpens?.(port) ?? [])]) {
    if (!(await isPortFree(wanted))) throw portTaken(server, wanted);
  }
}

async function attemptStart(
  server: PrivateServer,
  port: number,
  bench: Bench,
  signal: AbortSignal,
): Promise<PrivateServerUp | 'port-in-use'> {
  const logFile = path.join(server.folder, 'server.log');
  const { instance, owner, folder } = server;
  const ports = [port, ...(server.alsoOpens?.(port) ?? [])].map((one): PortResource => ({
    kind: 'port',
    id: `${instance}/port-${one}`,
    owner,
    port: one,
  }));
  const intended: ProcessResource = {
    kind: 'process',
    id: `${instance}/process-${port}`,
    owner,
    role: server.role,
    program: server.program,
    folder,
    port,
    pid: null,
    startedAt: null,
  };
  const undo: Resource[] = [...ports];
  for (const one of ports) await bench.ledger.intend(one);
  try {
    undo.push(intended);
    const command = await server.commandFor(port);
    const launched = await launch(
      { ...command, resource: intended, cwd: command.cwd ?? folder, logFile, path: bench.path },
      bench,
    );
    undo[ports.length] = launched.resource;
    await untilReady(server, port, launched, logFile, signal);
    await server.verify?.(port);
    for (const one of ports) await bench.ledger.created(one);
    return { port, process: launched.resource, logFile };
  } catch (error) {
    for (const resource of undo.reverse()) {
      // What cannot be removed now stays in the journal for cleanup; the first error is the one to tell.
      await bench.remove(resource).catch(() => undefined);
    }
    if (error instanceof TutorialError && error.code === 'PORT_TAKEN') return 'port-in-use';
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EACCES')) {
      throw new TutorialError('ENGINE_START_FAILED', params(server), messageOf(error));
    }
    throw error;
  }
}

async function untilReady(
  server: PrivateServer,
  port: number,
  launched: Launched,
  logFile: string,
  signal: AbortSignal,
): Promise<void> {
  const end = performance.now() + server.deadlineMs;
  for (;;) {
    // A server that answers while our process is gone is somebody else's.
    const answered = await server.isReady(port);
    if (launched.hasExited()) {
      const { text, portInUse, diskFull } = await lastWords(logFile, server.secrets);
      if (portInUse) throw portTaken(server, port);
      if (diskFull) throw new TutorialError('DISK_FULL', { folder: server.folder }, text);
      throw new TutorialError('ENGINE_START_FAILED', params(server), text);
    }
    if (answered) return;
    if (performance.now() >= end) {
      const { text } = await lastWords(logFile, server.secrets);
      const seconds = Math.round(server.deadlineMs / 1000);
      throw new TutorialError('ENGINE_NOT_READY', { ...params(server), seconds }, text);
    }
    await pause(POLL_MS, signal);
  }
}

function params(server: PrivateServer): { product: string; program: string } {
  return { product: server.product, program: server.program };
}

function portTaken(server: PrivateServer, port: number): TutorialError {
  return new TutorialError('PORT_TAKEN', { port: String(port), command: server.owner });
}
