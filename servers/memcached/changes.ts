import { parseI32, parseU32, parseU64 } from './numbers.ts';
import {
  BAD_FORMAT,
  isQuiet,
  line,
  lineUnless,
  MAX_KEY,
  type Cache,
  type Outcome,
} from './outcome.ts';

/** `incr`, `decr`: unsigned numbers of 64 bits; incr wraps to 0, decr stops at 0. */
export function arithmetic(
  { store, stats }: Cache,
  command: 'incr' | 'decr',
  words: readonly string[],
): Outcome {
  const quiet = isQuiet(words);
  const [, key = '', deltaWord = ''] = words;
  if (key.length > MAX_KEY) return lineUnless(quiet, BAD_FORMAT);
  const delta = parseU64(deltaWord);
  if (delta === null) return lineUnless(quiet, 'CLIENT_ERROR invalid numeric delta argument');
  const item = store.peek(key);
  if (item === null) {
    stats.count(`${command}_misses`);
    return lineUnless(quiet, 'NOT_FOUND');
  }
  // As C reads it: what follows a blank or a NUL does not matter.
  const [number = ''] = item.value.toString('latin1').split('\0', 1);
  const present = parseU64(number);
  if (present === null) {
    const refusal = 'CLIENT_ERROR cannot increment or decrement non-numeric value';
    return lineUnless(quiet, refusal);
  }
  stats.count(`${command}_hits`);
  const lowered = present > delta ? present - delta : 0n;
  const text = String(command === 'incr' ? BigInt.asUintN(64, present + delta) : lowered);
  const { length } = item.value;
  // The place of the old number is kept: a shorter one is followed by blanks.
  if (text.length <= length) {
    store.overwrite(key, item, Buffer.from(text.padEnd(length), 'latin1'));
  } else {
    store.put(key, item.flags, item.expires, Buffer.from(text, 'latin1'));
  }
  return lineUnless(quiet, text);
}

/** `touch <key> <exptime> [noreply]`. */
export function touch({ store, clock, stats }: Cache, words: readonly string[]): Outcome {
  const quiet = isQuiet(words);
  const [, key = '', exptimeWord = ''] = words;
  if (key.length > MAX_KEY) return lineUnless(quiet, BAD_FORMAT);
  const exptime = parseI32(exptimeWord);
  if (exptime === null) return lineUnless(quiet, 'CLIENT_ERROR invalid exptime argument');
  const item = store.peek(key);
  stats.count('cmd_touch');
  stats.count(item === null ? 'touch_misses' : 'touch_hits');
  if (item === null) return lineUnless(quiet, 'NOT_FOUND');
  item.expires = clock.expiry(exptime);
  return lineUnless(quiet, 'TOUCHED');
}

/** `delete <key> [0] [noreply]`: the 0 is left from a delay that no longer exists. */
export function remove({ store, stats }: Cache, words: readonly string[]): Outcome {
  const [, key = '', second] = words;
  const quiet = words.length > 2 && isQuiet(words);
  const valid =
    words.length === 2 ||
    (words.length === 3 && (second === '0' || quiet)) ||
    (words.length === 4 && second === '0' && quiet);
  if (!valid) return lineUnless(quiet, `${BAD_FORMAT}.  Usage: delete <key> [noreply]`);
  if (key.length > MAX_KEY) return lineUnless(quiet, BAD_FORMAT);
  const found = store.peek(key) !== null;
  store.delete(key);
  stats.count(found ? 'delete_hits' : 'delete_misses');
  return lineUnless(quiet, found ? 'DELETED' : 'NOT_FOUND');
}

/** `flush_all [exptime] [noreply]`: nothing stored before that moment is found any more. */
export function flushAll({ store, clock, stats }: Cache, words: readonly string[]): Outcome {
  const quiet = isQuiet(words);
  stats.count('cmd_flush');
  let exptime: number | null = 0;
  if (words.length !== (quiet ? 2 : 1)) exptime = parseI32(words[1] ?? '');
  if (exptime === null) return lineUnless(quiet, 'CLIENT_ERROR invalid exptime argument');
  store.flush(exptime > 0 ? clock.expiry(exptime) : clock.now());
  return lineUnless(quiet, 'OK');
}

/** `verbosity <level> [noreply]`: accepted; there is no log to make longer. */
export function verbosity(words: readonly string[]): Outcome {
  const quiet = isQuiet(words);
  return lineUnless(quiet, parseU32(words[1] ?? '') === null ? BAD_FORMAT : 'OK');
}

/** `shutdown`, where the configuration allows it. */
export function shutdown(words: readonly string[], allowed: boolean): Outcome {
  if (!allowed) return line('ERROR: shutdown not enabled');
  const known = words.length === 1 || (words.length === 2 && words[1] === 'graceful');
  return known ? { kind: 'shutdown' } : line('CLIENT_ERROR invalid shutdown mode');
}
