import path from 'node:path';
import {
  type FolderResource,
  type RealServerNeed,
  type RedisFact,
  type RedisSpec,
  removeAll,
  type Resource,
  type StepContext,
  TutorialError,
} from '#tutorial';

/** What a lab's own Redis differs in from the plainest one. */
export type OwnRedisSpec = Partial<Omit<RedisSpec, 'owner'>>;

/** Redis servers that belong to one lab: written down like all others, and gone when this is disposed of. */
export interface OwnRedis extends AsyncDisposable {
  /** @throws TutorialError ENGINE_START_FAILED, ENGINE_NOT_READY, NEEDS_REAL_SERVER */
  start(spec: OwnRedisSpec): Promise<RedisFact>;
}

/** A family beside Redis of which a lab can start servers of its own. */
export type OtherFamily = Exclude<
  keyof StepContext['engines'],
  'aws' | 'redis' | 'web' | 'learner'
>;

/** Owner of what the lab's servers are made of. */
export function ownerOf(lab: string): string {
  return `lab-${lab}`;
}

/** Bytes of a server that keeps next to nothing. */
const MEMORY = 64 * 1024 ** 2;

/** Whether a Redis can be started that nobody else uses; not where the run works on a server of the learner's. */
export async function mayOwnRedis({
  redis,
}: Pick<StepContext['engines'], 'redis'>): Promise<boolean> {
  return redis.can({ kind: (await redis.select()).chosen }, 'another');
}

/** What servers a lab starts for itself. */
export interface OwnServers {
  /** What of it only a real server can do, if anything. */
  readonly needs: RealServerNeed | null;
  /** Families beside Redis of which it starts servers that it must not do without. */
  readonly also?: readonly OtherFamily[];
  /** Families of which it starts a server where the learner gives none, and else works on theirs. */
  readonly beside?: readonly OtherFamily[];
}

/**
 * Refuses a lab on servers of its own where these cannot be.
 * @throws TutorialError LAB_NEEDS_OWN_SERVER where the run works on a server of the learner's, LAB_NOT_ON_AWS where it
 * asks for their AWS account, NEEDS_REAL_SERVER where it has only one that cannot do what is needed, ENGINE_MISSING
 */
export async function requireOwnServers(
  lab: string,
  engines: StepContext['engines'],
  { needs, also = [], beside = [] }: OwnServers,
): Promise<void> {
  const { redis } = engines;
  await requireHere(lab, engines);
  for (const family of ['redis', ...also] as const) {
    const server = { kind: (await engines[family].select()).chosen };
    if (engines[family].can(server, 'exclusive')) continue;
    const engine = needs === null ? await engineOfAll(engines, [...also, ...beside]) : 'system';
    throw new TutorialError('LAB_NEEDS_OWN_SERVER', { lab, engine });
  }
  if (needs !== null) redis.require({ kind: (await redis.select()).chosen }, needs);
  await requireFamilies(engines, beside);
}

/**
 * Refuses a lab that starts servers beside those of the run where these cannot be, or a family has no engine.
 * @throws TutorialError LAB_NOT_ON_AWS where the run asks for their AWS account, ENGINE_MISSING
 */
export async function requireBeside(
  lab: string,
  engines: StepContext['engines'],
  families: readonly OtherFamily[],
): Promise<void> {
  if (families.length > 0) await requireHere(lab, engines);
  await requireFamilies(engines, families);
}

/** In the learner's account there is the stack, and nothing else is started. @throws TutorialError LAB_NOT_ON_AWS */
async function requireHere(lab: string, { redis }: StepContext['engines']): Promise<void> {
  const run = { kind: (await redis.select()).chosen };
  if (redis.can(run, 'exclusive') && !redis.can(run, 'another')) {
    throw new TutorialError('LAB_NOT_ON_AWS', { lab });
  }
}

/** Refuses what has no engine before anything is started for it. @throws TutorialError ENGINE_MISSING */
async function requireFamilies(
  engines: StepContext['engines'],
  families: readonly OtherFamily[],
): Promise<void> {
  for (const family of families) await engines[family].select();
}

/** The kind that Redis and all of these can be taken of on this machine: not every family has a program for it. */
async function engineOfAll(
  engines: StepContext['engines'],
  families: readonly OtherFamily[],
): Promise<'system' | 'embedded'> {
  for (const family of ['redis', ...families] as const) {
    const { candidates } = await engines[family].select();
    if (!candidates.some(({ kind, usable }) => kind === 'system' && usable)) return 'embedded';
  }
  return 'system';
}

/**
 * Prepares for a lab's own servers; what a lab that was killed left of its own is destroyed first.
 * @throws TutorialError what `requireOwnServers` throws
 */
export async function ownRedis(
  lab: string,
  { engines, inventory, signal }: Pick<StepContext, 'engines' | 'inventory' | 'signal'>,
  need: RealServerNeed | null = null,
): Promise<OwnRedis> {
  await requireOwnServers(lab, engines, { needs: need });
  const destroyAll = (): Promise<void> => removeOwned(lab, inventory);
  await destroyAll();
  return {
    start: (spec) =>
      engines.redis.start(
        {
          owner: ownerOf(lab),
          name: ownerOf(lab),
          engine: 'redis',
          port: null,
          clusterMode: false,
          shards: 1,
          replicas: 0,
          tls: false,
          authToken: null,
          users: [],
          maxmemory: MEMORY,
          maxmemoryPolicy: 'volatile-lru',
          slowlogLogSlowerThan: 10_000,
          fromBackup: null,
          refusedCommands: [],
          ...spec,
        },
        signal,
      ),
    [Symbol.asyncDispose]: destroyAll,
  };
}

/** Destroys all that a lab made for itself. @throws the first failure, when everything was tried */
export async function removeOwned(lab: string, inventory: StepContext['inventory']): Promise<void> {
  const failures: unknown[] = [];
  await removeAll(inventory, {
    only: (resource) =>
      resource.owner === ownerOf(lab) &&
      // The folder of backups is one for all; what somebody else keeps in it must stay.
      !(resource.kind === 'folder' && holdsOthers(resource, inventory.standing())),
    couldNot: (_resource, error) => failures.push(error),
  });
  if (failures.length > 0) throw failures[0];
}

function holdsOthers(folder: FolderResource, standing: readonly Resource[]): boolean {
  return standing.some(
    (other) =>
      other.kind === 'file' &&
      other.owner !== folder.owner &&
      path.dirname(other.path) === folder.path,
  );
}

/** What a lab's own servers left, found by looking at the machine. */
export async function ownLeftovers(
  lab: string,
  { inventory }: Pick<StepContext, 'inventory'>,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const resource of inventory.all().filter(({ owner }) => owner === ownerOf(lab))) {
    if (resource.kind === 'folder' && holdsOthers(resource, inventory.standing())) continue;
    const presence = await inventory.look(resource);
    if (presence.state === 'present') left.push(presence.detail);
  }
  return left;
}
