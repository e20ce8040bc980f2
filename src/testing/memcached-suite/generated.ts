import { createRandom, type Random } from '../../measure/index.ts';

/** Draws numbers that depend on a seed only. */
export class Draw {
  readonly #next: Random;

  constructor(seed: number) {
    this.#next = createRandom(seed);
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  /** One of these. */
  of<T>(values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)] ?? values[0];
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }
}

const LONG = 'k'.repeat(251);
const KEYS = [
  'a',
  'a',
  'b',
  'b',
  'c',
  'n',
  'n',
  'm',
  'k'.repeat(250),
  'é\t!',
  '0',
  'noreply',
] as const;
const NUMBERS = [
  '0',
  '1',
  '7',
  '10',
  '99',
  '18446744073709551615',
  '4294967296',
  '9007199254740993',
] as const;
const ODD = [
  'x',
  '-1',
  '+3',
  '1x',
  '',
  '18446744073709551616',
  '99999999999',
  '0x10',
  '1.5',
  '-0',
  '١',
] as const;
/** None of these makes a server wait for a value that never comes. */
const NO_LENGTHS = ['x', '-1', '1x', '1.5', '18446744073709551616'] as const;
/** Nothing ends while both servers are asked: seconds are not compared. */
const TIMES = [
  '0',
  '0',
  '0',
  '-1',
  '1000',
  '2592000',
  '2592001',
  '4102444800',
  '-2147483648',
] as const;
const LINES = [
  'version x',
  'verbosity 2',
  'verbosity x',
  'flush_all',
  'flush_all -5',
  'flush_all x',
  'flush_all 0 noreply',
  'flush_all noreply',
  'flush_all 1 noreply x',
  'nosuch',
  '',
  ' ',
  'get',
  'gat',
  'gats 0',
  'set a 0 0',
  'incr',
  'touch a',
  'delete',
  'stats nosuch',

  'mx',
  'GET a',
] as const;

/** One exchange at random: a command with its value, sometimes a broken one; `{cas}` stands for the cas number seen last. */
export function drawExchange(draw: Draw): string {
  const end = draw.oneIn(15) ? '\n' : '\r\n';
  switch (draw.below(10)) {
    case 0:
    case 1:
    case 2:
      return draw.oneIn(80) ? large(draw) : storing(draw, end);
    case 3:
    case 4:
      return `${draw.of(['get', 'gets', 'gets', 'bget'])}${keys(draw)}${end}`;
    case 5:
      return `${draw.of(['gat', 'gats'])} ${time(draw)}${keys(draw)}${end}`;
    case 6:
    case 7:
      return `${draw.of(['incr', 'decr'])} ${key(draw)} ${number(draw)}${last(draw)}${end}`;
    case 8:
      return draw.oneIn(2)
        ? `touch ${key(draw)} ${time(draw)}${last(draw)}${end}`
        : `delete ${key(draw)}${draw.of(['', '', ' 0', ' 1', ' noreply', ' 0 noreply'])}${end}`;
    default:
      return draw.oneIn(4) ? `${draw.of(LINES)}${end}` : storing(draw, end);
  }
}

function storing(draw: Draw, end: string): string {
  const command = draw.of(['set', 'set', 'add', 'replace', 'append', 'prepend', 'cas', 'cas']);
  const value = valueOf(draw);
  const cas = command === 'cas' ? ` ${draw.of(['{cas}', '{cas}', '0', '1', number(draw)])}` : '';
  const length = draw.oneIn(25) ? draw.of(NO_LENGTHS) : String(value.length);
  const flags = draw.oneIn(3) ? number(draw) : '0';
  const line = `${command} ${key(draw)} ${flags} ${time(draw)} ${length}${cas}${last(draw)}`;
  const told = draw.oneIn(25) ? `${value}zz` : value;
  return `${line}${end}${told}\r\n`;
}

/** A value about as large as an item of 512 kB can be; not kept, as every get would move it again. */
function large(draw: Draw): string {
  const value = 'v'.repeat(524_150 + draw.below(150));
  const command = draw.of(['set', 'set', 'append', 'replace']);
  return `${command} a ${draw.of(['0', '7'])} 0 ${value.length}\r\n${value}\r\ngat 0 b\r\ndelete a\r\n`;
}

/**
 * No value holds a minus: from 2^63 on memcached looks for one behind the number, also in what lay there before, and
 * then takes the number for none.
 */
function valueOf(draw: Draw): string {
  if (draw.oneIn(3)) return draw.of(NUMBERS);
  return draw.of(['', 'x', '1 a', '12\r\n3', '\0', ' 7', '007', '7 ', 'long '.repeat(20), 'é']);
}

function key(draw: Draw): string {
  return draw.oneIn(40) ? LONG : draw.of(KEYS);
}

function keys(draw: Draw): string {
  const count = draw.oneIn(20) ? 30 : 1 + draw.below(3);
  return Array.from({ length: count }, () => ` ${key(draw)}`).join(draw.oneIn(10) ? ' ' : '');
}

function number(draw: Draw): string {
  return draw.oneIn(10) ? draw.of(ODD) : draw.of(NUMBERS);
}

function time(draw: Draw): string {
  return draw.oneIn(20) ? draw.of(ODD) : draw.of(TIMES);
}

function last(draw: Draw): string {
  return draw.oneIn(12) ? draw.of([' noreply', ' x', ' noreply x', ' ']) : '';
}
