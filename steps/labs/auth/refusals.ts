import {
  type EngineLabel,
  type Engines,
  type Message,
  messageOf,
  type RedisAccount,
  type RedisFact,
  type Table,
  TutorialError,
} from '#tutorial';
import { msg } from './text.ts';
import { RECORDED, RECORDED_WITH, type RefusalId } from './recorded.ts';
import type { LabServers } from './servers.ts';

/** One attempt and what came of it. */
export interface Refusal {
  readonly id: RefusalId;
  readonly name: Message;
  /** Words of ioredis in this run; null when it was let in. */
  readonly ioredis: string | null;
}

/** Tries every way to be refused with ioredis. */
export async function tryRefusals(
  engines: Pick<Engines, 'redis'>,
  { withToken, withUsers, reader, prefix }: LabServers,
): Promise<readonly Refusal[]> {
  const ping = ['PING'] as const;
  const localName = (fact: RedisFact): RedisFact => ({
    ...fact,
    tls: fact.tls === null ? null : { ...fact.tls, servername: 'localhost' },
  });
  const unknownCa = (fact: RedisFact): RedisFact => ({
    ...fact,
    tls: fact.tls === null ? null : { ...fact.tls, caFile: null },
  });
  const attempts: readonly (readonly [
    RefusalId,
    RedisFact,
    RedisAccount,
    readonly [string, ...string[]],
  ])[] = [
    ['no-token', withToken, { username: null, password: null }, ping],
    ['wrong-token', withToken, { username: null, password: 'not-the-right-token' }, ping],
    ['plain', { ...withToken, tls: null }, 'user', ping],
    ['unknown-ca', unknownCa(withToken), 'user', ping],
    ['wrong-name', localName(withUsers), reader, ping],
    ['key', withUsers, reader, ['GET', `${prefix}other:1`]],
    ['command', withUsers, reader, ['SET', `${prefix}app:1`, 'x']],
  ];
  const refusals: Refusal[] = [];
  for (const [id, fact, as, command] of attempts) {
    const ioredis = await wordsOf(async () => {
      await using session = await engines.redis.open(fact, { as });
      await session.command(...command);
    });
    refusals.push({ id, name: msg(`lab.auth.refusal.${id}`), ioredis });
  }
  return refusals;
}

/** What the client said when it failed; null when it did not. */
export async function wordsOf(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    // The engines keep the client's own words in the detail.
    return error instanceof TutorialError ? (error.detail ?? error.message) : messageOf(error);
  }
}

/** Each refusal three times: as three clients say it. */
export function refusalsTable(
  refusals: readonly Refusal[],
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'auth-refusals',
    title: msg('lab.auth.refusals.title'),
    engines,
    columns: [
      { id: 'case', name: msg('lab.auth.refusals.case'), unit: 'text' },
      { id: 'client', name: msg('lab.auth.refusals.client'), unit: 'text' },
      { id: 'words', name: msg('lab.auth.refusals.words'), unit: 'text' },
    ],
    rows: refusals.flatMap(({ id, name, ioredis }) => [
      [name, 'ioredis', ioredis ?? 'PONG'],
      ['', 'redis-cli', RECORDED[id].redisCli],
      ['', 'redis-py', RECORDED[id].redisPy],
    ]),
    notes: [
      msg('lab.auth.refusals.verdict', {
        refused: refusals.filter(({ ioredis }) => ioredis !== null).length,
        tried: refusals.length,
      }),
      msg('lab.auth.refusals.recorded', RECORDED_WITH),
    ],
  };
}
