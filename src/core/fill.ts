import { ALWAYS_LOCAL } from './guard.ts';
import type { Guarding } from './guards.ts';
import type { Settings } from './options.ts';
import type { WriteEvent } from './outcome.ts';
import type { Row, Stored } from './ports.ts';

/** Rows on their way into the cache. */
export interface FillJob {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly queryMs: number;
  /** Seconds, before jitter. */
  readonly ttlSeconds: number;
  /** What the key held before the query. */
  readonly seen: Stored | null;
  /** The versions the tags had before the query, if there are tags. */
  readonly tags: Readonly<Record<string, string>> | undefined;
  /** Tells whether an invalidation of this process came in. */
  readonly flight: { readonly outdated: boolean };
}

/** What became of a job. */
export interface Filled {
  /** Ms spent encoding: the part of storing that the reader does wait for. */
  readonly codecMs: number;
  readonly ttlMs: number;
  /** Never rejects: what cannot be stored is reported, and is no reader's problem. */
  readonly done: Promise<WriteEvent>;
}

/** The time to live in ms: seconds, less a random part of it. Never more than promised. */
function jitteredTtlMs(ttlSeconds: number, jitter: number, random: () => number): number {
  return Math.max(1, Math.round(ttlSeconds * 1000 * (1 - jitter * random())));
}

/**
 * Stores rows. Value and expiry go in one command, so that no crash leaves a value which never
 * expires. Encoding is done at once, before the reader gets the rows and may change them.
 */
export function fill(settings: Settings, guard: Guarding, job: FillJob): Filled {
  const { codec, clock, jitter, random } = settings;
  const ttlMs = jitteredTtlMs(job.ttlSeconds, jitter, random);
  const started = clock.now();
  const report = (
    outcome: Pick<WriteEvent, 'stored' | 'reason' | 'error' | 'size'>,
  ): WriteEvent => {
    return { kind: 'write', key: job.key, ttlMs, writeMs: clock.now() - started, ...outcome };
  };

  let stored: Stored;
  try {
    const { rows, queryMs, tags } = job;
    const readAt = clock.epochMs();
    stored = codec.encode({ rows, readAt, expiresAt: readAt + ttlMs, queryMs, tags });
  } catch (error) {
    const done = report({ stored: false, reason: 'not-encodable', error, size: 0 });
    return { codecMs: clock.now() - started, ttlMs, done: Promise.resolve(done) };
  }
  const codecMs = clock.now() - started;
  const size = stored.length;
  const { outdated } = job.flight;
  if (outdated || !guard.allows(job.key)) {
    const reason = outdated ? 'invalidated' : 'failed';
    return { codecMs, ttlMs, done: Promise.resolve(report({ stored: false, reason, size })) };
  }
  const done = new Promise<WriteEvent>((resolve) => {
    guard.watch(job.key, () => write(settings, job, stored, ttlMs), {
      done: (answer) => {
        const accepted = answer !== REFUSED;
        resolve(report({ stored: accepted, reason: accepted ? undefined : 'invalidated', size }));
      },
      fail: (error) => {
        resolve(report({ stored: false, reason: 'failed', error: error.cause ?? error, size }));
      },
      isLocal: ALWAYS_LOCAL,
    });
  });
  return { codecMs, ttlMs, done };
}

/** What a store answers whose key has changed meanwhile. */
const REFUSED = false;

function write(
  { cache, fenceMs }: Settings,
  { key, seen }: FillJob,
  value: Stored,
  ttlMs: number,
): Promise<unknown> {
  return fenceMs > 0 && cache.setIfUnchanged
    ? cache.setIfUnchanged({ key, value, ttlMs, seen })
    : cache.setWithTtl(key, value, ttlMs);
}
