import { setMaxListeners } from 'node:events';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../../contract/errors.ts';
import { findOurs } from '../process/identity.ts';
import type { Launched } from '../process/launch.ts';
import type { TrackedBench } from '../process/tracked-bench.ts';
import { pause, poll } from '../process/wait.ts';
import type { Called, LearnerProgram, LoadedFile, Printed, ProgramSpec } from './contract.ts';
import type { Control, Reply } from './control.ts';
import { limited, LIMITS } from './limits.ts';

/** The name of the file that takes what a program prints. */
export const OUTPUT = 'output.log';

/** Calls of all programs that may be out at once before Node takes them for a leak. */
const CALLS = 100;

/** What a running program is made of. */
export interface ProgramParts {
  readonly spec: ProgramSpec;
  readonly control: Control;
  readonly launched: Launched;
  /** What it must not print. */
  readonly passwords: readonly string[];
  readonly bench: TrackedBench;
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
    return this.#parts.launched.resource.pid ?? 0;
  }

  async load(): Promise<LoadedFile> {
    const { control, spec } = this.#parts;
    const came = await this.#within(LIMITS.loadMs, control.ask({ kind: 'load', file: spec.file }));
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
    const { control, spec } = this.#parts;
    const came = await this.#within(
      spec.callMs ?? LIMITS.callMs,
      control.ask({ kind: 'call', name, args }),
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
    const { launched, bench } = this.#parts;
    for (const { pid } of await findOurs(launched.resource, bench)) killGroup(pid);
    await poll(() => Promise.resolve(launched.hasExited()), LIMITS.killMs);
  }

  async printed(): Promise<Printed> {
    const { passwords } = this.#parts;
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
    const { control, bench } = this.#parts;
    await this.kill();
    control.close();
    for (const resource of bench.standing()) await bench.remove(resource);
  }

  get #output(): string {
    return path.join(this.#parts.launched.resource.folder, OUTPUT);
  }

  async #within(
    limitMs: number,
    replied: Promise<Reply>,
  ): Promise<Reply | Exclude<Called, { readonly kind: 'returned' | 'threw' }>> {
    const { launched, signal } = this.#parts;
    const ended = launched.exited.then((how) => ({ kind: 'ended' as const, how: String(how) }));
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

/** A learner's program may have started others: they are in its group, and end with it. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
