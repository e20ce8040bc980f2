import { failingStore } from '../../../core/failing-store.ts';
import type { KeyValue } from '../../../core/index.ts';
import type { RedisFact } from '../../../contract/facts.ts';
import { mapRedisError } from './errors.ts';

/** The same store, whose failures are expected failures with the server's own error as their cause. */
export function mappedStore(store: KeyValue, fact: RedisFact): KeyValue {
  return failingStore(store, (error) => {
    throw mapRedisError(error, fact);
  });
}
