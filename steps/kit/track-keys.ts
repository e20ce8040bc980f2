import type { KeyValue } from '#tutorial';

/** The same store, which also notes every key that is written, so that a lab can remove exactly those. */
export function trackKeys(store: KeyValue, written: Set<string>): KeyValue {
  const setIfAbsent = store.setIfAbsent?.bind(store);
  const setIfUnchanged = store.setIfUnchanged?.bind(store);
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
    ...(setIfUnchanged === undefined
      ? {}
      : {
          setIfUnchanged: (write) => {
            written.add(write.key);
            return setIfUnchanged(write);
          },
        }),
  };
}
