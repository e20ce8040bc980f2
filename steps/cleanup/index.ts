import { TutorialError, messageOf } from '../../src/contract/errors.ts';
import type { Cell, Table } from '../../src/contract/events.ts';
import type { Message } from '../../src/contract/message.ts';
import { msg, texts } from './text.ts';
import { SECRETS_ID, type Presence, type Resource } from '../../src/contract/resources.ts';
import { defineStep, type StepContext } from '../../src/contract/step.ts';

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
    const strays = await ctx.inventory.adoptStrays();
    if (strays.length > 0) {
      ctx.emit({
        event: 'step.note',
        note: { kind: 'warning', message: msg('cleanup.strays', { count: strays.length }) },
      });
    }
    if (ctx.inventory.all().length === 0) {
      ctx.emit({ event: 'step.note', note: { kind: 'result', message: msg('cleanup.nothing') } });
      return { cleanup: { removed: 0, remaining: 0 } };
    }
    await removeAll(ctx);
    const looked = await lookAgain(ctx);
    ctx.emit({ event: 'table', table: proofTable(looked) });
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

/** One that cannot be removed must not keep the others alive. */
async function removeAll(ctx: StepContext): Promise<void> {
  let failed = false;
  for (const resource of ctx.inventory.standing()) {
    // What could not be removed now will need its password when it is tried again.
    if (failed && resource.id === SECRETS_ID) continue;
    try {
      await ctx.inventory.destroy(resource);
    } catch (error) {
      failed = true;
      ctx.emit({
        event: 'step.note',
        note: {
          kind: 'warning',
          message: msg('cleanup.could-not', {
            what: describe(resource),
            reason: error instanceof TutorialError ? (error.detail ?? '') : messageOf(error),
          }),
        },
      });
    }
  }
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
      describe(resource),
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

/** What a resource is called in tables and messages; paths and ids are the same in every language. */
function describe(resource: Resource): string {
  switch (resource.kind) {
    case 'process':
      return `${resource.role} ${resource.pid === null ? '' : `pid ${resource.pid}`}`.trim();
    case 'port':
      return `127.0.0.1:${resource.port}`;
    case 'folder':
    case 'file':
      return resource.path;
    case 'database':
      return `${resource.name} @ ${resource.server}`;
    case 'keys':
      return `${resource.prefix}* @ ${resource.server}`;
  }
}

function describeRemaining(resource: Resource, presence: Presence): string {
  const detail = presence.state === 'gone' ? '' : presence.detail;
  const remedy = REMEDY[resource.kind](resource as never);
  const what = describe(resource);
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
