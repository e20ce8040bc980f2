import type { Unit } from '../contract/events.ts';
import type { Quantity } from '../contract/quantity.ts';
import type { Translator } from './translator.ts';
import { msg } from './message.ts';

/** Decimals that leave three significant digits, never fewer than none or more than four. */
export function decimalsFor(value: number): number {
  const size = Math.abs(Number(value.toPrecision(3)));
  if (size >= 100 || size === 0) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return size >= 0.1 ? 3 : 4;
}

/** A number with exactly this many decimals, as the language (a BCP 47 tag) writes it. */
export function fixed(value: number, decimals: number, language: string): string {
  return value.toLocaleString(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** In tenths; a share below 100 % is never rounded up to 100 %, nor one above nothing down to 0 %. */
function tenths(value: number, language: string): string {
  const rounded = Math.round(value * 10) / 10;
  if (value < 100 && rounded >= 100) return fixed(99.9, 1, language);
  if (value > 0 && rounded <= 0) return fixed(0.1, 1, language);
  return fixed(rounded, 1, language);
}

/** One per cent alone: without decimals where it is whole. */
function percent(value: number, language: string): string {
  return Number.isInteger(value) ? fixed(value, 0, language) : tenths(value, language);
}

/** A number in the sensible digits of its unit, without the unit's name. Bytes are whole. */
export function formatNumber(value: number, unit: Unit, translator: Translator): string {
  const { language } = translator;
  if (!Number.isFinite(value)) return String(value);
  switch (unit) {
    case 'text':
      return String(value);
    case 'count':
    case 'bytes':
      return translator.number(value, 2);
    case 'percent':
      return percent(value, language);
    case 's':
      return Number.isInteger(value)
        ? translator.number(value)
        : fixed(value, decimalsFor(value), language);
    case 'ms':
    case 'µs':
    case 'times':
    case 'per-second':
      return fixed(value, decimalsFor(value), language);
  }
}

const STEPS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A divisor for byte figures that are read together and its name, chosen by the largest of them. */
export function byteScale(largest: number): { readonly divisor: number; readonly name: string } {
  let divisor = 1;
  let step = 0;
  while (Math.abs(largest) / divisor >= 1024 && step < STEPS.length - 1) {
    divisor *= 1024;
    step += 1;
  }
  return { divisor, name: STEPS[step] ?? 'B' };
}

/** A number with its unit, for a sentence: `1.24 ms`, `10 times`, `1.5 MiB`. */
export function quantity(value: number, unit: Unit, translator: Translator): string {
  const n = formatNumber(value, unit, translator);
  if (unit === 'text' || unit === 'count') return n;
  if (unit === 'bytes') {
    const { divisor, name } = byteScale(value);
    const scaled = value / divisor;
    return `${translator.number(scaled, divisor === 1 ? 0 : decimalsFor(scaled))} ${name}`;
  }
  return translator.text(msg(`ui.quantity.${unit}`, { n }));
}

/** A number of a table, a chart or a measured read, already in digits, with its unit as short as it can be: `1.24 ms`. */
export function figureOf(n: string, unit: Unit, translator: Translator): string {
  if (unit === 'text' || unit === 'count') return n;
  const short = unit === 'ms' || unit === 'µs' || unit === 'bytes';
  return short
    ? `${n} ${translator.text(msg(`ui.unit.${unit}`))}`
    : translator.text(msg(`ui.quantity.${unit}`, { n }));
}

/** A number beside others like it, where a sentence would say the unit in full. */
export function figure(value: number, unit: Unit, translator: Translator): string {
  return unit === 'bytes'
    ? quantity(value, unit, translator)
    : figureOf(formatNumber(value, unit, translator), unit, translator);
}

/** A number of a sentence, with its unit unless the sentence says that itself. */
export function speakQuantity({ value, unit }: Quantity, translator: Translator): string {
  switch (unit) {
    case 'ratio':
      return formatNumber(value, 'times', translator);
    case 'points':
      return tenths(value, translator.language);
    case 'share':
      return figureOf(tenths(value, translator.language), 'percent', translator);
    default:
      return quantity(value, unit, translator);
  }
}

/** The quantities of one sentence: where one of several per cents has a decimal, all of them have. */
export function readTogether(quantities: readonly Quantity[]): (one: Quantity) => Quantity {
  const fraction = quantities.some(({ value, unit }) => unit === 'percent' && value % 1 !== 0);
  return (one) => (fraction && one.unit === 'percent' ? { ...one, unit: 'share' } : one);
}

/** How the figures of one column are written, so that those of a kind end at the same decimal. */
export function columnNumber(
  unit: Unit,
  values: readonly number[],
  translator: Translator,
): (value: number) => string {
  const { language } = translator;
  const places = Math.max(0, ...values.map(decimalsOf));
  if (unit === 'percent' && places > 0) return (value) => tenths(value, language);
  // Seconds that were chosen, and not measured: 3.0 and 0.5.
  if (unit === 's' && places <= 1) return (value) => fixed(value, places, language);
  if (unit === 's') return (value) => fixed(value, decimalsFor(value), language);
  return (value) => formatNumber(value, unit, translator);
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** A number as a person typed it, with its unit: no digits are added that were not meant. */
export function asTyped(value: number, unit: Unit, translator: Translator): string {
  const n = translator.number(value, 6);
  if (unit === 'text' || unit === 'count') return n;
  if (unit === 'bytes') return `${n} ${translator.text(msg('ui.unit.bytes'))}`;
  return translator.text(msg(`ui.quantity.${unit}`, { n }));
}

/** A duration given in ms, as people say it: `812 ms`, `4.23 s`, `1 min 12 s`. */
export function duration(ms: number, translator: Translator): string {
  if (ms < 10) return quantity(ms, 'ms', translator);
  if (Math.round(ms) < 1000) return asTyped(Math.round(ms), 'ms', translator);
  if (Math.round(ms / 1000) < 60) return quantity(ms / 1000, 's', translator);
  const seconds = Math.round(ms / 1000);
  return translator.text(
    msg('ui.quantity.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
  );
}
