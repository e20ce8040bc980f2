import { parseI32 } from './numbers.ts';
import { BAD_FORMAT, line, MAX_KEY, type Cache, type Outcome } from './outcome.ts';

/** `get`, `gets`: the values of keys, `gets` with their cas numbers. */
export function get(cache: Cache, words: readonly string[], withCas: boolean): Outcome {
  return fetch(words.slice(1), withCas, (key) => {
    const found = cache.store.find(key);
    cache.stats.count('cmd_get');
    if (typeof found !== 'string') {
      cache.stats.count('get_hits');
      return found;
    }
    cache.stats.count('get_misses');
    if (found !== 'missing') cache.stats.count(found === 'expired' ? 'get_expired' : 'get_flushed');
    return null;
  });
}

/** `gat`, `gats`: get and touch in one. */
export function getAndTouch(cache: Cache, words: readonly string[], withCas: boolean): Outcome {
  const exptime = parseI32(words[1] ?? '');
  if (exptime === null) return line('CLIENT_ERROR invalid exptime argument');
  const expires = cache.clock.expiry(exptime);
  return fetch(words.slice(2), withCas, (key) => {
    const item = cache.store.peek(key);
    cache.stats.count('cmd_touch');
    cache.stats.count(item === null ? 'touch_misses' : 'touch_hits');
    if (item !== null) item.expires = expires;
    return item;
  });
}

type Lookup = (key: string) => ReturnType<Cache['store']['peek']>;

function fetch(keys: readonly string[], withCas: boolean, lookup: Lookup): Outcome {
  const parts: (string | Buffer)[] = [];
  for (const key of keys) {
    if (key.length > MAX_KEY) return line(BAD_FORMAT);
    const item = lookup(key);
    if (item === null) continue;
    item.fetched = true;
    const cas = withCas ? ` ${item.cas}` : '';
    parts.push(`VALUE ${key} ${item.flags} ${item.value.length}${cas}\r\n`, item.value, '\r\n');
  }
  return { kind: 'reply', parts: [...parts, 'END\r\n'] };
}
