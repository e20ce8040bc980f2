import type { Unit } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import { plain, type Parsed } from './answers.ts';

/** A number, with a sign and commas between thousands, and whatever stands behind it. */
const NUMBER = /^([+-]?(?:\d[\d,]*)?(?:\.\d+)?)\s*([^\d.,]*)$/;

/** Units that turn into each other, each with what one of it is in the smallest: µs and bytes. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  {
    µs: 1,
    // The micro sign, of which NFKC makes a Greek letter.
    μs: 1,
    us: 1,
    マイクロ秒: 1,
    ms: 1e3,
    ミリ秒: 1e3,
    s: 1e6,
    sec: 1e6,
    秒: 1e6,
    min: 6e7,
    分: 6e7,
  },
  { bytes: 1, byte: 1, b: 1, バイト: 1, kb: 1024, kib: 1024, mb: 1024 ** 2, mib: 1024 ** 2 },
];

/** What may stand behind a number of other units, which means what the question asked for. */
const NAMES: Readonly<Partial<Record<Unit, readonly string[]>>> = {
  percent: ['%', 'percent', 'パーセント'],
  times: ['x', 'times', '倍'],
  'per-second': ['/s', 'per s', 'per second', '回/秒', '/秒'],
  count: ['個', '件', '回', '行', 'rows', 'keys', 'times'],
};

/** What one of `typed` is in `asked`; undefined where it is no such thing. */
function factor(typed: string, asked: Unit): number | undefined {
  if (typed === '' || NAMES[asked]?.includes(typed) === true) return 1;
  const measure = MEASURES.find((units) => asked in units);
  const one = measure?.[typed];
  const wanted = measure?.[asked];
  return one === undefined || wanted === undefined ? undefined : one / wanted;
}

/**
 * A number, in the unit that was asked for or one that can be turned into it (`2 s` for 2,000 ms, `10x`, `10 倍`); null
 * for an empty answer. Only a number without a unit may be below zero: TTL answers -1 where there is none.
 */
export function parseGuess(answer: string, unit: Unit): Parsed<number | null> {
  const text = plain(answer).toLowerCase();
  if (text === '') return { value: null };
  const [, digits = '', behind = ''] = NUMBER.exec(text) ?? [];
  if (!/\d/.test(digits)) return { problem: msg('ui.prompt.number') };
  const times = factor(behind, unit);
  if (times === undefined) return { problem: wrongUnit(behind, unit) };
  const value = Number(digits.replaceAll(',', '')) * times;
  const bare = unit === 'count' || unit === 'text';
  return value < 0 && !bare ? { problem: msg('ui.prompt.number') } : { value };
}

function wrongUnit(typed: string, unit: Unit): Message {
  if (unit === 'count' || unit === 'text') return msg('ui.prompt.number-alone', { typed });
  return msg('ui.prompt.number-in', { typed, unit: msg(`ui.unit.${unit}`) });
}
