import type { App } from '../run/app.ts';
import { TutorialError } from '../contract/errors.ts';
import { talkTo } from '../run/client/talk.ts';
import { OUTPUTS } from '../ui/outputs.ts';
import { STEPS, type Openable } from './openable.ts';

/**
 * `open`: a client on a server of the run, which the configuration chooses.
 * @throws TutorialError NOTHING_TO_OPEN, OPEN_NO_JSON, in which a client does not speak, and as `talkTo`
 */
export async function openServer(app: App, role: Openable): Promise<void> {
  if (OUTPUTS[app.config.output].forPrograms) {
    throw new TutorialError('OPEN_NO_JSON', { role });
  }
  const { facts } = await app.peek();
  if (facts[role] === undefined) {
    throw new TutorialError('NOTHING_TO_OPEN', { step: STEPS[role] });
  }
  await talkTo(app, role, facts);
}
