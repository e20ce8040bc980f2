import { type AwsWatch, type Resource, type StepContext, TutorialError, utcText } from '#tutorial';
import type { Narrator } from '../kit/narrator.ts';
import { msg } from './text.ts';

/**
 * Finds stacks of this tutorial in the learner's account by their tag, for a journal that knows none of them, and writes
 * them down. They are named, and the account's id is asked for, before anything of it is touched.
 * @throws TutorialError AWS_ACCOUNT_UNCONFIRMED, and what the account's engine throws
 */
export async function adoptFromAws(ctx: StepContext, tell: Narrator): Promise<void> {
  const { aws } = ctx.engines;
  const named = aws.settings.account !== null;
  if (!named && !ctx.ask.interactive) throw new TutorialError('AWS_ACCOUNT_UNCONFIRMED');
  const { account, arn, region } = await aws.survey();
  tell.say('text', msg('cleanup.aws.who', { account, arn, region }));
  await aws.adopt('create-redis', async (found) => {
    tell.say('result', msg('cleanup.aws.found', { count: found.length, region }));
    for (const { name, since } of found) {
      tell.say('text', msg('cleanup.aws.stack', { name, since: utcText(since) }));
    }
    if (named || found.length === 0) return;
    // In an account of several people some of them may be somebody else's.
    if ((await ctx.ask.typed(msg('cleanup.aws.question'))) !== account) {
      throw new TutorialError('AWS_ACCOUNT_UNCONFIRMED');
    }
  });
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
    listed: (count, ms) => {
      tell.say('text', msg('cleanup.aws.listed', { count, minutes: ms / 60_000 }));
    },
    heard: ({ done, status, total, what }) => {
      if (total === null) {
        tell.say('text', msg('cleanup.aws.snapshot', { what }));
      } else if (status.endsWith('_FAILED')) {
        tell.say('warning', msg('cleanup.aws.news', { what, status }));
      } else tell.progress('stack', msg('cleanup.aws.progress'), done, total, 'count');
    },
  };
}

function isStack(resource: Resource): resource is Extract<Resource, { kind: 'aws-stack' }> {
  return resource.kind === 'aws-stack';
}
