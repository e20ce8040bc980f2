import type { Chart } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import { asTyped } from '../text/quantities.ts';
import type { Kit } from './kit.ts';
import { wrap } from './wrap.ts';

type Series = Chart['series'][number];

/** Fewest measurements of which one in a hundred, and one in ten, can be told. */
const FOR_HUNDREDTH = 1000;
const FOR_TENTH = 100;

/** A histogram in words, a sentence for each series: where its middle is, and where its tail begins. */
export function histogramSentences(chart: Chart, kit: Kit, room: number): string[] {
  return chart.series
    .filter(({ points }) => points.some(([, y]) => y > 0))
    .flatMap((series) => wrap(kit.say(sentenceOf(series, chart, kit)), room, kit.measure));
}

function sentenceOf(series: Series, { xUnit, yUnit }: Chart, kit: Kit): Message {
  const { name, points } = series;
  const heights = points.map(([, y]) => Math.max(0, y));
  const all = heights.reduce((sum, y) => sum + y, 0);
  const n = series.n ?? (yUnit === 'count' ? all : 0);
  const text = (value: number): string => asTyped(value, xUnit, kit.translator);
  /** The bin of the measurement that this share lies below. */
  const binOf = (share: number): number => {
    let below = 0;
    return heights.findIndex((y) => (below += y) >= share * all);
  };
  // A bin ends where the next one begins, and says no more than that: so one end is rounded up, the other down.
  const middle = binOf(0.5);
  const end = points[middle + 1]?.[0];
  if (end === undefined) {
    return msg('ui.chart.half-or-more', {
      name,
      half: text(rounded(points[middle]?.[0] ?? 0, Math.floor)),
    });
  }
  const half = text(rounded(end, Math.ceil));
  if (n < FOR_TENTH) return msg('ui.chart.half', { name, half });
  const isRare = n >= FOR_HUNDREDTH;
  const time = text(rounded(points[binOf(isRare ? 0.99 : 0.9)]?.[0] ?? 0, Math.floor));
  const tail = msg(isRare ? 'ui.chart.tail.hundred' : 'ui.chart.tail.ten', { time });
  return msg('ui.chart.half-and-tail', { name, half, tail });
}

/** Two significant digits. */
function rounded(value: number, round: (value: number) => number): number {
  if (value <= 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  // What is a whole number of steps but for the last bit stays what it is.
  const steps = Number((value / step).toPrecision(12));
  return Number((round(steps) * step).toPrecision(2));
}
