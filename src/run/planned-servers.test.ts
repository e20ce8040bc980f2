import { expect, it } from '@jest/globals';
import { plannedServers } from './planned-servers.ts';

const urls = { redis: 'redis://127.0.0.1:6379' };

it.each([
  ['auto', urls, 'given', 'started'],
  ['auto', {}, 'started', 'started'],
  ['system', urls, 'started', 'started'],
  ['embedded', urls, 'started', 'started'],
  ['external', urls, 'given', 'given'],
] as const)('plans for --engine %s with %o: redis %s, mysql %s', (engine, given, redis, mysql) => {
  expect(plannedServers({ engine, urls: given })).toMatchObject({ redis, mysql });
});
