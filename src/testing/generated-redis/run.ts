import type { RawRedis } from '../redis-suite/raw.ts';

/** One command: its name and arguments. Every character is one byte. */
export type Command = readonly string[];

/** A sequence of commands for empty servers, and the protocol it is spoken in. */
export interface Sequence {
  readonly seed: number;
  readonly protocol: '2' | '3';
  readonly commands: readonly Command[];
}

/** The two servers; each call opens a fresh connection. */
export interface Servers {
  embedded(): RawRedis;
  real(): RawRedis;
}

/** Where two servers parted ways. */
export interface Parting {
  /** Index of the command. */
  readonly at: number;
  readonly embedded: string;
  readonly real: string;
}

/** How many commands were sent to the embedded server, and how many it refused in its own name. */
export interface Tally {
  commands: number;
  refused: number;
}

const REFUSED = 'is not supported by the embedded engine';
/** Replies whose order Redis leaves open. */
const UNORDERED =
  /^(smembers|sinter|sunion|sdiff|keys|scan|hscan|sscan|zscan|hrandfield|zrandmember|srandmember|hgetall|hkeys|hvals)$/i;

/** What of a reply must be the same: all of its bytes, in any order where the order is open. */
function comparable(name: string, reply: string): string {
  return UNORDERED.test(name) && /^[*~%]/.test(reply)
    ? reply
        .split(/(?<=\n)/)
        .sort()
        .join('')
    : reply;
}

const MOMENT = /:(\d{10,})\r/g;
/** What lies between the two servers' clocks when a relative expiry became a time, at most, in ms. */
const MOST_BETWEEN_MS = 5_000;

/** True for the same replies; a time may be another by as much as the second server was asked later. */
function isSame(ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  if (ours.replaceAll(MOMENT, ':') !== theirs.replaceAll(MOMENT, ':')) return false;
  const [mine, others] = [ours, theirs].map((reply) =>
    [...reply.matchAll(MOMENT)].map(([, time]) => Number(time)),
  );
  return (
    mine?.every((time, index) => Math.abs(time - (others?.[index] ?? 0)) < MOST_BETWEEN_MS) === true
  );
}

/** Sends one command; also a connection that ends is an answer. */
async function answer(client: RawRedis, command: Command): Promise<string> {
  return client.ask(...command).catch((error: unknown) => `no answer: ${String(error)}`);
}

async function exchangeAll(
  [embedded, real]: readonly [RawRedis, RawRedis],
  { commands, protocol }: Sequence,
  tally: Tally,
): Promise<Parting | undefined> {
  for (const client of [embedded, real]) {
    for (const words of [['HELLO', protocol], ['FLUSHALL']]) await client.ask(...words);
  }
  let isQueueing = false;
  const unordered = new Set<string>();
  for (const [at, command] of commands.entries()) {
    const name = command[0]?.toUpperCase() ?? '';
    const ours = await answer(embedded, command);
    tally.commands++;
    if (ours.includes(REFUSED)) {
      // What is refused clearly is no difference; the real server is spared, so that the keys stay the same.
      tally.refused++;
      // Within a transaction they don't: what is queued differs from now on.
      if (isQueueing || name === 'EXEC') return undefined;
      continue;
    }
    const theirs = await answer(real, command);
    if (isQueueing && name !== 'EXEC' && UNORDERED.test(name)) unordered.add(name);
    const order = name === 'EXEC' ? ([...unordered][0] ?? name) : name;
    if (!isSame(comparable(order, ours), comparable(order, theirs))) {
      return { at, embedded: ours, real: theirs };
    }
    if (name === 'MULTI') isQueueing = true;
    if (/^(EXEC|DISCARD|RESET)$/.test(name) && !theirs.startsWith('-ERR wrong')) {
      isQueueing = false;
      unordered.clear();
    }
  }
  return undefined;
}

/** Runs a sequence on both servers up to the first command whose replies differ. */
export async function run(
  servers: Servers,
  sequence: Sequence,
  tally: Tally,
): Promise<Parting | undefined> {
  const clients = [servers.embedded(), servers.real()] as const;
  try {
    return await exchangeAll(clients, sequence, tally);
  } finally {
    for (const client of clients) client.close();
  }
}
