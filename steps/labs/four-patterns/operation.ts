/** What the load asks for: a write, a read where writes go, or a read of a replica. */
export type OperationKind = 'write' | 'read' | 'replica-read';

/** One operation of the load. */
export interface Operation {
  readonly kind: OperationKind;
  /** ms, when the schedule wanted it, on the step's clock. */
  readonly due: number;
  /** ms on the same clock, when the answer or the error came, or the load ended. */
  readonly done: number;
  /** Answered without an error within the deadline. */
  readonly ok: boolean;
  /** Whether its key belongs to the shard whose primary is killed. */
  readonly inShard: boolean;
}

/** How long one kind of operation failed. */
export interface Outage {
  /** Operations that failed. */
  readonly failed: number;
  /**
   * ms to the first answer of those due after the last that failed: until then nobody had an answer. 0 when none
   * failed, null when the last ones failed still.
   */
  readonly ms: number | null;
}

/**
 * How long the operations of one kind in the killed shard failed. `operations` in any order; `since` is when it began,
 * where that is known better than by the first of this kind that failed.
 */
export function outageOf(
  operations: readonly Operation[],
  kind: OperationKind,
  since?: number,
): Outage {
  const ours = operations
    .filter((operation) => operation.kind === kind && operation.inShard)
    .sort((a, b) => a.due - b.due);
  const failed = ours.filter(({ ok }) => !ok);
  const [first] = failed;
  const last = failed.at(-1);
  if (first === undefined || last === undefined) return { failed: 0, ms: 0 };
  const answers = ours.filter(({ due }) => due > last.due).map(({ done }) => done);
  const ms = answers.length === 0 ? null : Math.min(...answers) - (since ?? first.due);
  return { failed: failed.length, ms };
}

/**
 * When another node was in the place of the dead one, on the clock of `operations`: when one reported itself as primary
 * (`reportedAt`), or when it answered for the dead one, if that was earlier. Null when none reported itself.
 */
export function inPlaceAt(
  operations: readonly Operation[],
  reportedAt: number | null,
): number | null {
  if (reportedAt === null) return null;
  const answered = (['write', 'read'] as const).flatMap((kind) => {
    // From 0 on, so that the length of the outage is the instant of its end.
    const { failed, ms } = outageOf(operations, kind, 0);
    return failed === 0 || ms === null ? [] : [ms];
  });
  return Math.min(reportedAt, ...answered);
}

/** Failed operations on keys that the dead node never had. */
export function errorsElsewhere({
  operations,
}: {
  readonly operations: readonly Operation[];
}): number {
  return operations.filter(({ ok, inShard }) => !ok && !inShard).length;
}

/** When the first operation failed; null when none did. */
export function firstFailure(operations: readonly Operation[]): number | null {
  const failures = operations.filter(({ ok }) => !ok).map(({ due }) => due);
  return failures.length === 0 ? null : Math.min(...failures);
}

/** Errors in each bin; bins are counted in both directions from `zero`, and the first begins at `from` bins. */
export function errorsPerBin(
  operations: readonly Operation[],
  { zero, binMs, from, to }: { zero: number; binMs: number; from: number; to: number },
): readonly number[] {
  const bins = Array.from({ length: to - from }, () => 0);
  for (const { due, ok } of operations) {
    const bin = Math.floor((due - zero) / binMs) - from;
    if (!ok && bin >= 0 && bin < bins.length) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
