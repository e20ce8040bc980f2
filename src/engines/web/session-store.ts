import type { KeyValue } from '../../core/index.ts';
import type { RedisSession } from '../redis/contract.ts';
import type { WebSessions } from './contract.ts';

/** What is kept for somebody who has logged in. */
export interface WebSession {
  readonly user: string;
}

/** Where sessions are kept. Ids are random and of the application's making. */
export interface SessionStore {
  create(id: string, session: WebSession): Promise<void>;
  /** Undefined when there is none any more. `slide` gives a session that is there its whole life again. */
  find(id: string, slide: boolean): Promise<WebSession | undefined>;
}

/** The sessions of one process: nobody else sees them, and they end with it. */
function memorySessions(idleSeconds: number, now = () => performance.now()): SessionStore {
  const sessions = new Map<string, { readonly session: WebSession; endsAt: number }>();
  const end = (): number => now() + idleSeconds * 1000;
  return {
    create(id, session) {
      sessions.set(id, { session, endsAt: end() });
      return Promise.resolve();
    },
    find(id, slide) {
      const found = sessions.get(id);
      if (found === undefined) return Promise.resolve(undefined);
      if (found.endsAt <= now()) {
        sessions.delete(id);
        return Promise.resolve(undefined);
      }
      if (slide) found.endsAt = end();
      return Promise.resolve(found.session);
    },
  };
}

/** Sessions that every process sees and that outlive each of them; Redis ends them. */
function redisSessions(
  redis: Pick<RedisSession, 'command'> & {
    readonly keyValue: Pick<KeyValue, 'get' | 'setWithTtl'>;
  },
  keyPrefix: string,
  idleSeconds: number,
): SessionStore {
  const keyOf = (id: string): string => `${keyPrefix}session:${id}`;
  return {
    async create(id, session) {
      await redis.keyValue.setWithTtl(keyOf(id), JSON.stringify(session), idleSeconds * 1000);
    },
    async find(id, slide) {
      const text = await redis.keyValue.get(keyOf(id));
      if (text === null) return undefined;
      if (slide) await redis.command('EXPIRE', keyOf(id), idleSeconds);
      return JSON.parse(text) as WebSession;
    },
  };
}

/** The store an application was told to use. */
export function openSessionStore(
  { store, idleSeconds }: WebSessions,
  redis: RedisSession,
  keyPrefix: string,
): SessionStore {
  return store === 'memory'
    ? memorySessions(idleSeconds)
    : redisSessions(redis, keyPrefix, idleSeconds);
}
