import path from 'node:path';
import type { LearnerAhead, LearnerEngine, LearnerProgram, ProgramSpec } from './contract.ts';
import type { Runner, Wanted } from './runner-process.ts';

/** How runners are started and used. */
export interface Ahead {
  start(wanted: Wanted): Promise<Runner>;
  end(runner: Runner): Promise<void>;
  programOn(runner: Runner, spec: ProgramSpec, signal: AbortSignal): Promise<LearnerProgram>;
}

/** A runner that waits for its file; null where it could not be started, which nobody has to know. */
interface Waiting {
  readonly wanted: Wanted;
  readonly runner: Promise<Runner | null>;
}

/** Runners beyond this are started when they are needed: each is a process with its memory. */
const MOST = 2;

/** Programs whose runners wait for their file with its clients loaded. */
export function startedAhead(engine: LearnerEngine, how: Ahead): LearnerAhead {
  const waiting: Waiting[] = [];
  let started = 0;

  async function taken(spec: ProgramSpec): Promise<Runner | null> {
    const at = waiting.findIndex(({ wanted }) => isFor(wanted, spec));
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    const runner = (await found?.runner) ?? null;
    if (!runner?.launched.hasExited()) return runner;
    await how.end(runner);
    return null;
  }

  return {
    ready: (wanted) => engine.ready(wanted),
    ahead: () => engine.ahead(),
    async start(spec, signal) {
      started += 1;
      const runner = await taken(spec);
      return runner === null ? engine.start(spec, signal) : how.programOn(runner, spec, signal);
    },
    prepare(wanted) {
      const count = Math.min(MOST, Math.max(1, started));
      started = 0;
      while (waiting.length < count) {
        waiting.push({ wanted, runner: how.start(wanted).catch(() => null) });
      }
    },
    async [Symbol.asyncDispose]() {
      for (const { runner } of waiting.splice(0)) {
        const idle = await runner;
        if (idle !== null) await how.end(idle);
      }
    },
  };
}

/** Packages are looked for beside the file, so that the folder has to be the same. */
function isFor(wanted: Wanted, { owner, file, language }: Wanted): boolean {
  return (
    wanted.owner === owner &&
    wanted.language === language &&
    path.dirname(wanted.file) === path.dirname(file)
  );
}
