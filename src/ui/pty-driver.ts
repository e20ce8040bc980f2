import { CancelledError } from '../contract/errors.ts';
import { sample, sampleTranslator } from './sample-fixture.ts';
import type { OutputKind } from './outputs.ts';
import { createUi } from './ui.ts';

/**
 * A small program for the tests of questions in a real terminal: `pty-driver LANGUAGE OUTPUT QUESTION`. It asks one
 * question and writes what came out of it as `[answer]`. Without a question it works until a line is typed, and
 * writes how many listeners for signals were added.
 */
async function drive(): Promise<void> {
  const [language, output, question] = process.argv.slice(2);
  const ui = await createUi({
    output: output as OutputKind,
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    translator: sampleTranslator(language === 'ja' ? 'ja' : 'en'),
    color: false,
    interactive: true,
    ...(question === 'too-late' ? { signal: AbortSignal.abort() } : {}),
  });
  const help = sample('why');
  const asking = sample('question');
  const ask: Readonly<Record<string, () => Promise<unknown>>> = {
    confirm: () => ui.ask.confirm(sample('question'), true),
    'too-late': () => ui.ask.proceed(sample('tip')),
    guess: () => ui.ask.guess(sample('question'), 'times'),
    proceed: () => ui.ask.proceed(sample('tip')),
    long: () => ui.ask.guess(sample('why'), 'times'),
    key: () => ui.ask.key(sample('question'), ['1', 'y', ''], ''),
    select: () =>
      ui.ask.select(
        sample('question'),
        [
          { value: 'hit', label: sample('hit'), hint: sample('tip') },
          { value: 'never', label: 'never', disabled: sample('failed') },
          { value: 'miss', label: sample('miss') },
        ],
        'hit',
      ),
    integer: () =>
      ui.ask.option({
        ...{ type: 'integer', help, question: asking, placeholder: 's' },
        ...{ default: 5, min: 1, max: 60 },
      }),
    secret: () =>
      ui.ask.option({
        ...{ type: 'text', help, question: asking, placeholder: 'token' },
        ...{ default: null, secret: true },
      }),
  };
  const listeners = ['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name));
  const added = (): number[] =>
    ['SIGINT', 'SIGTERM'].map((name, at) => process.listenerCount(name) - (listeners[at] ?? 0));
  const key = (): Promise<unknown> =>
    new Promise((resolve) => {
      process.stdin.once('data', () => {
        process.stdin.pause();
        resolve({ signals: added() });
      });
    });
  const working = { event: 'step.started', step: 'a', position: 1, of: 1 } as const;
  await ui.handle({ ...working, title: sample('title'), why: sample('result') });
  try {
    const answer = await (ask[question ?? ''] ?? key)();
    await ui.close();
    ui.raw(`[${JSON.stringify(answer ?? null)}]\n`);
  } catch (error) {
    await ui.close();
    ui.raw(`[${error instanceof CancelledError ? 'CancelledError' : String(error)}]\n`);
  }
}

await drive();
