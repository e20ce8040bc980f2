import { TutorialError, hasCode, messageOf } from '../../contract/errors.ts';
import { resourceName, type Presence, type RemoteResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { AddressForgotten } from './address.ts';

/** What may stand on a server of the learner's, how it is looked for and how it is removed. */
export interface Remote<R extends RemoteResource = RemoteResource> {
  readonly kind: R['kind'];
  /** Whether it is there. @throws when the server cannot be asked */
  isThere(resource: R, bench: Bench): Promise<boolean>;
  /** Removes it when it is there and proved to be ours. @throws when it is not proved, or the server refuses */
  remove(resource: R, bench: Bench): Promise<void>;
}

/** Removes what was made on a server that is not ours, if it is there. @throws TutorialError CLEANUP_INCOMPLETE */
export async function destroyRemote(
  resource: RemoteResource,
  remote: Remote,
  bench: Bench,
): Promise<void> {
  try {
    await remote.remove(resource, bench);
  } catch (error) {
    // Whom nobody reached a moment ago is not waited for a second time.
    const reached = !(error instanceof AddressForgotten || hasCode(error, 'EXTERNAL_UNREACHABLE'));
    // A user who may not make a database may not drop it either: what never came to be is gone.
    if (reached && (await lookAtRemote(resource, remote, bench)).state === 'gone') return;
    const detail = `${resource.server}: ${reasonOf(error)}`;
    throw new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }, detail);
  }
}

/** Looks on the server; `unknown` when it cannot be asked. */
export async function lookAtRemote(
  resource: RemoteResource,
  remote: Remote,
  bench: Bench,
): Promise<Presence> {
  try {
    return (await remote.isThere(resource, bench))
      ? { state: 'present', detail: resourceName(resource) }
      : { state: 'gone' };
  } catch (error) {
    const unknown = { state: 'unknown', detail: `${resource.server}: ${reasonOf(error)}` } as const;
    return error instanceof AddressForgotten ? { ...unknown, addressForgotten: true } : unknown;
  }
}

/** The cause in the words of who said it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof TutorialError)) return messageOf(error);
  const { reason } = error.params;
  return typeof reason === 'string' ? reason : (error.detail ?? error.code);
}
