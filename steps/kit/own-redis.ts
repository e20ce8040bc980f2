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
export type OtherFamily = Exclude<keyof StepContext['engines'], 'redis' | 'web' | 'learner'>;

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
  return redis.can({ kind: (await redis.select()).chosen }, 'exclusive');
}

/**
 * Refuses a lab on servers of its own where these cannot be.
 * @param need what the lab needs that only a real server has, if anything
 * @param also families beside Redis of which the lab starts servers
 * @throws TutorialError LAB_NEEDS_OWN_SERVER where the run works on a server of the learner's, NEEDS_REAL_SERVER where
 * it has only one that cannot do what is needed
 */
export async function requireOwnServers(
  lab: string,
  engines: StepContext['engines'],
  need: RealServerNeed | null,
  also: readonly OtherFamily[] = [],
): Promise<void> {
  const { redis } = engines;
  if (!(await mayOwnRedis(engines))) throw new TutorialError('LAB_NEEDS_OWN_SERVER', { lab });
  if (need !== null) redis.require({ kind: (await redis.select()).chosen }, need);
  for (const family of also) {
    const { chosen } = await engines[family].select();
    if (!engines[family].can({ kind: chosen }, 'exclusive')) {
      throw new TutorialError('LAB_NEEDS_OWN_SERVER', { lab });
    }
  }
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
  await requireOwnServers(lab, engines, need);
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
