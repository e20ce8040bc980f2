import type { App } from '../run/app.ts';
import { TutorialError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { OUTPUTS } from '../ui/outputs.ts';
import { SHELLS, shWord, type Shell } from './shells.ts';

/**
 * `env`: connection settings with their passwords, on request only, in the syntax of a shell; and what to type then, as
 * comments. They are the end: a shell that is handed all of it in one line would read nothing behind them.
 */
export async function printEnv(app: App, shell: Shell): Promise<void> {
  const { facts } = await app.peek();
  const engines = await app.lookOnly();
  const variables = await engines.variables(facts);
  if (Object.keys(variables).length === 0) throw new TutorialError('NOT_RUNNING');
  const format = OUTPUTS[app.config.output].forPrograms ? 'json' : shell;
  app.ui.raw(SHELLS[format](variables));
  if (format === 'json') return;
  const calls = Object.values(await engines.clients(facts));
  const typed = calls.map(({ name, args }) => `# ${[name, ...args].map(shWord).join(' ')}\n`);
  app.ui.raw(`# ${app.translator.text(msg('env.typed'))}\n${typed.join('')}`);
}
