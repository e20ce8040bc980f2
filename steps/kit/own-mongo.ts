import type { MongoFact, StepContext } from '#tutorial';
import { ownerOf, removeOwned } from './own-redis.ts';

/** A MongoDB for one lab: a server of its own, or its own database on the learner's; gone when this is disposed of. */
export interface OwnMongo extends AsyncDisposable {
  /** @throws TutorialError ENGINE_START_FAILED, ENGINE_NOT_READY, or what a server of the learner's is refused with */
  start(): Promise<MongoFact>;
}

/** Prepares for a lab's MongoDB; what a lab that was killed left of its own is destroyed first. */
export async function ownMongo(
  lab: string,
  { engines, inventory, signal }: Pick<StepContext, 'engines' | 'inventory' | 'signal'>,
): Promise<OwnMongo> {
  await removeOwned(lab, inventory);
  return {
    start: () => engines.mongodb.start({ owner: ownerOf(lab), port: null }, signal),
    [Symbol.asyncDispose]: () => removeOwned(lab, inventory),
  };
}
