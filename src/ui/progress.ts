import type { EventOf } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import type { Live } from './live.ts';
import { figure, figureOf, fixed, formatNumber } from '../text/quantities.ts';
import type { Translator } from '../text/translator.ts';
import { padStart, truncate } from './width.ts';

/** A progress event. */
export type Progress = EventOf<'step.progress'>;

/** Columns of the bar itself; a long label makes it shorter. */
const BAR = { least: 10, most: 24 };

function share(progress: Progress): number {
  if (progress.max <= 0) return 0;
  return Math.min(1, Math.max(0, progress.value / progress.max));
}

/** From this many whole seconds on, a bar counts no tenths. */
const LONG_S = 10;

/** `3.7 of 5.0 s`: the value and its maximum to the same decimal, with the unit once. */
export function progressValue(progress: Progress, kit: Kit): string {
  const [value, max] = valueAndMax(progress, kit.translator);
  return kit.say(msg('ui.quantity.of', { value, max }));
}

function valueAndMax({ value, max, unit }: Progress, translator: Translator): [string, string] {
  if (unit !== 's') return [formatNumber(value, unit, translator), figure(max, unit, translator)];
  const whole = max >= LONG_S && Number.isInteger(max);
  const seconds = (of: number) => fixed(of, whole ? 0 : 1, translator.language);
  return [seconds(value), figureOf(seconds(max), unit, translator)];
}

/** The bar of a progress, its value and its label in one line of the terminal; its parts stay in their places. */
function progressLine(progress: Progress, kit: Kit): string {
  const label = kit.say(progress.label);
  const widest = kit.measure(progressValue({ ...progress, value: progress.max }, kit));
  const value = padStart(progressValue(progress, kit), widest, kit.measure);
  // Two columns before the bar, its two ends, two gaps of two, and the last column stays free.
  const room = kit.columns() - widest - 9;
  const length = Math.max(BAR.least, Math.min(BAR.most, room - kit.measure(label)));
  const filled = Math.round(share(progress) * length);
  const bar = kit.theme.accent('#'.repeat(filled)) + kit.theme.quiet('-'.repeat(length - filled));
  return `  [${bar}]  ${value}  ${truncate(label, Math.max(0, room - length), kit.measure)}`;
}

/** Redraws the bar at the bottom of a terminal; nothing of it stays when something else is written. */
export function showProgress(event: Progress, live: Live, kit: Kit): void {
  live.progress(progressLine(event, kit), event.value <= 0 || event.value >= event.max);
}

/** Decides which progress events a log shows: the first, each quarter that is reached, and the end. */
export class Quarters {
  readonly #seen = new Map<string, { readonly drains: boolean; readonly quarter: number }>();

  /** True when this event is worth a line. Works for a bar that fills and for one that runs out. */
  worthALine(progress: Progress): boolean {
    const id = `${progress.step} ${progress.id}`;
    const before = this.#seen.get(id);
    const drains = before?.drains ?? share(progress) > 0.5;
    const quarter = drains ? Math.ceil(share(progress) * 4) : Math.floor(share(progress) * 4);
    this.#seen.set(id, { drains, quarter });
    return before?.quarter !== quarter;
  }
}
