import type { Message } from '../src/contract/message.ts';
import { msg } from './text/index.ts';

/**
 * What is wrong with an AUTH token by ElastiCache's rules, or undefined: 16 to 128 characters,
 * letters, digits and `! & # $ ^ < > -` only.
 * Source: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
 */
export function checkAuthToken(token: string): Message | undefined {
  if (token.length < 16 || token.length > 128) {
    return msg('create-redis.token.length', { length: token.length });
  }
  if (!/^[A-Za-z0-9!&#$^<>-]+$/.test(token)) return msg('create-redis.token.characters');
  return undefined;
}
