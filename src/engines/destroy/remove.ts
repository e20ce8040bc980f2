import type { Resource } from '../../contract/resources.ts';
import type { EngineDeps } from '../deps.ts';
import type { ProcessTable } from '../process/process-info.ts';
import { destroyFile, destroyFolder } from './files.ts';
import { destroyPort } from './ports.ts';
import { destroyProcess } from './processes.ts';
import { destroyRemote } from './remote.ts';

/** Destroys one resource of any kind. Throws CLEANUP_INCOMPLETE when it could not be destroyed. */
export async function destroyResource(
  resource: Resource,
  deps: EngineDeps,
  table: ProcessTable,
): Promise<void> {
  switch (resource.kind) {
    case 'process':
      return destroyProcess(resource, deps, table);
    case 'port':
      return destroyPort(resource, deps, table);
    case 'folder':
      return destroyFolder(resource, deps);
    case 'file':
      return destroyFile(resource, deps);
    case 'database':
    case 'keys':
      return destroyRemote(resource, deps);
  }
}

/** Destroys one resource and journals that it is gone. */
export async function removeResource(
  resource: Resource,
  deps: EngineDeps,
  table: ProcessTable,
): Promise<void> {
  await destroyResource(resource, deps, table);
  await deps.ledger.removed(resource);
}
