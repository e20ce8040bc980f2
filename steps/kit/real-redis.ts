import { programMsg, type StepContext, TutorialError } from '#tutorial';

/** What a lab does that only a real Redis server can, as the program words it. */
export type RealNeed = 'users' | 'backup' | 'kill';

/** @throws TutorialError NEEDS_REAL_SERVER where the embedded Redis would be chosen */
export async function requireRealRedis(
  { engines }: Pick<StepContext, 'engines'>,
  need: RealNeed,
): Promise<void> {
  const { chosen } = await engines.selectRedis();
  if (chosen !== 'embedded') return;
  throw new TutorialError('NEEDS_REAL_SERVER', {
    what: programMsg(`engine.needs.${need}`),
    kind: programMsg('engine.kind.embedded'),
  });
}
