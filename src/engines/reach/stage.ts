import { messageOf } from '../../contract/errors.ts';
import type { Message } from '../../text/message.ts';

/** The stages of reaching a server, in order; each one presupposes the one before. */
export const STAGES = ['name', 'tcp', 'tls', 'auth'] as const;

/** One stage of reaching a server. */
export type StageName = (typeof STAGES)[number];

/** What one stage came to. */
export interface StageOutcome {
  readonly stage: StageName;
  /** Null when the stage was not reached or is not needed. */
  readonly ok: boolean | null;
  /** Duration in ms; 0 when it was not tried. */
  readonly ms: number;
  readonly message: Message;
}

/** What a stage says of itself. */
export interface StageResult {
  readonly ok: boolean;
  readonly message: Message;
}

/** The outcome of a stage that took longer than it may. */
export class StageTimeout extends Error {}

/** Runs one stage with its own time-out in ms; what it throws is told by `failed`. */
export async function runStage(
  stage: StageName,
  timeoutMs: number,
  work: () => Promise<StageResult>,
  failed: (error: unknown, words: string) => Message,
): Promise<StageOutcome> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StageTimeout(`no answer within ${timeoutMs} ms`));
    }, timeoutMs);
  });
  try {
    const { ok, message } = await Promise.race([work(), late]);
    return { stage, ok, ms: performance.now() - start, message };
  } catch (error) {
    const message = failed(error, messageOf(error));
    return { stage, ok: false, ms: performance.now() - start, message };
  } finally {
    clearTimeout(timer);
  }
}
