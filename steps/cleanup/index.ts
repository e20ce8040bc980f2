import {
  defineStep,
  isRemote,
  type Message,
  messageOf,
  removeAll,
  type Resource,
  resourceName,
  SECRETS_ID,
  type StepContext,
  TutorialError,
} from '#tutorial';
import { createNarrator, type Narrator } from '../kit/narrator.ts';
import { adoptFromAws, watchOf } from './on-aws.ts';
import { describeLeft, earlier, lookAgain, proofTable, remedyFor, type Looked } from './proof.ts';
import { msg, texts } from './text.ts';

/** Step 5: destroys newest first, proves it by looking for everything again, and forgets the secrets last. */
export const cleanup = defineStep({
  id: 'cleanup',
  texts,
  text: { title: msg('cleanup.title'), why: msg('cleanup.why'), hint: msg('cleanup.hint') },
  options: {
    forget: { type: 'switch', default: false, help: msg('cleanup.option.forget') },
    aws: { type: 'switch', default: false, help: msg('cleanup.option.aws') },
  },
  needs: [],
  gives: ['cleanup'],

  plan: () => [
    { kind: 'remove', what: msg('cleanup.plan.remove') },
    { kind: 'read', what: msg('cleanup.plan.prove') },
  ],

  async run(_facts, ctx) {
    const tell = createNarrator(ctx);
    if (ctx.choices.aws) await adoptFromAws(ctx, tell);
    const strays = await ctx.inventory.adoptStrays();
    if (strays.length > 0) {
      tell.say('warning', msg('cleanup.strays', { count: strays.length }));
    }
    if (ctx.inventory.all().length === 0) {
      tell.say('result', msg('cleanup.nothing'));
      return { cleanup: { removed: 0, remaining: 0 } };
    }
    const couldNot = (resource: Resource, error: unknown): void => {
      const what = resourceName(resource);
      tell.say('warning', msg('cleanup.could-not', { what, reason: reasonOf(error) }));
    };
    const stood = new Set(ctx.inventory.standing().map(({ id }) => id));
    await removeAll(ctx.inventory, { couldNot, watch: watchOf(ctx, tell) });
    const { looked: seen, unasked } = await lookAgain(ctx);
    if (unasked > 0) tell.say('text', msg('cleanup.unasked', { count: unasked }));
    const decided = ctx.choices.forget ? await letGo(seen, ctx, tell) : seen;
    const looked = [...decided, ...(await lastOfAll(decided, ctx, couldNot))];
    const table = proofTable(looked, stood);
    if (table !== null) tell.table(table);
    else for (const sentence of earlier(looked.length)) tell.say('text', sentence);
    const inState = (state: Looked['state']['state']): readonly Looked[] =>
      looked.filter((one) => one.state.state === state);
    const [gone, remaining, unknown, forgotten] = [
      inState('gone'),
      inState('present'),
      inState('unknown'),
      inState('forgotten'),
    ];
    ctx.emit({
      event: 'cleanup.proved',
      gone: gone.length,
      remaining: remaining.map(({ resource }) => resource),
      unknown: unknown.map(({ resource }) => resource),
      forgotten: forgotten.map(({ resource }) => resource),
    });
    if (remaining.some(({ resource }) => isRemote(resource))) {
      tell.say('tip', msg('cleanup.let-go'));
    }
    const detail = [...remaining, ...unknown].map(describeLeft).join('\n');
    if (remaining.length > 0) {
      throw new TutorialError('CLEANUP_INCOMPLETE', { remaining: remaining.length }, detail);
    }
    if (unknown.length > 0) {
      if (unknown.every(({ resource }) => resource.kind === 'aws-stack')) {
        throw new TutorialError('CLEANUP_AWS_UNPROVED', { unknown: unknown.length }, detail);
      }
      // Only what is on a server of the learner's can be let go of.
      throw unknown.every(({ resource }) => isRemote(resource))
        ? new TutorialError('CLEANUP_UNPROVED', { unknown: unknown.length }, detail)
        : new TutorialError('CLEANUP_INCOMPLETE', { remaining: unknown.length }, detail);
    }
    return { cleanup: { removed: gone.length, remaining: 0 } };
  },

  check(_facts, ctx) {
    const standing = ctx.inventory.standing().length;
    return Promise.resolve(
      standing === 0
        ? { ok: true, evidence: [msg('cleanup.check.none')] }
        : { ok: false, problem: msg('cleanup.check.some', { count: standing }) },
    );
  },
});

/** In the words of who refused, or by what is known of it here. */
function reasonOf(error: unknown): Message | string {
  if (!(error instanceof TutorialError)) return messageOf(error);
  return error.detail ?? { key: `error.${error.code}.what`, params: error.params };
}

/** Whether a resource stands where only the learner can let us look: on a server or in an account of theirs. */
function isElsewhere(resource: Resource): boolean {
  return isRemote(resource) || resource.kind === 'aws-stack';
}

/** Lets go of what servers of the learner's still have or do not tell of, and says what that is. */
async function letGo(
  seen: readonly Looked[],
  { inventory }: StepContext,
  tell: Narrator,
): Promise<readonly Looked[]> {
  const decided: Looked[] = [];
  for (const one of seen) {
    const { resource, state } = one;
    if (state.state === 'gone' || !isElsewhere(resource)) {
      decided.push(one);
      continue;
    }
    await inventory.forget(resource);
    const what = resourceName(resource);
    tell.say('warning', msg('cleanup.forgotten', { what, remedy: remedyFor(resource) }));
    decided.push({ resource, state: { state: 'forgotten' } });
  }
  return decided;
}

/** The secrets go when nothing is left that they are needed for. */
async function lastOfAll(
  looked: readonly Looked[],
  { inventory }: StepContext,
  couldNot: (resource: Resource, error: unknown) => void,
): Promise<readonly Looked[]> {
  const secrets = inventory.all().find(({ id }) => id === SECRETS_ID);
  if (secrets === undefined) return [];
  const done = looked.every(({ state: { state } }) => state === 'gone' || state === 'forgotten');
  if (!inventory.standing().some(({ id }) => id === SECRETS_ID)) {
    const state = await inventory.look(secrets);
    // Removed before, and nobody has put it back.
    if (state.state === 'gone') return [{ resource: secrets, state }];
  }
  if (!done) return [{ resource: secrets, state: { state: 'kept' } }];
  try {
    await inventory.destroy(secrets);
  } catch (error) {
    couldNot(secrets, error);
  }
  return [{ resource: secrets, state: await inventory.look(secrets) }];
}
