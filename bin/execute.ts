import { setMaxListeners } from 'node:events';
import type { App } from '../src/run/app.ts';
import type { Request } from '../src/cli/cli.ts';
import { EXIT } from '../src/contract/error-codes.ts';
import { CancelledError, exitCodeFor } from '../src/contract/errors.ts';
import { holds } from '../src/engines/waits/holds.ts';
import { toEarlyFailure, toFailure } from '../src/run/failure.ts';
import { createUi } from '../src/ui/ui.ts';
import type { Wiring } from '../src/run/wiring.ts';
import { pageTurner } from './terminal.ts';
import { createApp } from './wire.ts';

/** How long a cancelled program may still ask its servers, to put down what it made there, in ms. */
const FAREWELL_MS = 1000;
/** What is told when something begins that leaves traces. */
const BEGINNINGS: ReadonlySet<string> = new Set(['step.started', 'resource.created']);

/** Runs a parsed request with the interface it asked for; resolves to the exit code. */
export function execute(request: Request<App>, wiring: Omit<Wiring, 'ui'>): Promise<number> {
  const { leave } = pageTurner;
  farewellAfter(wiring.signal);
  const { command } = request;
  // What is followed as it happens cannot wait for a page to be turned.
  const config = { ...wiring.config, pages: wiring.config.pages && command.live !== true };
  return sitting({ ...wiring, config }, leave, (app) => command.run(app, request.given));
}

/**
 * Gives up every wait a moment after the work was cancelled.
 * @returns what gives it up at once where it was cancelled, and lets go of the signal
 */
function farewellAfter(signal: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined;
  const farewell = (): void => {
    timer = setTimeout(() => {
      holds.giveUpAll();
    }, FAREWELL_MS).unref();
  };
  if (signal.aborted) farewell();
  else signal.addEventListener('abort', farewell, { once: true });
  return () => {
    signal.removeEventListener('abort', farewell);
    clearTimeout(timer);
    if (signal.aborted) holds.giveUpAll();
  };
}

/** Some work with an interface of its own; `leave` is what `q` does on its pages. */
async function sitting(
  wiring: Omit<Wiring, 'ui'>,
  leave: () => void,
  work: (app: App) => Promise<void>,
): Promise<number> {
  const { config, translator, signal } = wiring;
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
    pageTurner: config.pages ? { ...pageTurner, leave } : undefined,
    words: wiring.course.words,
    signal,
  });
  const told = { failed: false, begun: false };
  const app: App = {
    ...createApp({ ...wiring, ui }),
    ui: {
      ...ui,
      handle: (event) => {
        if (event.event === 'step.failed') told.failed = true;
        told.begun ||= BEGINNINGS.has(event.event);
        return ui.handle(event);
      },
    },
    sit: (language, inner, live = false) => sit({ wiring, language, inner, live }),
    tellFailure: (error) => {
      // A step's failure was already shown where it happened.
      if (!told.failed) ui.failure((told.begun ? toFailure : toEarlyFailure)(error));
    },
  };
  try {
    await work(app);
    return EXIT.done;
  } catch (error) {
    app.tellFailure(error);
    return exitCodeFor(error);
  } finally {
    await ui.close();
  }
}

/** A sitting within another; who leaves it goes on with that one. @throws CancelledError when all is to end */
async function sit(given: {
  readonly wiring: Omit<Wiring, 'ui'>;
  readonly language: Wiring['config']['language'];
  readonly inner: (app: App) => Promise<void>;
  readonly live: boolean;
}): Promise<void> {
  const { wiring, language, inner, live } = given;
  const left = new AbortController();
  const translator = await wiring.speak(language);
  const config = { ...wiring.config, language, pages: wiring.config.pages && !live };
  const signal = AbortSignal.any([wiring.signal, left.signal]);
  setMaxListeners(0, signal);
  const leave = (): void => {
    left.abort(new CancelledError());
  };
  const end = farewellAfter(signal);
  const code = await sitting({ ...wiring, translator, config, signal }, leave, inner);
  end();
  wiring.signal.throwIfAborted();
  if (left.signal.aborted) holds.begin();
  // Ctrl-C at a question aborts nothing.
  else if (code === EXIT.cancelled) throw new CancelledError();
}
