import {
  type Cell,
  defineStep,
  type Message,
  messageOf,
  type Presence,
  removeAll,
  type Resource,
  resourceName,
  type StepContext,
  type Table,
  TutorialError,
} from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { msg, texts } from './text.ts';

/** Step 5: destroys newest first, then proves it by looking for everything again. */
export const cleanup = defineStep({
  id: 'cleanup',
  texts,
  text: { title: msg('cleanup.title'), why: msg('cleanup.why'), hint: msg('cleanup.hint') },
  options: {},
  needs: [],
  gives: ['cleanup'],

  plan: () => [
    { kind: 'remove', what: msg('cleanup.plan.remove') },
    { kind: 'read', what: msg('cleanup.plan.prove') },
  ],

  async run(_facts, ctx) {
    const tell = createNarrator(ctx);
    const strays = await ctx.inventory.adoptStrays();
    if (strays.length > 0) {
      tell.say('warning', msg('cleanup.strays', { count: strays.length }));
    }
    if (ctx.inventory.all().length === 0) {
      tell.say('result', msg('cleanup.nothing'));
      return { cleanup: { removed: 0, remaining: 0 } };
    }
    await removeAll(ctx.inventory, {
      couldNot: (resource, error) => {
        const what = resourceName(resource);
        const reason = error instanceof TutorialError ? (error.detail ?? '') : messageOf(error);
        tell.say('warning', msg('cleanup.could-not', { what, reason }));
      },
    });
    const looked = await lookAgain(ctx);
    tell.table(proofTable(looked));
    const remaining = looked.filter(({ presence }) => presence.state !== 'gone');
    ctx.emit({
      event: 'cleanup.proved',
      gone: looked.length - remaining.length,
      remaining: remaining.map(({ resource }) => resource),
    });
    if (remaining.length > 0) {
      throw new TutorialError(
        'CLEANUP_INCOMPLETE',
        { remaining: remaining.length },
        remaining.map(({ resource, presence }) => describeRemaining(resource, presence)).join('\n'),
      );
    }
    return { cleanup: { removed: looked.length, remaining: 0 } };
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

interface Looked {
  readonly resource: Resource;
  readonly presence: Presence;
}

async function lookAgain(ctx: StepContext): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const resource of ctx.inventory.all()) {
    ctx.signal.throwIfAborted();
    looked.push({ resource, presence: await ctx.inventory.look(resource) });
  }
  return looked;
}

function proofTable(looked: readonly Looked[]): Table {
  return {
    id: 'cleanup',
    title: msg('cleanup.table.title'),
    engines: [],
    columns: [
      { id: 'kind', name: msg('cleanup.table.kind'), unit: 'text' },
      { id: 'what', name: msg('cleanup.table.what'), unit: 'text' },
      { id: 'owner', name: msg('cleanup.table.owner'), unit: 'text' },
      { id: 'state', name: msg('cleanup.table.state'), unit: 'text' },
    ],
    rows: looked.map(({ resource, presence }): readonly Cell[] => [
      kindName(resource),
      resourceName(resource),
      resource.owner,
      stateName(presence),
    ]),
    notes: [],
  };
}

const KINDS = {
  process: 'cleanup.kind.process',
  port: 'cleanup.kind.port',
  folder: 'cleanup.kind.folder',
  file: 'cleanup.kind.file',
  database: 'cleanup.kind.database',
  keys: 'cleanup.kind.keys',
} as const;

function kindName(resource: Resource): Message {
  return msg(KINDS[resource.kind]);
}

function stateName(presence: Presence): Message {
  if (presence.state === 'gone') return msg('cleanup.state.gone');
  return presence.state === 'present'
    ? msg('cleanup.state.present', { detail: presence.detail })
    : msg('cleanup.state.unknown', { detail: presence.detail });
}

function describeRemaining(resource: Resource, presence: Presence): string {
  const detail = presence.state === 'gone' ? '' : presence.detail;
  const remedy = REMEDY[resource.kind](resource as never);
  const what = resourceName(resource);
  // A file is described by its path, and that is all there is to say of it.
  return `${what}${detail === what || detail === '' ? '' : `: ${detail}`}\n  ${remedy}`;
}

/** What a person can type to remove what cleanup could not. */
const REMEDY: {
  readonly [K in Resource['kind']]: (resource: Extract<Resource, { kind: K }>) => string;
} = {
  process: ({ pid }) => (pid === null ? '' : `kill ${pid}`),
  port: ({ port }) => `lsof -i :${port}`,
  folder: ({ path }) => `rm -r '${path}'`,
  file: ({ path }) => `rm '${path}'`,
  database: ({ name }) => `DROP DATABASE \`${name}\`;`,
  keys: ({ prefix }) => `redis-cli --scan --pattern '${prefix}*' | xargs redis-cli UNLINK`,
};
