import type { Presence, Resource } from '../../contract/resources.ts';
import type { EngineDeps } from '../deps.ts';
import type { ProcessTable } from '../process/process-info.ts';
import { lookAtPath } from './files.ts';
import { lookAtPort } from './ports.ts';
import { lookAtProcess } from './processes.ts';
import { lookAtRemote } from './remote.ts';

/** Looks for one resource on the machine, whatever the journal says. */
export async function lookAtResource(
  resource: Resource,
  deps: EngineDeps,
  table: ProcessTable,
): Promise<Presence> {
  switch (resource.kind) {
    case 'process':
      return lookAtProcess(resource, table);
    case 'port':
      return lookAtPort(resource, deps, table);
    case 'folder':
    case 'file':
      return lookAtPath(resource.path);
    case 'database':
    case 'keys':
      return lookAtRemote(resource, deps);
  }
}
