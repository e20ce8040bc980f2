import type { EventOf } from '../contract/events.ts';
import type { Resource } from '../contract/resources.ts';
import { msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { resourceSaid, resourceText } from './resource-text.ts';

type ResourceEvent = EventOf<'resource.created' | 'resource.removed'>;

/** How many resources of a kind are named one by one; more are counted. */
const NAMED = 3;
/** Every kind, in the order of a line, with whether it is worth a name beside others. */
const NAMED_KINDS: Readonly<Record<Resource['kind'], boolean>> = {
  process: true,
  database: true,
  keys: true,
  table: true,
  documents: true,
  'aws-stack': true,
  port: false,
  folder: false,
  file: false,
};
const KINDS = Object.entries(NAMED_KINDS) as (readonly [Resource['kind'], boolean])[];

/** Of a learner's program, which lives as long as one check. */
const PASSING = 'exercise-';

/**
 * Resources that were made, or removed, one after the other: one line of a log tells of all of them. What only a check
 * makes and removes again is left out: it would stand between the learner and each verdict.
 */
export class ResourceRun {
  readonly #kit: Kit;
  #event: ResourceEvent['event'] = 'resource.created';
  #resources: Resource[] = [];
  readonly #passing = new Set<string>();

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** Takes a resource. @returns the line of those before it, when it begins a run of its own */
  add({ event, resource }: ResourceEvent): string[] {
    if (this.#passes(event, resource.id)) return [];
    const before = event === this.#event ? [] : this.end();
    this.#event = event;
    this.#resources.push(resource);
    return before;
  }

  /** What an earlier command left is told when it is removed. */
  #passes(event: ResourceEvent['event'], id: string): boolean {
    if (event === 'resource.removed') return this.#passing.delete(id);
    if (!id.startsWith(PASSING)) return false;
    this.#passing.add(id);
    return true;
  }

  /** @returns the line of the resources since the last one; nothing when there were none */
  end(): string[] {
    const resources = this.#resources;
    if (resources.length === 0) return [];
    this.#resources = [];
    const kit = this.#kit;
    const told = withoutNamedPorts(resources);
    const what = KINDS.flatMap(([kind, named]) => {
      const ofKind = told.filter((resource) => resource.kind === kind);
      if (ofKind.length === 0) return [];
      const alone = told.length === 1 || (named && ofKind.length <= NAMED);
      if (alone) return ofKind.map((resource) => resourceText(resource, kit, this.#event));
      return [kit.say(msg(`ui.resource.many.${kind}`, { n: String(ofKind.length) }))];
    }).join(kit.say(msg('ui.read.separator')));
    return [kit.say(resourceSaid(this.#event, what))];
  }
}

/** Without the ports that are named with their processes. */
function withoutNamedPorts(resources: readonly Resource[]): readonly Resource[] {
  const processes = resources.filter((resource) => resource.kind === 'process');
  if (processes.length > NAMED) return resources;
  const named = new Set(processes.map(({ port }) => port));
  return resources.filter((resource) => resource.kind !== 'port' || !named.has(resource.port));
}
