import type { KeyValue } from '../../../src/core/index.ts';

/** The same store, which also notes every key that is written, so that a lab can remove exactly those. */
export function trackKeys(store: KeyValue, written: Set<string>): KeyValue {
  const setIfAbsent = store.setIfAbsent?.bind(store);
  const setUnlessFenced = store.setUnlessFenced?.bind(store);
  return {
    ...store,
    setWithTtl: (key, value, ttlMs) => {
      written.add(key);
      return store.setWithTtl(key, value, ttlMs);
    },
    ...(setIfAbsent === undefined
      ? {}
      : {
          setIfAbsent: (key, value, ttlMs) => {
            written.add(key);
            return setIfAbsent(key, value, ttlMs);
          },
        }),
    ...(setUnlessFenced === undefined
      ? {}
      : {
          setUnlessFenced: (write) => {
            written.add(write.key);
            return setUnlessFenced(write);
          },
        }),
  };
}
