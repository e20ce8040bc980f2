import { readFile } from 'node:fs/promises';
import { isatty } from 'node:tty';
import { parseCommandLine } from '../src/cli/cli.ts';
import { commandPaths } from '../src/cli/command.ts';
import { readEnvironment, resolveConfig } from '../src/cli/config.ts';
import { commandsOf, homeCommand } from '../src/commands/index.ts';
import { exitCodeFor } from '../src/contract/errors.ts';
import { toFailure } from '../src/run/failure.ts';
import { languageKept } from '../src/run/spoken-language.ts';
import { LANGUAGES, loadTranslator, type Language, type Translator } from '../src/text/index.ts';
import { msg } from '../src/text/message.ts';
import { OUTPUT_KINDS, OUTPUTS } from '../src/ui/outputs.ts';
import { createSink } from '../src/ui/streams.ts';
import { course } from '../steps/index.ts';
import { createInterrupt } from './interrupt.ts';
import { PLACES } from './places.ts';
import { readSecret } from './read-secret.ts';
import { linesTyped, valueTyped } from './typed.ts';

/**
 * Runs one command line and sets the exit code; never ends the process itself, and throws only where its own files
 * cannot be read. `pressed` is aborted by the first Ctrl-C.
 */
export async function main(
  argv: readonly string[],
  pressed: AbortSignal = new AbortController().signal,
): Promise<void> {
  const environment = readEnvironment();
  const commands = commandsOf(course);
  const typed = valueTyped(argv, '--lang');
  const workspace = valueTyped(argv, '--workspace') ?? PLACES.data;
  const language =
    LANGUAGES.find((known) => known === typed) ??
    (await languageKept(workspace)) ??
    environment.language;
  const speak = (wanted: Language): Promise<Translator> =>
    loadTranslator(wanted, linesTyped(argv, commandPaths(commands)), course.texts);
  const translator = await speak(language);
  const signal = createInterrupt(pressed);
  const stdout = createSink(process.stdout);
  const stderr = createSink(process.stderr);
  try {
    const version = await readVersion();
    const request = await parseCommandLine(argv, {
      commands,
      otherwise: homeCommand(commands),
      translator,
      version,
      write: (text) => {
        stdout.write(text);
      },
      secrets: {
        readSecret: (file) => readSecret(file, signal),
        exposed: (flag) => {
          stderr.write(`${translator.text(msg('cli.secret-exposed', { flag }))}\n`);
        },
      },
      unset: { 'auth-token': environment.authToken ?? undefined },
    });
    if (request === null) {
      await stdout.flush();
      return;
    }
    const terminal = {
      stdin: isatty(0),
      stdout: isatty(1),
    };
    const config = resolveConfig(request.globals, { ...environment, language }, terminal);
    const { execute } = await import('./execute.ts');
    process.exitCode = await execute(request, {
      config,
      course,
      translator,
      speak,
      version,
      signal,
    });
  } catch (error) {
    // What happens before there is an interface ends here, a wrong word, a wrong option; and that standard output
    // could not be written, which only standard error can tell.
    const failure = toFailure(error);
    const output = argv.includes('--json') ? 'json' : valueTyped(argv, '--output');
    const forPrograms = OUTPUT_KINDS.find((kind) => kind === output && OUTPUTS[kind].forPrograms);
    // A person reads whole words, a log whole lines.
    const onTerminal = isatty(1) && isatty(2) && output !== 'plain' && !environment.dumbTerminal;
    const { createUi } = await import('../src/ui/ui.ts');
    const ui = await createUi({
      output:
        failure.code === 'OUTPUT_UNWRITABLE'
          ? 'plain'
          : (forPrograms ?? (onTerminal ? 'tty' : 'plain')),
      stdout: process.stdout,
      stderr: process.stderr,
      stdin: process.stdin,
      translator,
      color: onTerminal && !environment.noColor && !argv.includes('--no-color'),
      interactive: false,
    });
    ui.failure(failure);
    await ui.close().catch(() => undefined);
    process.exitCode = exitCodeFor(error);
  }
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(manifest) as { version: unknown }).version);
}
