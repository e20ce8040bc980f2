import { describe, expect, it } from '@jest/globals';
import type { RedisFact } from '../../../contract/facts.ts';
import type { KeyValue } from '../../../core/index.ts';
import { partly } from '../../../testing/fakes.ts';
import { mappedStore } from './mapped-store.ts';

const OOM = new Error("OOM command not allowed when used memory > 'maxmemory'.");
const LOST = new Error('Connection is closed.');

/** A store of which every command fails. */
function failing(error: Error): Required<Pick<KeyValue, (typeof COMMANDS)[number]>> {
  const fail = (): Promise<never> => Promise.reject(error);
  return {
    get: fail,
    setWithTtl: fail,
    del: fail,
    mget: fail,
    getBuffer: fail,
    mgetBuffer: fail,
    setIfAbsent: fail,
    delIfEquals: fail,
    setIfUnchanged: fail,
  };
}

const COMMANDS = [
  'get',
  'setWithTtl',
  'del',
  'mget',
  'getBuffer',
  'mgetBuffer',
  'setIfAbsent',
  'delIfEquals',
  'setIfUnchanged',
] as const;

function factOf(kind: RedisFact['kind']): RedisFact {
  return partly<RedisFact>({ kind, host: 'h', port: 1, product: 'redis' });
}

describe("a session's store", () => {
  describe.each(COMMANDS)('%s', (name) => {
    it.each([
      ['external', OOM, 'EXTERNAL_REFUSED', { endpoint: 'h:1', reason: OOM.message }],
      ['external', LOST, 'EXTERNAL_UNREACHABLE', { endpoint: 'h:1', reason: LOST.message }],
      ['system', OOM, 'CACHE_ERROR', {}],
      ['embedded', LOST, 'ENGINE_GONE', { endpoint: 'h:1', product: 'redis' }],
    ] as const)('fails as expected of %s: %s', async (kind, cause, code, params) => {
      const store = mappedStore(failing(cause), factOf(kind));
      const calls = store as unknown as Record<string, () => Promise<unknown>>;
      await expect(calls[name]?.()).rejects.toMatchObject({ code, params, cause });
    });
  });

  it('offers no more than the store does', () => {
    const { get, setWithTtl, del } = failing(OOM);
    const store = mappedStore({ get, setWithTtl, del, isDown: () => true }, factOf('system'));
    expect(Object.keys(store).sort()).toEqual(['del', 'get', 'isDown', 'setWithTtl']);
  });
});
