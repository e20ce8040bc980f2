import type { ResourceStatus } from '@aws-sdk/client-cloudformation';

/** Something that happens to a stack, or to a resource of it. */
export interface Happening {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The resource's id in the template; null for the stack. */
  readonly id: string | null;
  readonly status: ResourceStatus;
  readonly reason?: string;
}

/** What happens one after the other; what is still to come is known, and can be taken back. */
export class Course {
  #all: readonly Happening[] = [];

  /** Adds what will happen. Of one moment, what was added first is first. */
  add(happenings: readonly Happening[]): void {
    this.#all = [...this.#all, ...happenings].toSorted((a, b) => a.at - b.at);
  }

  /** Takes back what has not happened yet. */
  cut(now: number): void {
    this.#all = this.until(now);
  }

  /** What has happened, the oldest first. */
  until(now: number): readonly Happening[] {
    return this.#all.filter(({ at }) => at <= now);
  }

  /** The last that has happened to the stack, or to a resource. */
  last(id: string | null, now: number): Happening | undefined {
    return this.until(now).findLast((one) => one.id === id);
  }
}
