import { type MongoFact, type StepContext, TutorialError } from '#tutorial';
import { ownerOf, removeOwned } from './own-redis.ts';

/** A MongoDB that belongs to one lab: written down like all servers, and gone when this is disposed of. */
export interface OwnMongo extends AsyncDisposable {
  /** @throws TutorialError ENGINE_START_FAILED, ENGINE_NOT_READY */
  start(): Promise<MongoFact>;
}

/**
 * Prepares for a lab's own MongoDB; what a lab that was killed left of its own is destroyed first.
 * @throws TutorialError LAB_NEEDS_OWN_SERVER where the run works on a MongoDB of the learner's
 */
export async function ownMongo(
  lab: string,
  { engines, inventory, signal }: Pick<StepContext, 'engines' | 'inventory' | 'signal'>,
): Promise<OwnMongo> {
  const { mongodb } = engines;
  const server = { kind: (await mongodb.select()).chosen };
  if (!mongodb.can(server, 'exclusive')) throw new TutorialError('LAB_NEEDS_OWN_SERVER', { lab });
  await removeOwned(lab, inventory);
  return {
    start: () => mongodb.start({ owner: ownerOf(lab), port: null }, signal),
    [Symbol.asyncDispose]: () => removeOwned(lab, inventory),
  };
}
