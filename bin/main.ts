import { readFile } from 'node:fs/promises';
import { isatty } from 'node:tty';
import { parseCommandLine } from '../src/cli/cli.ts';
import { commandNames } from '../src/cli/command.ts';
import { readEnvironment, resolveConfig } from '../src/cli/config.ts';
import { commandsOf, menuCommand } from '../src/commands/index.ts';
import { exitCodeFor } from '../src/contract/errors.ts';
import { toFailure } from '../src/run/failure.ts';
import { LANGUAGES, loadTranslator } from '../src/text/index.ts';
import { OUTPUT_KINDS, OUTPUTS } from '../src/ui/outputs.ts';
import { createSink } from '../src/ui/streams.ts';
import { course } from '../steps/index.ts';
import { createInterrupt } from './interrupt.ts';
import { linesTyped, valueTyped } from './typed.ts';

/** Runs one command line and sets the exit code; never throws and never ends the process itself. */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  const environment = readEnvironment();
  const commands = commandsOf(course);
  const typed = valueTyped(argv, '--lang');
  const language = LANGUAGES.find((known) => known === typed) ?? environment.language;
  const translator = await loadTranslator(
    language,
    linesTyped(argv, commandNames(commands)),
    course.texts,
  );
  const interrupt = createInterrupt();
  const stdout = createSink(process.stdout);
  try {
    const version = await readVersion();
    const request = await parseCommandLine(argv, {
      commands,
      otherwise: menuCommand(commands),
      translator,
      version,
      write: (text) => {
        stdout.write(text);
      },
      unset: { 'auth-token': environment.authToken ?? undefined },
    });
    if (request === null) return;
    const terminal = {
      stdin: isatty(0),
      stdout: isatty(1),
    };
    const config = resolveConfig(request.globals, environment, terminal);
    const { execute } = await import('./execute.ts');
    const code = await execute(request, {
      config,
      course,
      translator,
      version,
      signal: interrupt.signal,
    });
    process.exitCode = interrupt.exitCode(code);
  } catch (error) {
    // Only what happens before there is an interface ends here: a wrong word, a wrong option.
    const output = argv.includes('--json') ? 'json' : valueTyped(argv, '--output');
    const forPrograms = OUTPUT_KINDS.find((kind) => kind === output && OUTPUTS[kind].forPrograms);
    const { createUi } = await import('../src/ui/ui.ts');
    const ui = await createUi({
      output: forPrograms ?? 'plain',
      stdout: process.stdout,
      stderr: process.stderr,
      stdin: process.stdin,
      translator,
      color: false,
      interactive: false,
    });
    ui.failure(toFailure(error));
    await ui.close();
    process.exitCode = interrupt.exitCode(exitCodeFor(error));
  } finally {
    interrupt.release();
  }
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(manifest) as { version: unknown }).version);
}
