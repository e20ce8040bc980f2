import type { ProcessRole } from './engine-kind.ts';

/** Something the tutorial brings into existence and must remove. Written to the journal before it exists. */
export type Resource =
  | ProcessResource
  | PortResource
  | FolderResource
  | FileResource
  | DatabaseResource
  | KeysResource
  | TableResource
  | DocumentsResource
  | AwsStackResource;

interface ResourceBase {
  /** Unique in its workspace. */
  readonly id: string;
  /** The step or lab that asked for it. */
  readonly owner: string;
}

/** A server process of ours. Identity is proved before anything is done to it. */
export interface ProcessResource extends ResourceBase {
  readonly kind: 'process';
  readonly role: ProcessRole;
  /** Absolute path of the program; for an embedded engine, Node's. */
  readonly program: string;
  /** The process works in this folder; with `program` it tells ours from a stranger's. */
  readonly folder: string;
  readonly port: number | null;
  /** Null while the process is only intended. */
  readonly pid: number | null;
  /** Opaque start time of the process as the operating system tells it; null while only intended or unknown. */
  readonly startedAt: string | null;
}

/** A TCP port of 127.0.0.1 that one of our servers listens on. */
export interface PortResource extends ResourceBase {
  readonly kind: 'port';
  readonly port: number;
}

/** A folder of ours, removed with all it holds. */
export interface FolderResource extends ResourceBase {
  readonly kind: 'folder';
  readonly path: string;
}

/** A file of ours. */
export interface FileResource extends ResourceBase {
  readonly kind: 'file';
  readonly path: string;
}

/** A database on a server that is not ours. */
export interface DatabaseResource extends ResourceBase {
  readonly kind: 'database';
  readonly name: string;
  /** Reference to the URL in the secrets file. */
  readonly secret: string;
  /** `host:port`, for messages. */
  readonly server: string;
}

/** Keys with our prefix on a server that is not ours. */
export interface KeysResource extends ResourceBase {
  readonly kind: 'keys';
  readonly prefix: string;
  readonly secret: string;
  readonly server: string;
}

/** A table in a DynamoDB that is not ours. */
export interface TableResource extends ResourceBase {
  readonly kind: 'table';
  readonly name: string;
  readonly secret: string;
  readonly server: string;
}

/** A database of documents in a MongoDB that is not ours. */
export interface DocumentsResource extends ResourceBase {
  readonly kind: 'documents';
  readonly name: string;
  readonly secret: string;
  readonly server: string;
}

/** A CloudFormation stack in the learner's AWS account, with everything in it. It costs money until it is gone. */
export interface AwsStackResource extends ResourceBase {
  readonly kind: 'aws-stack';
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly name: string;
  /** The id of the session that made it, which is a tag of all that is in it. */
  readonly session: string;
  /** The stack's ARN; null while it is only intended. It still answers when the stack is gone. */
  readonly stackId: string | null;
  /** When it was asked for, ISO 8601. */
  readonly since: string;
  /** The time in its tag ExpiresAt, ISO 8601: nobody deletes it then, but who finds it knows that it may go. */
  readonly expiresAt: string;
  /** USD; null where the prices of the Region are not known here. */
  readonly usdPerHour: number | null;
}

/** Something on a server that is not ours. */
export type RemoteResource = DatabaseResource | KeysResource | TableResource | DocumentsResource;

/** What a resource is called, the same in every language: paths, ports, ids and names on a server. */
export function resourceName(resource: Resource): string {
  switch (resource.kind) {
    case 'process':
      return [
        // A word of English, unlike the names of servers.
        ...(resource.role === 'helper' ? [resource.id] : [resource.role]),
        ...(resource.pid === null ? [] : [`pid ${resource.pid}`]),
      ].join(' ');
    case 'port':
      return `127.0.0.1:${resource.port}`;
    case 'folder':
    case 'file':
      return resource.path;
    case 'database':
    case 'table':
    case 'documents':
      return `${resource.name} @ ${resource.server}`;
    case 'keys':
      return `${resource.prefix}* @ ${resource.server}`;
    case 'aws-stack':
      return `${resource.name} @ ${resource.account} ${resource.region}`;
  }
}

/** The id of the file that holds the passwords and addresses which other resources are removed with. */
export const SECRETS_ID = 'secrets';

/** Where resources are written down: before they exist, when they exist, when they are gone. */
export interface Ledger {
  /** Must be durable before it resolves: only then may the resource be made. */
  intend(resource: Resource): Promise<void>;
  /** The resource exists; `resource` now carries all that is known of it. */
  created(resource: Resource): Promise<void>;
  removed(resource: Resource): Promise<void>;
}

/** Whether a resource is still there; `unknown` says why nothing could be found out. */
export type Presence =
  /** `detail` is there when something else has taken the place, for example a stranger on our former port. */
  | {
      readonly state: 'gone';
      readonly detail?: string;
      /** True when it was proved earlier, and nobody was asked now: the way to its server is no longer known. */
      readonly unasked?: true;
    }
  | { readonly state: 'present'; readonly detail: string }
  | {
      readonly state: 'unknown';
      readonly detail: string;
      /** True when nobody could be asked because the address of the server is no longer kept. */
      readonly addressForgotten?: true;
    };

const REMOTE: readonly Resource['kind'][] = ['database', 'keys', 'table', 'documents'];

/** Whether a resource is on a server that is not ours, where only its owner can let us look and remove. */
export function isRemote(resource: Resource): resource is RemoteResource {
  return REMOTE.includes(resource.kind);
}
