import type { DatabaseResource, KeysResource, Presence } from '../../resources.ts';
import type { EngineDeps } from '../deps.ts';

/** Placeholder until the external engine is there. */
export function destroyRemote(
  resource: DatabaseResource | KeysResource,
  deps: EngineDeps,
): Promise<void> {
  return Promise.reject(new Error(`not written yet: ${resource.kind} in ${deps.session}`));
}

/** Placeholder until the external engine is there. */
export function lookAtRemote(resource: DatabaseResource | KeysResource): Promise<Presence> {
  return Promise.resolve({ state: 'unknown', detail: resource.server });
}
