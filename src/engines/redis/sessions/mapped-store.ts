import type { KeyValue } from '../../../core/index.ts';
import type { RedisFact } from '../../../contract/facts.ts';
import { mapRedisError } from './errors.ts';

/** The same store, whose failures are expected failures with the server's own error as their cause. */
export function mappedStore(store: KeyValue, fact: RedisFact): KeyValue {
  const mapped =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await call(...args);
      } catch (error) {
        throw mapRedisError(error, fact);
      }
    };
  const mget = store.mget?.bind(store);
  const getBuffer = store.getBuffer?.bind(store);
  const mgetBuffer = store.mgetBuffer?.bind(store);
  const setIfAbsent = store.setIfAbsent?.bind(store);
  const delIfEquals = store.delIfEquals?.bind(store);
  const setIfUnchanged = store.setIfUnchanged?.bind(store);
  return {
    ...store,
    get: mapped(store.get.bind(store)),
    setWithTtl: mapped(store.setWithTtl.bind(store)),
    del: mapped(store.del.bind(store)),
    ...(mget && { mget: mapped(mget) }),
    ...(getBuffer && { getBuffer: mapped(getBuffer) }),
    ...(mgetBuffer && { mgetBuffer: mapped(mgetBuffer) }),
    ...(setIfAbsent && { setIfAbsent: mapped(setIfAbsent) }),
    ...(delIfEquals && { delIfEquals: mapped(delIfEquals) }),
    ...(setIfUnchanged && { setIfUnchanged: mapped(setIfUnchanged) }),
  };
}
