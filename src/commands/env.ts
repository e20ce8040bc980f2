import type { App } from '../run/app.ts';
import { TutorialError } from '../contract/errors.ts';
import { OUTPUTS } from '../ui/outputs.ts';
import { SHELLS, type Shell } from './shells.ts';

/** `env`: connection settings with their passwords, on request only, in the syntax of a shell. */
export async function printEnv(app: App, shell: Shell): Promise<void> {
  const { facts } = await app.peek();
  const engines = await app.lookOnly();
  const variables = await engines.variables(facts);
  if (Object.keys(variables).length === 0) throw new TutorialError('NOT_RUNNING');
  app.ui.raw(SHELLS[OUTPUTS[app.config.output].forPrograms ? 'json' : shell](variables));
}
