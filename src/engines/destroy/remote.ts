import { TutorialError, messageOf } from '../../contract/errors.ts';
import { resourceName, type Presence, type RemoteResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';

/** What may stand on a server of the learner's, how it is looked for and how it is removed. */
export interface Remote<R extends RemoteResource = RemoteResource> {
  readonly kind: R['kind'];
  /** What it is called in a sentence. */
  nameOf(resource: R): string;
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
    // A user who may not make a database may not drop it either: what never came to be is gone.
    if ((await lookAtRemote(resource, remote, bench)).state === 'gone') return;
    const detail =
      error instanceof TutorialError ? (error.detail ?? reasonOf(error)) : messageOf(error);
    throw new TutorialError(
      'CLEANUP_INCOMPLETE',
      { remaining: 1 },
      `${resource.server}: ${detail}`,
    );
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
    const reason = error instanceof TutorialError ? reasonOf(error) : messageOf(error);
    return { state: 'unknown', detail: `${resource.server}: ${reason}` };
  }
}

function reasonOf(error: TutorialError): string {
  const { reason } = error.params;
  return typeof reason === 'string' ? reason : error.code;
}
