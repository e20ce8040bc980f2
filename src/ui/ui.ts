import type { Failure, TutorialEvent } from '../contract/events.ts';
import type { Translator } from '../text/index.ts';
import type { Ask } from '../contract/step.ts';
import { createKit } from './kit.ts';
import type { PromptPort } from './prompts.ts';
import { createSink, type InputStream, type OutputStream } from './streams.ts';
import { PLAIN_THEME } from './theme.ts';
import type { View } from './view.ts';

/** The shapes of output: for a terminal, for logs and screen readers, for programs. */
export type OutputKind = 'tty' | 'plain' | 'json';

/** What an interface is made of. */
export interface UiOptions {
  readonly output: OutputKind;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly stdin: InputStream;
  readonly translator: Translator;
  readonly color: boolean;
  /** Fixed width; the terminal's own, followed when it is resized, when left out; 80 without a terminal. */
  readonly columns?: number | undefined;
  /** True when a person may be asked. JSON output never asks. */
  readonly interactive: boolean;
  /** Ends an open question with CancelledError. */
  readonly signal?: AbortSignal | undefined;
  /** The wall clock of JSON lines. */
  readonly now?: (() => Date) | undefined;
}

/** The interface: it listens to events, shows views and asks questions. */
export interface Ui {
  readonly ask: Ask & PromptPort;
  handle(event: TutorialEvent): void;
  /** Shows something outside of a step. */
  print(view: View): void;
  /** A failure outside of a step: on the terminal, on standard error of `plain`, an `error` line of `json`. */
  failure(failure: Failure): void;
  /** Text for another program on standard output, as it is: `env`, `report`. */
  raw(text: string): void;
  /** Stops what moves and resolves when everything has been written. */
  close(): Promise<void>;
}

const DEFAULT_COLUMNS = 80;

/** Chooses the renderer and loads only the libraries it draws with. */
export async function createUi(options: UiOptions): Promise<Ui> {
  const { output, stdout, stderr, translator } = options;
  const sink = createSink(stdout);
  const errors = createSink(stderr);
  const flush = async (): Promise<void> => {
    await sink.flush();
    await errors.flush();
  };
  const raw = (text: string): void => {
    sink.write(text);
  };

  if (output === 'json') {
    const { JsonRenderer } = await import('./json/renderer.ts');
    const { NOBODY } = await import('./prompts.ts');
    const time = (): string => (options.now?.() ?? new Date()).toISOString();
    const renderer = new JsonRenderer(translator, raw, time);
    return { ...portOf(renderer), ask: NOBODY, raw, close: flush };
  }

  const columns = (): number => options.columns ?? stdout.columns ?? DEFAULT_COLUMNS;
  const { loadMeasure } = await import('./width.ts');
  const { createPrompts, NOBODY } = await import('./prompts.ts');

  if (output === 'plain') {
    const { PlainRenderer } = await import('./plain.ts');
    const kit = createKit(translator, PLAIN_THEME, await loadMeasure(), columns);
    const err = (text: string): void => {
      errors.write(text);
    };
    const renderer = new PlainRenderer(kit, { out: raw, err });
    const { askWithLines } = await import('./ask-lines.ts');
    const ask = options.interactive
      ? createPrompts(kit, askWithLines(kit, options.stdin, raw, options.signal), (work) => work())
      : NOBODY;
    return { ...portOf(renderer), ask, raw, close: flush };
  }

  const [{ TtyRenderer }, { Live }, { loadTheme }, { loadDrawTable }, { askWithInquirer }] =
    await Promise.all([
      import('./tty.ts'),
      import('./live.ts'),
      import('./theme.ts'),
      import('./table.ts'),
      import('./ask-inquirer.ts'),
    ]);
  const kit = createKit(translator, await loadTheme(options.color), await loadMeasure(), columns);
  const live = new Live({
    sink,
    animated: stdout.isTTY === true,
    loadSpinner: async () => (await import('./spinner.ts')).loadSpinner(stdout, options.color),
    now: () => performance.now(),
  });
  const renderer = new TtyRenderer(kit, live, await loadDrawTable());
  const undisturbed = <T>(work: () => Promise<T>): Promise<T> => {
    renderer.settle();
    return live.quiet(work);
  };
  const ask = options.interactive
    ? createPrompts(kit, askWithInquirer(kit, options.stdin, stdout, options.signal), undisturbed)
    : NOBODY;
  return {
    ...portOf(renderer),
    ask,
    raw,
    close: async () => {
      renderer.close();
      await flush();
    },
  };
}

function portOf(renderer: {
  handle: Ui['handle'];
  print: Ui['print'];
  failure: Ui['failure'];
}): Pick<Ui, 'handle' | 'print' | 'failure'> {
  return {
    handle: (event) => {
      renderer.handle(event);
    },
    print: (view) => {
      renderer.print(view);
    },
    failure: (failure) => {
      renderer.failure(failure);
    },
  };
}
