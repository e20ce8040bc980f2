import type { Planned } from './stack/plan.ts';
import type { MadeSecret } from './stack/make.ts';
import type { Stack } from './stack/stack.ts';
import { isObject, listOf, textOf, type Json } from './stack/json.ts';
import type { Script } from './script.ts';
import type { FakeTime } from './time.ts';

/** What an account has in one Region. */
export class Region {
  readonly account: string;
  readonly name: string;
  readonly time: FakeTime;
  readonly script: Script;
  readonly stacks: Stack[] = [];
  /** ARNs of snapshots that were deleted by themselves. */
  readonly deletedSnapshots = new Set<string>();
  readonly #attempts = new Map<string, number>();

  constructor(account: string, name: string, time: FakeTime, script: Script) {
    this.account = account;
    this.name = name;
    this.time = time;
    this.script = script;
  }

  /** A stack by its name while it exists, or by its id for ever. */
  stack(nameOrId: string): Stack | undefined {
    const now = this.time.now();
    return this.stacks.findLast(
      (one) => one.request.id === nameOrId || (one.request.name === nameOrId && one.exists(now)),
    );
  }

  /** Secrets that can be read. */
  secrets(): readonly MadeSecret[] {
    const now = this.time.now();
    return this.stacks.flatMap((stack) =>
      stack
        .standing(now)
        .filter(({ id }) =>
          stack.course.until(now).some((one) => one.id === id && one.status === 'CREATE_COMPLETE'),
        )
        .flatMap(({ made: { secret } }) => (secret === undefined ? [] : [secret])),
    );
  }

  /** Why this attempt to delete a resource fails; null where it does not. */
  undeletable(id: string): string | null {
    const obstacle = this.script.undeletable?.[id];
    if (obstacle === undefined) return null;
    const attempts = (this.#attempts.get(id) ?? 0) + 1;
    this.#attempts.set(id, attempts);
    return attempts <= (obstacle.times ?? Infinity) ? obstacle.words : null;
  }
}

/** The tags of a resource: its own, the stack's, and those that CloudFormation sets. */
export function tagsOf(stack: Stack, one: Planned): Readonly<Record<string, string>> {
  const { id, name, tags } = stack.request;
  return {
    ...Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])),
    ...ownTags(one.properties.Tags),
    'aws:cloudformation:stack-name': name,
    'aws:cloudformation:stack-id': id,
    'aws:cloudformation:logical-id': one.id,
  };
}

function ownTags(tags: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listOf(tags)
      .filter(isObject)
      .map(({ Key, Value }) => [textOf(Key), textOf(Value)]),
  );
}
