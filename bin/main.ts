import { readFile } from 'node:fs/promises';
import { isatty } from 'node:tty';
import { parseCommandLine, type Request } from '../src/cli/cli.ts';
import { readEnvironment, resolveConfig } from '../src/cli/config.ts';
import { exitCodeFor } from '../src/contract/errors.ts';
import { toFailure } from '../src/run/failure.ts';
import { LANGUAGES, loadTranslator } from '../src/text/index.ts';
import { createSink } from '../src/ui/streams.ts';
import { course } from '../steps/index.ts';
import { createInterrupt } from './interrupt.ts';
import { labTyped, linesTyped, valueTyped } from './typed.ts';

/** Runs one command line and sets the exit code; never throws and never ends the process itself. */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  const environment = readEnvironment();
  const typed = valueTyped(argv, '--lang');
  const language = LANGUAGES.find((known) => known === typed) ?? environment.language;
  const translator = await loadTranslator(language, linesTyped(argv, course), course.texts);
  const interrupt = createInterrupt();
  const stdout = createSink(process.stdout);
  try {
    const version = await readVersion();
    const request = await parseCommandLine(argv, {
      course,
      lab: await labTyped(argv, course),
      translator,
      version,
      write: (text) => {
        stdout.write(text);
      },
    });
    if (request === null) return;
    const terminal = {
      stdin: isatty(0),
      stdout: isatty(1),
    };
    const config = resolveConfig(
      withEnvironment(request, environment).globals,
      environment,
      terminal,
    );
    const { execute } = await import('./execute.ts');
    process.exitCode = await execute(withEnvironment(request, environment), {
      config,
      course,
      translator,
      version,
      signal: interrupt.signal,
    });
  } catch (error) {
    // Only what happens before there is an interface ends here: a wrong word, a wrong option.
    const json = argv.includes('--json') || valueTyped(argv, '--output') === 'json';
    const { createUi } = await import('../src/ui/ui.ts');
    const ui = await createUi({
      output: json ? 'json' : 'plain',
      stdout: process.stdout,
      stderr: process.stderr,
      stdin: process.stdin,
      translator,
      color: false,
      interactive: false,
    });
    ui.failure(toFailure(error));
    await ui.close();
    process.exitCode = exitCodeFor(error);
  } finally {
    interrupt.release();
  }
}

/** A token from the environment never shows in a list of processes. */
function withEnvironment(
  request: Request,
  environment: { readonly authToken: string | null },
): Request {
  if (environment.authToken === null || request.raw['auth-token'] !== undefined) return request;
  const takesToken = request.command === 'run' || request.name === 'create-redis';
  return takesToken
    ? { ...request, raw: { ...request.raw, 'auth-token': environment.authToken } }
    : request;
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(manifest) as { version: unknown }).version);
}
