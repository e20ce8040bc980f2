import { setMaxListeners } from 'node:events';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { pause } from '../process/wait.ts';
import type { Called, LearnerProgram, LoadedFile, Printed, ProgramSpec } from './contract.ts';
import type { Reply } from './control.ts';
import type { Environment } from './environment.ts';
import { limited, LIMITS } from './limits.ts';
import { endRunner, killRunner, OUTPUT, type Runner } from './runner-process.ts';

/** Calls of all programs that may be out at once before Node takes them for a leak. */
const CALLS = 100;

/** What a running program is made of. */
export interface ProgramParts {
  readonly spec: ProgramSpec;
  readonly runner: Runner;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/** A learner's program in its process. */
export class Program implements LearnerProgram {
  readonly #parts: ProgramParts;

  constructor(parts: ProgramParts) {
    this.#parts = parts;
    // Each call that is out listens, and many may be.
    setMaxListeners(CALLS, parts.signal);
  }

  get pid(): number {
    return this.#parts.runner.launched.resource.pid ?? 0;
  }

  async load(): Promise<LoadedFile> {
    const { spec, environment, runner } = this.#parts;
    const env = environment.variables;
    const loaded = runner.control.ask({ kind: 'load', file: spec.file, env });
    const came = await this.#within(LIMITS.loadMs, loaded);
    switch (came.kind) {
      case 'loaded':
        return came;
      case 'threw':
        return { kind: 'failed', error: came.error, missingPackage: came.missing ?? null };
      case 'returned':
        throw new Error('a file was loaded, and a value came back');
      default:
        return came;
    }
  }

  async call(name: string, ...args: readonly unknown[]): Promise<Called> {
    const { spec, runner } = this.#parts;
    const came = await this.#within(
      spec.callMs ?? LIMITS.callMs,
      runner.control.ask({ kind: 'call', name, args }),
    );
    switch (came.kind) {
      case 'loaded':
        throw new Error('a function was called, and a file was loaded');
      case 'threw':
        return { kind: 'threw', error: came.error };
      case 'returned':
        return { kind: 'returned', value: came.value };
      default:
        return came;
    }
  }

  async kill(): Promise<void> {
    await killRunner(this.#parts.runner);
  }

  async printed(): Promise<Printed> {
    const { passwords } = this.#parts.environment;
    const { size } = await stat(this.#output);
    const length = Math.min(size, LIMITS.outputBytes);
    await using log = await open(this.#output);
    const { buffer, bytesRead } = await log.read(Buffer.alloc(length), 0, length, size - length);
    const text = buffer.toString('utf8', 0, bytesRead);
    return {
      tail: buffer.toString('utf8', Math.max(0, bytesRead - LIMITS.tailBytes), bytesRead),
      bytes: size,
      hasSecret: passwords.some((one) => text.includes(one)),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await endRunner(this.#parts.runner);
  }

  get #output(): string {
    return path.join(this.#parts.runner.launched.resource.folder, OUTPUT);
  }

  async #within(
    limitMs: number,
    replied: Promise<Reply>,
  ): Promise<Reply | Exclude<Called, { readonly kind: 'returned' | 'threw' }>> {
    const { runner, signal } = this.#parts;
    const ended = runner.launched.exited.then((how) => ({
      kind: 'ended' as const,
      how: String(how),
    }));
    const flood = new AbortController();
    const flooded = this.#flooded(flood.signal);
    const first = Promise.race([replied, ended, flooded]);
    const came = await limited(limitMs, first, signal).finally(() => {
      flood.abort();
    });
    const tooMuch = (await flooded) ?? came;
    if (tooMuch !== undefined && tooMuch.kind !== 'prints-too-much') return tooMuch;
    await this.kill();
    return tooMuch ?? { kind: 'silent', limitMs };
  }

  /** Looks how much is printed, until there is too much of it or nobody asks any more. */
  async #flooded(done: AbortSignal): Promise<TooMuch | undefined> {
    for (;;) {
      const { size } = await stat(this.#output);
      if (size > LIMITS.outputBytes) {
        return { kind: 'prints-too-much', limitBytes: LIMITS.outputBytes };
      }
      if (done.aborted) return undefined;
      await pause(LIMITS.lookMs, done).catch(() => undefined);
    }
  }
}

type TooMuch = Extract<Called, { readonly kind: 'prints-too-much' }>;
