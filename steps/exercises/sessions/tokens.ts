import { failIf } from '../../kit/exercise/failed.ts';
import { SessionBench } from './session-bench.ts';
import { msg } from './text.ts';

/** Logins at once, and how often, at each of the two processes. */
const AT_ONCE = 5;
const TIMES = 10;
/**
 * Bits that a hundred tokens of 128 random bits show at least, in any alphabet up to 64 characters: of a large alphabet a
 * hundred tokens do not show every character at every place. A random UUID has 122, and passes.
 */
const SHOWN_BITS = 115;

/** Tokens are drawn, and not counted: a hundred of them, from two processes. @throws Failed `token-guessable` */
export async function areDrawn({ bench, programs, token }: SessionBench): Promise<void> {
  const { redis } = bench.world;
  const tokens = [String(token)];
  for (const program of programs) {
    for (let time = 0; time < TIMES; time += 1) {
      const logins = Array.from({ length: AT_ONCE }, () => SessionBench.logIn(bench, program));
      for (const one of await Promise.all(logins)) tokens.push(String(one.token));
      // After each command all keys are looked at.
      await redis.command('FLUSHALL');
    }
  }
  const [twice = ''] = tokens.filter((one, index) => tokens.indexOf(one) !== index);
  const wanted = msg('exercise.sessions.token-guessable.wanted');
  failIf(
    twice !== '',
    'token-guessable',
    msg('exercise.sessions.token-guessable.twice', { count: tokens.length, twice }),
    wanted,
  );
  const bits = Math.floor(bitsOf(tokens));
  const [first = '', second = ''] = tokens.slice(-2);
  failIf(
    bits < SHOWN_BITS,
    'token-guessable',
    msg('exercise.sessions.token-guessable', { count: tokens.length, bits, first, second }),
    wanted,
  );
}

/** How much tokens differ: for each place the characters that were seen there, in bits. */
function bitsOf(tokens: readonly string[]): number {
  const places = Math.max(...tokens.map(({ length }) => length));
  let bits = 0;
  for (let place = 0; place < places; place += 1) {
    bits += Math.log2(new Set(tokens.map((token) => token[place])).size);
  }
  return bits;
}
