import type { ConnectionOptions } from 'node:tls';
import { messageOf } from '../../../contract/errors.ts';
import type { RedisFact } from '../../../contract/facts.ts';
import type { SecretStore } from '../../../contract/secrets.ts';
import type { RedisReply } from '../contract.ts';
import { redisConnection } from './connection.ts';
import { ADMIN_USER } from '../config/accounts.ts';
import { exchange } from '../resp.ts';

const TIMEOUT_MS = 15_000;

/**
 * Sends commands to the server on a port of 127.0.0.1 as the administrator, over a fresh connection; replies as they
 * came. Rejects when the server cannot be reached or refuses the account.
 */
export type Ask = (
  port: number,
  ...commands: (readonly string[])[]
) => Promise<readonly RedisReply[]>;

/** How an administrator connects; without a password no AUTH is sent, without a user name it is the default user. */
export interface AskLogin {
  readonly host?: string;
  readonly username: string | null;
  readonly password: string | null;
  readonly tls: ConnectionOptions | null;
}

/** Makes an Ask. */
export function createAsk({ host = '127.0.0.1', username, password, tls }: AskLogin): Ask {
  const auth =
    password === null ? [] : [['AUTH', ...(username === null ? [] : [username]), password]];
  return async (port, ...commands) => {
    const replies = await exchange({ host, port, tls }, [...auth, ...commands], TIMEOUT_MS);
    const refused = replies.find((reply, index) => index < auth.length && !reply.ok);
    if (refused?.ok === false) throw new Error(refused.error);
    return replies.slice(auth.length);
  };
}

/** Asks the nodes of a fact: as its administrator, else as the learner. */
export async function askFor(fact: RedisFact, secrets: SecretStore): Promise<Ask> {
  const { host, tls, username, password } = await redisConnection(fact, secrets);
  if (fact.adminSecret === null) return createAsk({ host, username, password, tls });
  const admin = await secrets.get(fact.adminSecret);
  return createAsk({ host, username: ADMIN_USER, password: admin, tls });
}

/** The value of the only reply; throws its error. */
export async function askOne(ask: Ask, port: number, ...command: string[]): Promise<unknown> {
  const [reply] = await ask(port, command);
  if (reply?.ok === true) return reply.value;
  throw new Error(reply?.error ?? 'no reply');
}

/** The value of the only reply, or what went wrong, as text. */
export async function askForText(ask: Ask, port: number, ...command: string[]): Promise<string> {
  try {
    return String(await askOne(ask, port, ...command));
  } catch (error) {
    return messageOf(error);
  }
}
