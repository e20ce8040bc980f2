import { type StepContext, type Task, TutorialError } from '#tutorial';

/**
 * Gives the learner something to do where they turn pages, unless the server refuses to be asked for it, or says that
 * it was done before. @returns whether the server saw that it was done
 */
export async function nowYou(
  { task: doTask }: Pick<StepContext, 'task'>,
  task: Task,
): Promise<boolean> {
  if (doTask === undefined || !(await isOpen(task))) return false;
  return (await doTask(task)) === 'seen';
}

async function isOpen(task: Task): Promise<boolean> {
  try {
    return (await task.look()) !== null;
  } catch (error) {
    // A user that may not look may not do it either.
    if (error instanceof TutorialError && REFUSED.includes(error.code)) return false;
    throw error;
  }
}

const REFUSED: readonly string[] = ['CACHE_ERROR', 'DATABASE_ERROR', 'EXTERNAL_REFUSED'];
