import { expect, it } from '@jest/globals';
import { partly } from '../../testing/fakes.ts';
import type { Bench } from '../process/bench.ts';
import { implementation } from './implementation.ts';

it.each([
  ['linux', 'system', { kill: true, pause: true, workers: true }],
  ['linux', 'embedded', { kill: true, pause: true, workers: false }],
  ['darwin', 'system', { kill: true, pause: true, workers: false }],
  ['win32', 'embedded', { kill: true, pause: false, workers: false }],
  ['win32', 'system', { kill: true, pause: false, workers: false }],
  ['linux', 'external', { kill: false, pause: false, workers: false }],
] as const)('promises on %s of a %s memcached what can be done there', (platform, kind, wanted) => {
  const engine = implementation.engine(partly({}), partly<Bench>({ platform }));
  const names = ['kill', 'pause', 'workers'] as const;
  expect(Object.fromEntries(names.map((name) => [name, engine.can({ kind }, name)]))).toEqual(
    wanted,
  );
});
