import type { Ledger } from '../contract/resources.ts';
import type { SecretStore } from '../contract/secrets.ts';
import type { EngineChoice } from './engine.ts';

/** What the engines need from the wiring. Everything is injected, nothing is read from the environment. */
export interface EngineDeps {
  readonly choice: EngineChoice;
  /** `redis:` or `rediss:` URL of the learner's own server; null when none was given. */
  readonly redisUrl: string | null;
  /** `mysql:` URL of the learner's own server; null when none was given. */
  readonly mysqlUrl: string | null;
  /** Absolute folder; instances live in `<workspace>/instances/<id>`. */
  readonly workspace: string;
  /** Absolute folder of what outlives a run: template data folders. */
  readonly cacheFolder: string;
  readonly ledger: Ledger;
  readonly secrets: SecretStore;
  /** Value of PATH. */
  readonly path: string;
  /** Folder of the built embedded servers `redis.js` and `mysql.js`. */
  readonly embeddedFolder: string;
  readonly platform: NodeJS.Platform;
  /** Id of this workspace's session: names the database and the key prefix on external servers. */
  readonly session: string;
}
