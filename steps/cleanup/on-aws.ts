import { type AwsWatch, type Resource, type StepContext, TutorialError } from '#tutorial';
import type { Narrator } from '../kit/narrator.ts';
import { msg } from './text.ts';

/**
 * Finds stacks of this tutorial in the learner's account by their tag, for a journal that knows none of them, and writes
 * them down. The account's id is asked for before anything of it is touched.
 * @throws TutorialError AWS_ACCOUNT_UNCONFIRMED, and what the account's engine throws
 */
export async function adoptFromAws(ctx: StepContext, tell: Narrator): Promise<void> {
  const { aws } = ctx.engines;
  const named = aws.settings.account !== null;
  if (!named && !ctx.ask.interactive) throw new TutorialError('AWS_ACCOUNT_UNCONFIRMED');
  const { account, arn, region } = await aws.survey();
  tell.say('text', msg('cleanup.aws.who', { account, arn, region }));
  if (!named && (await ctx.ask.typed(msg('cleanup.aws.question'))) !== account) {
    throw new TutorialError('AWS_ACCOUNT_UNCONFIRMED');
  }
  const found = await aws.adopt('cleanup');
  tell.say('result', msg('cleanup.aws.found', { count: found.length, region }));
}

/** Tells what AWS takes back, which takes minutes. */
export function watchOf(
  { inventory, signal }: Pick<StepContext, 'inventory' | 'signal'>,
  tell: Narrator,
): AwsWatch {
  for (const stack of inventory.standing().filter(isStack)) {
    tell.say('text', msg('cleanup.aws.waits', { name: stack.name }));
  }
  return {
    signal,
    heard: ({ done, status, total, what }) => {
      if (total === null || status.endsWith('_FAILED')) {
        tell.say('text', msg('cleanup.aws.news', { what, status }));
      } else tell.progress('stack', msg('cleanup.aws.progress'), done, total, 'count');
    },
  };
}

function isStack(resource: Resource): resource is Extract<Resource, { kind: 'aws-stack' }> {
  return resource.kind === 'aws-stack';
}
