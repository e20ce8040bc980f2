import { parseI32, parseU32, parseU64 } from './numbers.ts';
import { BAD_FORMAT, isQuiet, lineUnless, MAX_KEY, type Cache, type Outcome } from './outcome.ts';
import { itemSize } from './sizes.ts';

/** The commands that a value follows. */
export type StorageCommand = 'set' | 'add' | 'replace' | 'append' | 'prepend' | 'cas';

const LONGEST_VALUE = 2 ** 31 - 3;

interface Request {
  readonly command: StorageCommand;
  readonly key: string;
  readonly flags: number;
  readonly expires: number;
  readonly cas: bigint;
}

/**
 * `<command> <key> <flags> <exptime> <bytes> [<cas>] [noreply]`. A line that is refused does not take its value
 * with it: what follows is then read as commands, as memcached does.
 */
export function storage(cache: Cache, command: StorageCommand, words: readonly string[]): Outcome {
  const quiet = isQuiet(words);
  const [, key = '', flagsWord = '', exptimeWord = '', lengthWord = '', casWord = ''] = words;
  const flags = parseU32(flagsWord);
  const exptime = parseI32(exptimeWord);
  const length = parseI32(lengthWord);
  const cas = command === 'cas' ? parseU64(casWord) : 0n;
  if (key.length > MAX_KEY || flags === null || exptime === null || length === null) {
    return lineUnless(quiet, BAD_FORMAT);
  }
  if (cas === null || length < 0 || length > LONGEST_VALUE) return lineUnless(quiet, BAD_FORMAT);
  const request = { command, key, flags, expires: cache.clock.expiry(exptime), cas };
  const size = itemSize(key.length, flags, length);
  const tooLarge = cache.store.isTooLarge(size);
  if (tooLarge || !cache.store.reserve(size)) {
    // An older value under this key would pass for the new one.
    if (command === 'set') cache.store.delete(key);
    cache.stats.count(tooLarge ? 'store_too_large' : 'store_no_memory');
    const why = tooLarge ? 'object too large for cache' : 'out of memory storing object';
    return {
      kind: 'swallow',
      length: length + 2,
      then: lineUnless(quiet, `SERVER_ERROR ${why}`),
    };
  }
  return {
    kind: 'value',
    length,
    finish(value) {
      cache.store.release(size);
      cache.stats.count('cmd_set');
      if (value === null) return lineUnless(quiet, 'CLIENT_ERROR bad data chunk');
      return lineUnless(quiet, store(cache, request, value));
    },
    abandon() {
      cache.store.release(size);
    },
  };
}

function store(cache: Cache, request: Request, value: Buffer): string {
  const { command, key, flags, expires, cas } = request;
  const old = cache.store.peek(key);
  const put = (): string => {
    cache.store.put(key, flags, expires, value);
    return 'STORED';
  };
  switch (command) {
    case 'set':
      return put();
    case 'add':
      return old === null ? put() : 'NOT_STORED';
    case 'replace':
      return old === null ? 'NOT_STORED' : put();
    case 'append':
    case 'prepend': {
      if (old === null) return 'NOT_STORED';
      const whole = Buffer.concat(command === 'append' ? [old.value, value] : [value, old.value]);
      if (cache.store.isTooLarge(itemSize(key.length, old.flags, whole.length))) {
        return 'NOT_STORED';
      }
      cache.store.put(key, old.flags, old.expires, whole);
      return 'STORED';
    }
    case 'cas':
      if (old === null) cache.stats.count('cas_misses');
      else cache.stats.count(old.cas === cas ? 'cas_hits' : 'cas_badval');
      if (old === null) return 'NOT_FOUND';
      return old.cas === cas ? put() : 'EXISTS';
  }
}
