import type { AwsSite } from '../../contract/aws.ts';
import type { FamilyId, ProcessRole } from '../../contract/engine-kind.ts';
import type { Ledger, Resource } from '../../contract/resources.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { ProcessTable } from './process-info.ts';

/** Absolute folders that servers are made in. */
export interface Folders {
  /** Instances live in `<workspace>/instances/<id>`. */
  readonly workspace: string;
  /** What outlives a run: template data folders. */
  readonly cache: string;
  /** The built embedded servers, one `<name>.js` each. */
  readonly embedded: string;
}

/** By what a process is recognised as one that this project may have started, and what it then is. */
export interface OwnPrograms {
  /** By the name of a server's program, without `.exe`. */
  readonly programs: ReadonlyMap<string, ProcessRole>;
  /** By the name of a bundle that Node runs, without `.js`. */
  readonly bundles: ReadonlyMap<string, ProcessRole>;
  /** By the name of a script that Python runs, without `.py`. */
  readonly scripts: ReadonlyMap<string, ProcessRole>;
}

/** What servers are started, recognised and ended with. Everything is injected, nothing is read from the environment. */
export interface Bench {
  readonly ledger: Ledger;
  readonly secrets: SecretStore;
  readonly processes: ProcessTable;
  readonly folders: Folders;
  /** Value of PATH. */
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** Value of VIRTUAL_ENV, the Python environment that is activated; left out where there is none. */
  readonly virtualEnv?: string | undefined;
  /** Id of this workspace's session: names the database and the key prefix on external servers. */
  readonly session: string;
  /** URLs of the learner's own servers as they were given to this command. */
  readonly urls: Readonly<Partial<Record<FamilyId, string>>>;
  readonly own: OwnPrograms;
  /** The run's stack in the learner's AWS account. */
  readonly aws: AwsSite;
  /** Destroys one resource of any kind and journals that it is gone. @throws TutorialError CLEANUP_INCOMPLETE */
  remove(resource: Resource): Promise<void>;
}
