import type { AwsWatch } from '../../contract/aws.ts';
import type { Presence, ProcessResource, Resource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import type { ProcessInfo } from '../process/process-info.ts';
import { destroyFile, destroyFolder, lookAtFile, lookAtPath } from './files.ts';
import { destroyPort, lookAtPort } from './ports.ts';
import { destroyProcess, lookAtProcess } from './processes.ts';
import { destroyRemote, lookAtRemote, type Remote } from './remote.ts';

/** Asks the server of a process to end, over its own protocol; true when it was asked. */
export type StopServer = (
  process: ProcessResource & { readonly port: number },
  found: readonly ProcessInfo[],
  bench: Bench,
) => Promise<boolean>;

/** What is known of a family of servers when its resources are destroyed. */
export interface Owner {
  readonly id: string;
  readonly stop: StopServer;
  readonly remote?: Remote;
}

/** Destroys resources of every kind and looks for them on the machine, whatever the journal says. */
export interface Destroyer {
  /** Destroys one resource. @throws TutorialError CLEANUP_INCOMPLETE when it could not be destroyed */
  destroy(resource: Resource, watch?: AwsWatch): Promise<void>;
  look(resource: Resource): Promise<Presence>;
}

/** Makes a destroyer that knows how the servers of these families are asked to end. */
export function createDestroyer(owners: readonly Owner[], bench: Bench): Destroyer {
  const remoteOf = (kind: Remote['kind']): Remote => {
    const owner = owners.find(({ remote }) => remote?.kind === kind);
    if (owner?.remote === undefined) throw new Error(`no family knows what ${kind} are`);
    return owner.remote;
  };
  return {
    async destroy(resource, watch) {
      switch (resource.kind) {
        case 'process': {
          const owner = owners.find(({ id }) => id === resource.role);
          const stop = async (found: readonly ProcessInfo[]): Promise<boolean> => {
            const { port } = resource;
            if (port === null || owner === undefined) return false;
            return owner.stop({ ...resource, port }, found, bench);
          };
          return destroyProcess(resource, stop, bench);
        }
        case 'port':
          return destroyPort(resource, bench);
        case 'folder':
          return destroyFolder(resource, bench.folders);
        case 'file':
          return destroyFile(resource, bench.folders);
        case 'database':
        case 'keys':
        case 'table':
        case 'documents':
          return destroyRemote(resource, remoteOf(resource.kind), bench);
        case 'aws-stack':
          return bench.aws.takeDown(resource, watch);
      }
    },
    async look(resource) {
      switch (resource.kind) {
        case 'process':
          return lookAtProcess(resource, bench);
        case 'port':
          return lookAtPort(resource, bench);
        case 'folder':
          return lookAtPath(resource.path);
        case 'file':
          return lookAtFile(resource.path);
        case 'database':
        case 'keys':
        case 'table':
        case 'documents':
          return lookAtRemote(resource, remoteOf(resource.kind), bench);
        case 'aws-stack':
          return bench.aws.look(resource);
      }
    },
  };
}
