import {
  type Cell,
  type Message,
  type Presence,
  type Resource,
  resourceName,
  SECRETS_ID,
  type StepContext,
  type Table,
} from '#tutorial';
import { msg } from './text.ts';

/** What became of a resource: what was seen of it, or what was decided without seeing. */
export interface Looked {
  readonly resource: Resource;
  readonly state: Presence | { readonly state: 'forgotten' } | { readonly state: 'kept' };
}

/**
 * Looks for everything but the secrets, which looking needs. What was proved gone earlier and cannot be asked for any more
 * is not among what was looked at, but counted.
 */
export async function lookAgain({
  inventory,
  signal,
}: Pick<StepContext, 'inventory' | 'signal'>): Promise<{
  readonly looked: readonly Looked[];
  readonly unasked: number;
}> {
  const looked: Looked[] = [];
  let unasked = 0;
  const standing = new Set(inventory.standing().map(({ id }) => id));
  for (const resource of inventory.all()) {
    signal.throwIfAborted();
    if (resource.id === SECRETS_ID) continue;
    const state = await inventory.look(resource);
    if (state.state === 'gone' && state.unasked === true) {
      unasked += 1;
      continue;
    }
    // A replica took the place of the node that could not be asked to remove it, and never had it.
    if (state.state === 'gone' && standing.has(resource.id)) await inventory.foundGone(resource);
    looked.push({ resource, state });
  }
  return { looked, unasked };
}

/**
 * What became of everything that stood when cleanup began (`stood`: ids), and of whatever is not gone. The rest was removed
 * earlier, as by the labs that made it: it is counted. Null where there is nothing to show row by row.
 */
export function proofTable(looked: readonly Looked[], stood: ReadonlySet<string>): Table | null {
  const shown = looked.filter(
    ({ resource, state }) => stood.has(resource.id) || state.state !== 'gone',
  );
  if (shown.length === 0) return null;
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
    rows: shown.map(({ resource, state }): readonly Cell[] => [
      msg(KINDS[resource.kind]),
      resourceName(resource),
      resource.owner,
      stateName(state),
    ]),
    notes: earlier(looked.length - shown.length),
  };
}

/** What is said of things that an earlier command had removed, and that are gone. */
export function earlier(count: number): readonly Message[] {
  return count === 0 ? [] : [msg('cleanup.table.earlier', { count })];
}

const KINDS = {
  process: 'cleanup.kind.process',
  port: 'cleanup.kind.port',
  folder: 'cleanup.kind.folder',
  file: 'cleanup.kind.file',
  database: 'cleanup.kind.database',
  keys: 'cleanup.kind.keys',
  'aws-stack': 'cleanup.kind.aws-stack',
  table: 'cleanup.kind.table',
  documents: 'cleanup.kind.documents',
} as const;

function stateName(state: Looked['state']): Message {
  switch (state.state) {
    case 'gone':
      return msg('cleanup.state.gone');
    case 'present':
      return msg('cleanup.state.present', { detail: state.detail });
    case 'unknown':
      return state.addressForgotten === true
        ? msg('cleanup.state.no-address')
        : msg('cleanup.state.unknown', { detail: state.detail });
    case 'forgotten':
      return msg('cleanup.state.forgotten');
    case 'kept':
      return msg('cleanup.state.kept');
  }
}

/** What is left, and what a person can type to remove it. */
export function describeLeft({ resource, state }: Looked): string {
  const detail = 'detail' in state ? (state.detail ?? '') : '';
  const what = resourceName(resource);
  // A file is described by its path, and that is all there is to say of it.
  const said = `${what}${detail === what || detail === '' ? '' : `: ${detail}`}`;
  // What a stack has left is told line by line with its own remedies, and the stack itself is gone.
  return resource.kind === 'aws-stack' && detail.includes('\n')
    ? said
    : `${said}\n  ${remedyFor(resource)}`;
}

/** What a person can type to remove what cleanup could not. */
export function remedyFor(resource: Resource): string {
  return REMEDY[resource.kind](resource as never);
}

const REMEDY: {
  readonly [K in Resource['kind']]: (resource: Extract<Resource, { kind: K }>) => string;
} = {
  process: ({ pid }) => (pid === null ? '' : `kill ${pid}`),
  port: ({ port }) => `lsof -i :${port}`,
  folder: ({ path }) => `rm -r '${path}'`,
  file: ({ path }) => `rm '${path}'`,
  database: ({ name }) => `DROP DATABASE \`${name}\`;`,
  table: ({ name }) => `aws dynamodb delete-table --table-name ${name}`,
  documents: ({ name }) => `db.getSiblingDB('${name}').dropDatabase()`,
  'aws-stack': ({ name, region, stackId }) =>
    `aws cloudformation delete-stack --stack-name ${stackId ?? name} --region ${region}`,
  keys: ({ prefix, server }) => {
    const at = server.lastIndexOf(':');
    const client = `redis-cli -h ${server.slice(0, at)} -p ${server.slice(at + 1)}`;
    return `${client} --scan --pattern '${prefix}*' | xargs ${client} UNLINK`;
  },
};
