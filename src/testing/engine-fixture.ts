import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngines, type EngineDeps } from '../engines/create.ts';
import type { MysqlSpec, RedisSpec } from '../engines/engine.ts';
import type { Ledger, Resource } from '../contract/resources.ts';
import { stepClock } from '../run/clock.ts';
import { createSecretsFile } from '../run/secrets-file.ts';

/** A ledger in memory that remembers the order of everything. */
export interface MemoryLedger extends Ledger {
  readonly events: readonly { readonly what: keyof Ledger; readonly resource: Resource }[];
  /** Not yet removed, newest first, each as it was journalled last. */
  standing(): readonly Resource[];
}

/** A ledger for tests. */
export function memoryLedger(): MemoryLedger {
  const events: { what: keyof Ledger; resource: Resource }[] = [];
  const note =
    (what: keyof Ledger) =>
    (resource: Resource): Promise<void> => {
      events.push({ what, resource });
      return Promise.resolve();
    };
  return {
    events,
    intend: note('intend'),
    created: note('created'),
    removed: note('removed'),
    standing() {
      const byId = new Map<string, Resource>();
      for (const { what, resource } of events) {
        if (what === 'removed') byId.delete(resource.id);
        else byId.set(resource.id, resource);
      }
      return [...byId.values()].reverse();
    },
  };
}

const BUNDLES = process.env.EMBEDDED_FOLDER ?? join(import.meta.dirname, '../../dist/embedded');

/** What a test may choose of its engines' surroundings. */
export type EngineOverrides = Partial<Omit<EngineDeps, 'folders'>> & {
  /** Of template data folders; the fixture's own without. */
  readonly cacheFolder?: string;
  /** Of the built embedded servers; this project's own without. */
  readonly embeddedFolder?: string;
};

/** Engines in a workspace of their own, and a way to leave nothing behind. */
export async function openEngineFixture({
  cacheFolder,
  embeddedFolder = BUNDLES,
  ...overrides
}: EngineOverrides = {}) {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'elasticache-tutorial-')));
  const workspace = join(root, 'workspace');
  const ledger = memoryLedger();
  const deps: EngineDeps = {
    choice: 'system',
    urls: {},
    folders: {
      workspace,
      cache: cacheFolder ?? join(root, 'cache'),
      embedded: embeddedFolder,
    },
    ledger,
    secrets: createSecretsFile({ path: join(workspace, 'secrets.json') }),
    path: process.env.PATH ?? '',
    platform: process.platform,
    aws: { region: null, account: null, from: null, subnets: [] },
    clock: stepClock,
    today: () => new Date(),
    session: 'test1',
    ...overrides,
  };
  const engines = await createEngines(deps);
  return {
    root,
    deps,
    ledger,
    engines,
    async destroyAll(): Promise<void> {
      for (const resource of ledger.standing()) {
        await engines.destroy(resource);
        await ledger.removed(resource);
      }
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await this.destroyAll();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Engines of a test with everything around them. */
export type EngineFixture = Awaited<ReturnType<typeof openEngineFixture>>;

/** A Redis as create-redis asks for by default. */
export const REDIS_SPEC: RedisSpec = {
  owner: 'create-redis',
  name: 'tutorial',
  engine: 'redis',
  port: null,
  clusterMode: false,
  shards: 1,
  replicas: 0,
  tls: false,
  authToken: null,
  users: [],
  maxmemory: 64 * 1024 * 1024,
  maxmemoryPolicy: 'volatile-lru',
  slowlogLogSlowerThan: 10_000,
  fromBackup: null,
  refusedCommands: [],
};

/** A MySQL as create-mysql asks for by default. */
export const MYSQL_SPEC: MysqlSpec = { owner: 'create-mysql', port: null, database: 'tutorial' };

/** A signal that is never aborted. */
export const NEVER: AbortSignal = new AbortController().signal;
