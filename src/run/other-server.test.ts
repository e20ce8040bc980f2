import { expect, it } from '@jest/globals';
import type { Facts } from '../contract/facts.ts';
import { partly } from '../testing/fakes.ts';
import { remarksOnServers, type AskedServers } from './other-server.ts';

const standing = (kind: Facts['redis']['kind']): Partial<Facts> => ({
  redis: partly<Facts['redis']>({
    ...{ kind, product: 'redis', version: '7.0.15', host: '127.0.0.1', port: 6400 },
  }),
});

const flags = (kind: Facts['redis']['kind'], asked: Partial<AskedServers>): readonly unknown[] =>
  remarksOnServers(standing(kind), ['redis', 'cache'], { engine: 'auto', urls: {}, ...asked }).map(
    ({ params }) => params?.flag,
  );

it.each([
  ['nothing was asked for', 'system', {}, []],
  ['nothing was asked for, and it is the own one', 'external', {}, []],
  ['the engine is the one that stands', 'system', { engine: 'system' }, []],
  ['another engine', 'system', { engine: 'embedded' }, ['--engine embedded']],
  ['an account', 'system', { engine: 'aws' }, ['--engine aws']],
  ['an own one', 'system', { urls: { redis: 'redis://:pw@127.0.0.1:1' } }, ['--redis-url']],
  ['the own one that stands', 'external', { urls: { redis: 'redis://127.0.0.1:6400' } }, []],
  ['another own one', 'external', { urls: { redis: 'redis://127.0.0.1:6401' } }, ['--redis-url']],
  ['an own one without a port', 'external', { urls: { redis: 'redis://127.0.0.1' } }, []],
  ['what cannot be read', 'external', { urls: { redis: 'nonsense' } }, []],
  ['an own MySQL', 'system', { urls: { mysql: 'mysql://127.0.0.1:1' } }, []],
  [
    'an address that the engine does not take',
    'system',
    { engine: 'system', urls: { redis: 'redis://127.0.0.1:1' } },
    [],
  ],
] as const)('says what is not used where a server stands: %s', (_case, kind, asked, told) => {
  expect(flags(kind, asked)).toEqual(told);
});

it('speaks of a server beside the step that gave it', () => {
  const asked = { engine: 'embedded', urls: {} } as const;
  expect(remarksOnServers(standing('system'), ['planets'], asked)).toEqual([]);
  expect(remarksOnServers({}, ['redis'], asked)).toEqual([]);
});
