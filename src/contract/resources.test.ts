import { expect, it } from '@jest/globals';
import { resourceName, type ProcessResource } from './resources.ts';

const helper: ProcessResource = {
  kind: 'process',
  id: 'web-1a2b3c4d',
  owner: 'sessions',
  role: 'helper',
  program: 'node',
  port: null,
  folder: '',
  pid: 4242,
  startedAt: null,
};

it('calls a process by names alone, which are the same in every language', () => {
  expect(resourceName(helper)).toBe('web-1a2b3c4d pid 4242');
  expect(resourceName({ ...helper, role: 'redis', pid: null })).toBe('redis');
});
