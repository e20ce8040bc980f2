import type { Unit } from '../../contract/events.ts';
import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { linearScale, logScale } from '../../text/scale.ts';
import { escape, percentOf } from './html.ts';

/** Ticks that stand beside each other on the narrowest page. */
const MOST_TICKS = 6;

/** Values of an axis, and where between its ends they stand. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly logarithmic: boolean;
  readonly ticks: readonly number[];
  /** 0 at the beginning, 1 at the end. */
  share(value: number): number;
}

/** An axis from `min` to `max`, which is equally far or by equal factors. */
export function axisOf(min: number, max: number, logarithmic: boolean): Axis {
  const scale = (logarithmic ? logScale : linearScale)(min, max, 1);
  const ticks = thinned(scale.ticks(MOST_TICKS));
  const place = logarithmic ? Math.log10 : (value: number): number => value;
  const [from, to] = [place(scale.min), place(scale.max)];
  return {
    ...{ min: scale.min, max: scale.max, logarithmic, ticks },
    share: (value) => (place(Math.max(value, scale.min)) - from) / (to - from || 1),
  };
}

/** Every second, third ... of the ticks where there are too many. */
function thinned(ticks: readonly number[]): readonly number[] {
  const every = Math.ceil(ticks.length / (MOST_TICKS + 1));
  return ticks.filter((_tick, at) => at % every === 0);
}

/** A value on an axis: at most three digits, no zeros behind them. */
export function tickText(value: number, translator: Translator): string {
  return translator.number(Number(value.toPrecision(3)), 6);
}

/** What an axis counts, in words; for a plain number nothing. */
export function unitWord(unit: Unit, translator: Translator): string {
  if (unit === 'text' || unit === 'count') return '';
  return translator.text(msg(`report.unit.${unit}`));
}

/** The values under a drawing, and what they are. */
export function axisHtml(axis: Axis, unit: Unit, translator: Translator): string {
  const values = axis.ticks.map((tick) => {
    const share = axis.share(tick);
    const side = share < 0.04 ? ' first' : share > 0.96 ? ' last' : '';
    return `<span class="tick${side}" style="left:${percentOf(share)}">${escape(tickText(tick, translator))}</span>`;
  });
  const words = [
    unitWord(unit, translator),
    axis.logarithmic ? translator.text(msg('ui.chart.log-axis')) : '',
  ].filter((word) => word !== '');
  const caption = words.length === 0 ? '' : `<div class="unit">${escape(words.join(' '))}</div>`;
  return `<div class="axis">${values.join('')}</div>${caption}`;
}

/** Lines at the ticks of an axis across a drawing of 1,000 by `height`. */
export function tickLines(axis: Axis, height: number): string {
  return axis.ticks
    .map((tick) => {
      const x = Number((1000 * axis.share(tick)).toFixed(2));
      return `<path class="grid" d="M${x} 0V${height}"/>`;
    })
    .join('');
}
