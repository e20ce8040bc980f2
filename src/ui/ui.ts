import type { Conversation } from '../contract/conversation.ts';
import type { Failure, TutorialEvent } from '../contract/events.ts';
import type { Word } from '../contract/word.ts';
import type { Translator } from '../text/index.ts';
import type { Ask } from '../contract/step.ts';
import { converse } from './converse.ts';
import type { TableForm } from './kit.ts';
import type { PageTurner } from './output-parts.ts';
import { OUTPUTS, type OutputKind } from './outputs.ts';
import type { ThemeName } from './palette.ts';
import type { PromptPort } from './prompts.ts';
import { createSink, type InputStream, type OutputStream } from './streams.ts';
import type { View } from './view.ts';

/** What an interface is made of. */
export interface UiOptions {
  readonly output: OutputKind;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly stdin: InputStream;
  readonly translator: Translator;
  readonly color: boolean;
  /** The background that colours are chosen for; `auto` when left out. */
  readonly theme?: ThemeName | undefined;
  /** `auto` when left out. */
  readonly tables?: TableForm | undefined;
  /** Fixed width; the terminal's own, followed when it is resized, when left out; 80 without a terminal. */
  readonly columns?: number | undefined;
  /** True when a person may be asked. JSON output never asks. */
  readonly interactive: boolean;
  /** Shows pages on a terminal, each until the learner turns it; everything follows at once when left out. */
  readonly pageTurner?: PageTurner | undefined;
  /** The words that `?` explains at the foot of a page; none when left out. */
  readonly words?: readonly Word[] | undefined;
  /** Ends an open question with CancelledError. */
  readonly signal?: AbortSignal | undefined;
  /** The wall clock of JSON lines. */
  readonly now?: (() => Date) | undefined;
}

/** The interface: it listens to events, shows views and asks questions. */
export interface Ui {
  readonly ask: Ask & PromptPort;
  /** Shows an event; resolves when the learner has had it before them. Never rejects. */
  handle(event: TutorialEvent): Promise<void>;
  /** Shows something outside of a step. */
  print(view: View): void;
  /** A failure outside of a step: on the terminal, on standard error of `plain`, an `error` line of `json`. */
  failure(failure: Failure): void;
  /** Text for another program on standard output, as it is: `env`, `report`. */
  raw(text: string): void;
  /** Answers the learner, or a pipe, line by line until they have enough. @throws CancelledError */
  converse(talk: Conversation): Promise<void>;
  /** Aborted where nobody turns pages, or wants no more stops: what waits for the learner then waits no longer. */
  readonly flows: AbortSignal;
  /** Does work that has the terminal for itself, when all that was told has been seen. Rejects as the work does. */
  lend<T>(work: () => Promise<T>): Promise<T>;
  /** Stops what moves and resolves when everything has been written. @throws TutorialError OUTPUT_UNWRITABLE */
  close(): Promise<void>;
}

const DEFAULT_COLUMNS = 80;

/** Opens a shape of output, which loads only the libraries it draws with. */
export async function createUi(options: UiOptions): Promise<Ui> {
  const { output, stdout, stderr, now = () => new Date() } = options;
  const sink = createSink(stdout);
  const errors = createSink(stderr);
  const raw = (text: string): void => {
    sink.write(text);
  };
  const { renderer, stage, ask } = await OUTPUTS[output].open({
    ...options,
    out: raw,
    err: (text) => {
      errors.write(text);
    },
    columns: () => options.columns ?? stdout.columns ?? DEFAULT_COLUMNS,
    pageTurner: options.pageTurner,
    words: options.words ?? [],
    theme: options.theme ?? 'auto',
    tables: options.tables ?? 'auto',
    signal: options.signal,
    now,
  });
  return {
    ask,
    raw,
    converse: (talk) =>
      converse(talk, {
        input: options.stdin,
        output: stdout,
        write: raw,
        interactive: options.interactive,
        editing: options.interactive && output === 'tty',
        signal: options.signal,
      }),
    flows: stage?.flows ?? AbortSignal.abort(),
    lend: (work) => (stage === undefined ? work() : stage.undisturbed(work)),
    handle: (event) => renderer.handle(event),
    print: (view) => {
      renderer.print(view);
    },
    failure: (failure) => {
      renderer.failure(failure);
    },
    close: async () => {
      await renderer.seen();
      renderer.close();
      // There is nowhere left to tell of what standard error lost.
      await errors.flush().catch(() => undefined);
      await sink.flush();
    },
  };
}
