/**
 * Error codes that speak of the whole server and not of one command or one key (Redis's own: redis.c, cluster.c,
 * acl.c): there is nothing to be had from it now, so readers pass it by until a probe is answered.
 */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  'LOADING',
  'BUSY',
  'CLUSTERDOWN',
  'MASTERDOWN',
  'NOAUTH',
  'WRONGPASS',
]);

/**
 * True for an error answer that concerns one command or one key (NOPERM, READONLY, OOM, WRONGTYPE, ERR …): the
 * server is well and answers other commands. What a connection says of itself does not begin with a code in capitals.
 */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && !OF_THE_SERVER.has(code);
}

/** An error answer that says: the key holds a list or a hash. It can be replaced, so no failure. */
export function isWrongType(error: unknown): boolean {
  return codeOf(error) === 'WRONGTYPE';
}

/** An error answer that says: these keys live in different slots. */
export function isCrossSlot(error: unknown): boolean {
  return codeOf(error) === 'CROSSSLOT';
}

/** Deeper than any client wraps its errors; an error may be its own cause. */
const MAX_CAUSES = 5;

/** The code an error answer begins with. The guard's own error, and that of a wrapped client, have it as their cause. */
function codeOf(error: unknown): string | undefined {
  let answer = error as { message?: unknown; cause?: unknown } | null | undefined;
  for (let depth = 0; depth < MAX_CAUSES; depth += 1) {
    const code = codeIn(answer?.message);
    if (code !== undefined) return code;
    answer = answer?.cause as typeof answer;
  }
  return undefined;
}

function codeIn(message: unknown): string | undefined {
  if (typeof message !== 'string') return undefined;
  const code = /^([A-Z][A-Z0-9]+)(?: |$)/.exec(message)?.[1];
  // A bare system code, such as ETIMEDOUT, is no answer.
  return code === message && /^E[A-Z]+$/.test(message) && message !== 'ERR' ? undefined : code;
}
