import type { TutorialEvent } from '../events.ts';
import { msg } from '../i18n/message.ts';
import type { Kit } from './kit.ts';
import { formatNumber, quantity } from './number-format.ts';
import { truncate } from './width.ts';

/** A progress event. */
export type Progress = Extract<TutorialEvent, { event: 'step.progress' }>;

/** Columns of the bar itself. */
const BAR = 24;

function share(progress: Progress): number {
  if (progress.max <= 0) return 0;
  return Math.min(1, Math.max(0, progress.value / progress.max));
}

/** `3 of 5 s`: the value and its maximum, with the unit once. */
export function progressValue(progress: Progress, kit: Kit): string {
  const rounded = progress.unit === 's' ? Math.round(progress.value * 10) / 10 : progress.value;
  const value =
    progress.unit === 's'
      ? kit.translator.number(rounded, 1)
      : formatNumber(progress.value, progress.unit, kit.translator);
  const max = quantity(progress.max, progress.unit, kit.translator);
  return kit.say(msg('ui.quantity.of', { value, max }));
}

/** The bar of a progress, its label and its value in one line of the terminal. */
export function progressLine(progress: Progress, kit: Kit): string {
  const filled = Math.round(share(progress) * BAR);
  const bar = kit.theme.accent('#'.repeat(filled)) + kit.theme.quiet('-'.repeat(BAR - filled));
  const value = progressValue(progress, kit);
  const room = kit.columns() - 1 - BAR - 2 - 4 - kit.measure(value) - 2;
  const label = truncate(kit.say(progress.label), Math.max(0, room), kit.measure);
  return `  [${bar}]  ${value}  ${label}`;
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
