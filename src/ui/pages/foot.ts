import type { Message } from '../../contract/message.ts';
import { msg } from '../../text/message.ts';
import type { Kit } from '../kit.ts';
import { INDENT } from '../label.ts';
import { padStart, truncate } from '../width.ts';

/** Where a page stands. */
export interface Place {
  /** The step it belongs to; null before the first. */
  readonly step: { readonly title: Message; readonly position: number; readonly of: number } | null;
  /** Counted from 1 within the step. */
  readonly page: number;
}

const GAP = '   ';

/** The line at the top of a page: the step at the left, whose first page says it itself; the page at the right. */
export function headLine({ step, page }: Place, kit: Kit): string {
  const right = kit.say(msg('ui.page.number', { page }));
  const left =
    step === null || page === 1
      ? kit.say(msg('ui.app'))
      : `[${String(step.position)}/${String(step.of)}] ${kit.say(step.title)}`;
  const room = kit.columns() - 1 - kit.measure(right) - GAP.length;
  const shown = truncate(left, Math.max(0, room), kit.measure);
  const gap = kit.columns() - 1 - kit.measure(shown);
  return kit.theme.title(shown) + kit.theme.quiet(padStart(right, gap, kit.measure));
}

/** The keys at the foot of a page, as many as fit; the first two always. */
export function footLine(canGoBack: boolean, kit: Kit): string {
  const keys = [
    msg('ui.page.on'),
    msg('ui.page.leave'),
    ...(canGoBack ? [msg('ui.page.back')] : []),
    msg('ui.page.all'),
    msg('ui.page.details'),
  ].map((key) => kit.say(key));
  let line = ' '.repeat(INDENT);
  for (const [at, key] of keys.entries()) {
    const longer = at === 0 ? line + key : line + GAP + key;
    if (at > 1 && kit.measure(longer) >= kit.columns()) break;
    line = longer;
  }
  return kit.theme.accent(truncate(line, kit.columns() - 1, kit.measure));
}
