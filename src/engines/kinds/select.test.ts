import { describe, expect, it } from '@jest/globals';
import { msg } from '../../text/message.ts';
import type { Availability, EngineChoice } from '../engine.ts';
import type { EngineKind } from '../../contract/engine-kind.ts';
import { choose } from './select.ts';

const yes = (kind: EngineKind): Availability => ({
  usable: true,
  kind,
  product: 'redis',
  version: '7.0.15',
  where: '/usr/bin/redis-server',
});
const no = (kind: EngineKind): Availability => ({
  usable: false,
  kind,
  product: 'redis',
  reason: msg('engine.refused.no-answer', { path: kind }),
});

describe('choose', () => {
  it.each<[EngineChoice, Availability[], EngineKind, string]>([
    ['auto', [yes('external'), yes('system'), yes('embedded')], 'external', 'engine.chosen.url'],
    ['auto', [no('external'), yes('system'), yes('embedded')], 'system', 'engine.chosen.system'],
    ['auto', [no('external'), no('system'), yes('embedded')], 'embedded', 'engine.chosen.embedded'],
    ['auto', [no('system'), yes('system'), yes('embedded')], 'system', 'engine.chosen.system'],
    [
      'embedded',
      [yes('external'), yes('system'), yes('embedded')],
      'embedded',
      'engine.chosen.asked',
    ],
    ['system', [yes('external'), yes('system'), no('embedded')], 'system', 'engine.chosen.asked'],
  ])('%s', (choice, candidates, chosen, reason) => {
    const selection = choose('redis', choice, candidates);
    expect(selection).toMatchObject({ candidates, chosen, reason: { key: reason } });
  });

  it('never replaces what was asked for by something else', () => {
    const candidates = [no('external'), no('system'), yes('embedded')];
    expect(() => choose('mysql', 'system', candidates)).toThrow(
      expect.objectContaining({
        code: 'ENGINE_MISSING',
        params: {
          engine: 'system',
          role: { key: 'engine.role.mysql' },
          reason: { key: 'engine.refused.no-answer', params: { path: 'system' } },
        },
      }),
    );
  });
});
