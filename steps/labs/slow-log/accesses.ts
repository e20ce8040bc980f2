import type { Message, RedisSession } from '#tutorial';
import { msg } from './text.ts';
import { sessionKey, type Data } from './data.ts';

/** One way to get at something; the answer is there for comparing. */
export interface Way {
  readonly name: Message;
  /** The command that it sends. */
  readonly command: string;
  run(session: RedisSession): Promise<unknown>;
}

/** The same question, asked in a slow way and in a better one. */
export interface Access {
  readonly id: 'hash' | 'keys' | 'script';
  /** µs from which on the slow log has to write commands down, so that it has all that the program sends. */
  readonly threshold: number;
  readonly slow: Way;
  readonly fixed: Way;
}

/** Fields that the page really shows. */
const WANTED = ['field-1', 'field-2', 'field-3'] as const;
/** Keys that one turn of SCAN looks at. */
const SCAN_COUNT = 500;
/** Keys that one run of the shorter script reads, at most. */
const SLICE = 250;
/** Runs of it at least: what is not cut up is no better way. */
const SLICES = 4;

/** What the script calls. */
export const CALLED = 'STRLEN';

/** Adds up the lengths of a range of sessions; the range is what makes it long or short. */
export const SCRIPT = `local sum = 0
for id = tonumber(ARGV[1]), tonumber(ARGV[2]) do
  sum = sum + redis.call('${CALLED}', ARGV[3] .. id)
end
return sum`;

/** Sessions that end in these digits. */
export function pattern(data: Data): string {
  return `${sessionKey(data, 0).slice(0, -1)}*77`;
}

/** The commands of the slow ways, as they are sent. */
export function slowCommands(
  data: Data,
): Readonly<Record<Access['id'], readonly [string, ...(string | number)[]]>> {
  return {
    hash: ['HGETALL', data.hash],
    keys: ['KEYS', pattern(data)],
    script: scriptCommand(data, 0, data.inScript - 1),
  };
}

/** The three questions of the lab. */
export function accesses(data: Data): readonly Access[] {
  const slow = slowCommands(data);
  const slice = Math.min(SLICE, Math.ceil(data.inScript / SLICES));
  return [
    {
      id: 'hash',
      threshold: 0,
      slow: {
        name: msg('lab.slow-log.way.hgetall', { fields: data.fields }),
        command: 'HGETALL',
        run: async (session) => {
          const reply = (await session.command(...slow.hash)) as readonly string[];
          return WANTED.map((name) => reply[reply.indexOf(name) + 1]);
        },
      },
      fixed: {
        name: msg('lab.slow-log.way.hmget', { fields: WANTED.length }),
        command: 'HMGET',
        run: (session) => session.command('HMGET', data.hash, ...WANTED),
      },
    },
    {
      id: 'keys',
      threshold: 0,
      slow: {
        name: msg('lab.slow-log.way.keys', { keys: data.keys }),
        command: 'KEYS',
        run: async (session) => sorted(await session.command(...slow.keys)),
      },
      fixed: {
        name: msg('lab.slow-log.way.scan', { count: SCAN_COUNT }),
        command: 'SCAN',
        run: async (session) => sorted(await scanAll(session, pattern(data))),
      },
    },
    {
      id: 'script',
      // What a script calls is written down, too; that takes less than this, and a run of the script more.
      threshold: 10,
      slow: {
        name: msg('lab.slow-log.way.script', { keys: data.inScript }),
        command: 'EVAL',
        run: (session) => session.command(...slow.script),
      },
      fixed: {
        name: msg('lab.slow-log.way.slices', { keys: slice }),
        command: 'EVAL',
        run: async (session) => {
          let sum = 0;
          for (let from = 0; from < data.inScript; from += slice) {
            const to = Math.min(from + slice, data.inScript) - 1;
            sum += Number(await session.command(...scriptCommand(data, from, to)));
          }
          return sum;
        },
      },
    },
  ];
}

function scriptCommand(data: Data, from: number, to: number): readonly [string, ...string[]] {
  return ['EVAL', SCRIPT, '0', String(from), String(to), sessionKey(data, 0).slice(0, -1)];
}

async function scanAll(session: RedisSession, match: string): Promise<readonly string[]> {
  // SCAN may give a key twice while a table is being resized.
  const found = new Set<string>();
  let cursor = '0';
  do {
    const reply = await session.command('SCAN', cursor, 'MATCH', match, 'COUNT', SCAN_COUNT);
    const [next, keys] = reply as readonly [string, readonly string[]];
    for (const key of keys) found.add(key);
    cursor = next;
  } while (cursor !== '0');
  return [...found];
}

function sorted(reply: unknown): readonly string[] {
  return [...(reply as readonly string[])].sort();
}
