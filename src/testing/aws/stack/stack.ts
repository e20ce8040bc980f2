import type { OnFailure, Parameter, Tag } from '@aws-sdk/client-cloudformation';
import { Course, type Happening } from './events.ts';
import type { Plan, Planned } from './plan.ts';
import { deleting, making } from './schedule.ts';

/** What a stack was made with. */
export interface Request {
  readonly name: string;
  readonly id: string;
  readonly token: string | null;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly tags: readonly Tag[];
  readonly onFailure: OnFailure;
  readonly terminationProtection: boolean;
  readonly timeoutMinutes: number | null;
}

/** Resources that cannot be made or deleted. */
export interface Obstacles {
  readonly failing: ReadonlyMap<string, string>;
  /** Why this attempt to delete a resource fails; null where it does not. */
  readonly undeletable: (id: string) => string | null;
  /** Why the stack fails before any resource of it is begun; null where it does not. */
  readonly beforeAll: string | null;
}

/** One stack: all that happens to it is laid down when it is asked for, and seen as time passes. */
export class Stack {
  readonly request: Request;
  readonly plan: Plan;
  readonly course = new Course();
  readonly created: number;
  /** When its deletion was asked for last. */
  deletionAsked: number | null = null;
  readonly #obstacles: Obstacles;

  constructor(request: Request, plan: Plan, obstacles: Obstacles, now: number) {
    this.request = request;
    this.plan = plan;
    this.created = now;
    this.#obstacles = obstacles;
    this.#create(now);
  }

  /** What was told of the stack last. */
  state(now: number): Happening {
    const last = this.course.last(null, now);
    if (last === undefined) throw new Error('a stack was looked at before it was made');
    return last;
  }

  /** Whether it is still found by its name. */
  exists(now: number): boolean {
    return this.state(now).status !== 'DELETE_COMPLETE';
  }

  /** Resources that are there at a moment, finished or not. */
  standing(now: number): readonly Planned[] {
    return this.plan.resources.filter(({ id }) => {
      const status = this.course.last(id, now)?.status;
      return status !== undefined && status !== 'DELETE_COMPLETE';
    });
  }

  /** When a resource was deleted; null where it was not. */
  deletedAt(id: string, now: number): number | null {
    const last = this.course.last(id, now);
    return last?.status === 'DELETE_COMPLETE' ? last.at : null;
  }

  /** Deletes it; what has not happened yet will not happen. */
  delete(now: number): void {
    const { status } = this.state(now);
    if (status === 'DELETE_COMPLETE' || status === 'DELETE_IN_PROGRESS') return;
    this.course.cut(now);
    this.deletionAsked = now;
    this.#remove(now, 'User Initiated');
  }

  #create(now: number): void {
    this.#tell(now, 'CREATE_IN_PROGRESS', 'User Initiated');
    const { beforeAll, failing } = this.#obstacles;
    if (beforeAll !== null) {
      this.#giveUp(now, beforeAll, []);
      return;
    }
    const { end, failed, happenings } = making(this.plan.resources, now, failing);
    this.course.add(happenings);
    if (failed.length === 0) this.#tell(end, 'CREATE_COMPLETE');
    else
      this.#giveUp(
        end,
        `The following resource(s) failed to create: [${failed.join(', ')}].`,
        failed,
      );
  }

  #giveUp(now: number, reason: string, failed: readonly string[]): void {
    const { onFailure } = this.request;
    if (onFailure === 'DO_NOTHING') {
      this.#tell(now, 'CREATE_FAILED', reason);
    } else if (onFailure === 'DELETE') {
      this.#remove(now, `${reason} Delete requested by user.`, failed);
    } else {
      this.#tell(now, 'ROLLBACK_IN_PROGRESS', `${reason} Rollback requested by user.`);
      const outcome = this.#take(now, failed);
      if (outcome.failed.length === 0) this.#tell(outcome.end, 'ROLLBACK_COMPLETE');
      else this.#tell(outcome.end, 'ROLLBACK_FAILED', notDeleted(outcome.failed));
    }
  }

  #remove(now: number, reason: string, failed: readonly string[] = []): void {
    this.#tell(now, 'DELETE_IN_PROGRESS', reason);
    const outcome = this.#take(now, failed);
    if (outcome.failed.length === 0) this.#tell(outcome.end, 'DELETE_COMPLETE');
    else this.#tell(outcome.end, 'DELETE_FAILED', notDeleted(outcome.failed));
  }

  /** Deletes what stands; what failed to be made has nothing to delete, which takes no time. */
  #take(now: number, failed: readonly string[]): ReturnType<typeof deleting> {
    for (const id of failed) this.course.add([{ at: now, id, status: 'DELETE_COMPLETE' }]);
    const outcome = deleting(this.standing(now), now, this.#obstacles.undeletable);
    this.course.add(outcome.happenings);
    return outcome;
  }

  #tell(at: number, status: Happening['status'], reason?: string): void {
    this.course.add([{ at, id: null, status, ...(reason === undefined ? {} : { reason }) }]);
  }
}

function notDeleted(failed: readonly string[]): string {
  return `The following resource(s) failed to delete: [${failed.join(', ')}]. `;
}
