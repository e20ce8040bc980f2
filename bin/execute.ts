import type { App } from '../src/run/app.ts';
import type { Request } from '../src/cli/cli.ts';
import { EXIT } from '../src/contract/error-codes.ts';
import { exitCodeFor } from '../src/contract/errors.ts';
import { holds } from '../src/engines/waits/holds.ts';
import { toFailure } from '../src/run/failure.ts';
import { createUi } from '../src/ui/ui.ts';
import type { Wiring } from '../src/run/wiring.ts';
import { pageTurner } from './terminal.ts';
import { createApp } from './wire.ts';

/** How long a cancelled program may still ask its servers, to put down what it made there, in ms. */
const FAREWELL_MS = 1000;

/** Runs a parsed request with the interface it asked for; resolves to the exit code. */
export async function execute(request: Request<App>, wiring: Omit<Wiring, 'ui'>): Promise<number> {
  const { config, translator, signal } = wiring;
  const farewell = (): void => {
    setTimeout(() => {
      holds.giveUpAll();
    }, FAREWELL_MS).unref();
  };
  if (signal.aborted) farewell();
  else signal.addEventListener('abort', farewell, { once: true });
  const ui = await createUi({
    output: config.output,
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    translator,
    color: config.color,
    theme: config.theme,
    tables: config.tables,
    interactive: config.interactive,
    pageTurner: config.pages ? pageTurner : undefined,
    words: wiring.course.words,
    signal,
  });
  const app = createApp({ ...wiring, ui });
  const told = { failed: false };
  const watched: App = {
    ...app,
    ui: {
      ...ui,
      handle: (event) => {
        if (event.event === 'step.failed') told.failed = true;
        return ui.handle(event);
      },
    },
  };
  try {
    await request.command.run(watched, request.given);
    return EXIT.done;
  } catch (error) {
    // A step's failure was already shown where it happened.
    if (!told.failed) ui.failure(toFailure(error));
    return exitCodeFor(error);
  } finally {
    await ui.close();
  }
}
