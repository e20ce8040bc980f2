import { TutorialError } from '../contract/errors.ts';
import type { StepEmission } from '../contract/events.ts';
import type { DoTask, Task, TaskServer, TaskState } from '../contract/task.ts';
import { msg } from '../text/message.ts';
import type { App } from './app.ts';
import { talkTo } from './client/talk.ts';
import { toFailure } from './failure.ts';

/** The key that gives the terminal to a client, and the one that helps on. */
const OPEN = 'o';
const HINT = 'h';
/** Who came back from the client so many times without what was to be done is helped unasked. */
const STUCK = 2;

/** What each client is called. */
const CLIENTS: Readonly<Record<TaskServer, string>> = { redis: 'redis-cli', mysql: 'mysql' };

/**
 * Gives learners who turn pages something to do: a client takes the terminal and gives it back, and the server is asked
 * what became of it. Enter goes on without; who is stuck gets a hint. Nothing is waited for any more once they want no more stops.
 */
export function taskGiver(app: App, emit: (emission: StepEmission) => void): DoTask {
  const { ui } = app;
  const tell = ({ id, server, what, lines }: Task, state: TaskState): void => {
    emit({ event: 'step.note', note: { kind: 'task', id, server, what, lines, state } });
  };
  // What keeps the learner from the server is said, and stops nothing.
  const opened = async (task: Task): Promise<void> => {
    try {
      await ui.lend(() => {
        ui.raw('\n');
        return talkTo(app, task.server, task.facts);
      });
    } catch (error) {
      if (!(error instanceof TutorialError)) throw error;
      emit({
        event: 'step.note',
        note: { kind: 'warning', message: toFailure(error).what },
      });
    }
  };
  const help = (task: Task): void => {
    emit({ event: 'step.note', note: { kind: 'tip', message: task.hint } });
  };
  return async (task) => {
    let inVain = 0;
    for (;;) {
      if (ui.flows.aborted) return 'skipped';
      tell(task, 'open');
      const hint = msg('run.task.keys', { client: CLIENTS[task.server] });
      // Who wants no more stops while this was still to be seen is not stopped by it.
      const key = await ui.ask.keyUntil(hint, [OPEN, HINT, ''], ui.flows);
      if (key === HINT) {
        help(task);
        continue;
      }
      if (key === OPEN) await opened(task);
      // Done from another window counts as well.
      const missing = await task.look();
      if (missing === null || key !== OPEN) {
        const state = missing === null ? 'seen' : 'skipped';
        tell(task, state);
        return state;
      }
      emit({ event: 'step.note', note: { kind: 'text', message: missing } });
      inVain += 1;
      if (inVain === STUCK) help(task);
    }
  };
}
