import { Draw } from '../memcached-suite/generated.ts';
import type { Command, Sequence } from './run.ts';
import { TEMPLATES } from './templates.ts';

/** Commands of one sequence: so many that keys are met again, so few that a failure is soon small. */
const LENGTH = 60;

/** What a placeholder of a template stands for; one is drawn. A word of `''` is an empty argument. */
const WORDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  // Keys begin with the type they mostly hold, so that commands meet values more often than errors.
  s: ['s1', 's1', 's2', 's3', 's3', 'n1', 'n1', 'none', 'h1', ''],
  n: ['n1', 'n1', 'n2', 'n2', 'n3', 's1', 'none', 'l1'],
  h: ['h1', 'h1', 'h2', 'h2', 'none', 's1', 'z1'],
  l: ['l1', 'l1', 'l2', 'l2', 'none', 's1', 'h1'],
  e: ['e1', 'e1', 'e2', 'e2', 'e3', 'none', 's1'],
  z: ['z1', 'z1', 'z2', 'z2', 'z3', 'none', 's1'],
  x: ['x1', 'x1', 'x2', 'none', 's1'],
  k: ['s1', 's2', 'n1', 'h1', 'l1', 'e1', 'z1', 'x1', 'none', 's3'],
  v: [
    'v',
    'value',
    '',
    '10',
    '-3',
    '3.0',
    'ünï',
    '007',
    'a b',
    'hello world',
    '1e3',
    '9223372036854775807',
  ],
  m: ['a', 'b', 'c', 'd', '1', '2', '10', '-5', '', 'a', 'b'],
  f: ['a', 'b', 'c', 'n', '1', ''],
  i: ['0', '1', '2', '-1', '5', '-2', '100', '-100', '3'],
  I: [
    '1',
    '10',
    '-7',
    '0',
    '9223372036854775807',
    '-9223372036854775808',
    'x',
    '1.5',
    '',
    ' 1',
    '01',
    '+1',
    '9223372036854775808',
  ],
  d: [
    '1',
    '2.5',
    '-1.25',
    '0',
    '3',
    '1e3',
    '1234567890123456789',
    '0.1',
    '1e20',
    '-7',
    'inf',
    '-inf',
    '1e-7',
    '5',
    'x',
    'nan',
    '',
  ],
  D: [
    '1',
    '2.5',
    '-1.25',
    '0',
    '0.1',
    '0.2',
    '1e3',
    '-7',
    '3.14159',
    '1e20',
    '1e-7',
    'x',
    'inf',
    '100000000.123',
    '',
  ],
  r: ['-inf', '+inf', '0', '1', '(1', '2.5', '(2.5', '1e3', '-7', 'x', '('],
  b: ['-', '+', '[a', '(a', '[b', '(c', '[d', 'a', '['],
  c: ['1', '2', '0', '-1', '10', '-3', 'x', '01'],
  t: ['100', '1000', '0', '-1', 'x', '9223372036854775807', '100000'],
  T: ['4102444800', '4102444801', 'x'],
  p: ['4102444800000', '4102444800500', '9223372036854775807', 'x'],
  o: ['NX', 'XX', 'GT', 'LT', 'CH', 'nosuch'],
  g: ['g1', 'g2', 'g1'],
  u: ['ann', 'ben'],
  q: ['1-1', '2-1', '3-5', '5-0', '0-1', '10', '7-3', '0-0', 'x', '1-'],
  w: ['-', '+', '1', '2-1', '(1-1', '(3', '5', 'x', '0'],
  L: [
    "return redis.call('GET', KEYS[1])",
    "return redis.pcall('INCR', KEYS[1])",
    "return redis.call('SET', KEYS[1], ARGV[1])",
    "return redis.call('HGETALL', KEYS[1])",
    "return redis.call('LRANGE', KEYS[1], 0, -1)",
    "return redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')",
    'return {KEYS[1], ARGV[1], #KEYS, #ARGV}',
    'return {1, 2.7, {false, true}, nil, 4}',
    "return redis.status_reply('fine')",
    "return redis.error_reply('MINE bad')",
    "local v = redis.pcall('LPUSH', KEYS[1], 'x') if type(v) == 'table' then return v['err'] end return v",
    "if redis.call('EXISTS', KEYS[1]) == 0 then return redis.call('SETEX', KEYS[1], 100, 'made') end return redis.call('TYPE', KEYS[1])",
    "return redis.call('NOSUCH')",
    "return redis.call('GET')",
    'return tonumber(ARGV[1])',
    'return tostring(1/3)',
    'return x',
    'return 1 +',
  ],
  y: ['0', '1', '7', '8', '15', '100', '-1', 'x'],
};

/** The commands of a seed. */
export function sequence(seed: number): Sequence {
  const draw = new Draw(seed);
  const protocol = draw.oneIn(2) ? '3' : '2';
  const commands = Array.from({ length: LENGTH }, () => command(draw));
  return { seed, protocol, commands };
}

/** A template is words: `{x}` is a word drawn, `[...]` is there half the time, `a|b` is one of the two. */
function command(draw: Draw): Command {
  const words = draw
    .of(TEMPLATES)
    .replaceAll(/\[([^\]]*)\]/g, (_, inner: string) => (draw.oneIn(2) ? inner : ''))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => draw.of(atLeastOne(word.split('|'))))
    .map((word) => word.replaceAll(/\{(\w)\}/g, (_, name: string) => draw.of(WORDS[name] ?? [''])))
    .map((word) => Buffer.from(word).toString('latin1'));
  // Now and then a word too few or too many; without their count the commands at random are that.
  const chance = words[0]?.includes('RAND') === true;
  if (draw.oneIn(40)) return words.length > 1 && !chance ? words.slice(0, -1) : words;
  return words[0] !== 'EXEC' && draw.oneIn(60) ? [...words, 'more'] : words;
}

function atLeastOne(words: readonly string[]): readonly [string, ...string[]] {
  const [first = '', ...others] = words;
  return [first, ...others];
}
