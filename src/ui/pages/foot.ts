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
  return titledHead(
    step === null || page === 1
      ? msg('ui.app')
      : `[${String(step.position)}/${String(step.of)}] ${kit.say(step.title)}`,
    page,
    kit,
  );
}

/** A title at the left of the top line, and the page at the right. */
export function titledHead(title: Message | string, page: number, kit: Kit): string {
  const right = kit.say(msg('ui.page.number', { page }));
  const left = kit.say(title);
  const room = kit.columns() - 1 - kit.measure(right) - GAP.length;
  const shown = truncate(left, Math.max(0, room), kit.measure);
  const gap = kit.columns() - 1 - kit.measure(shown);
  return kit.theme.title(shown) + kit.theme.quiet(padStart(right, gap, kit.measure));
}

/** The keys at the foot of a page, as many as fit; the first two always. */
export function footLine(
  { canGoBack, hasWords }: { readonly canGoBack: boolean; readonly hasWords: boolean },
  kit: Kit,
): string {
  return keysLine(
    [
      msg('ui.page.on'),
      msg('ui.page.leave'),
      ...(canGoBack ? [msg('ui.page.back')] : []),
      ...(hasWords ? [msg('ui.page.words')] : []),
      msg('ui.page.all'),
      msg('ui.page.details'),
    ],
    kit,
  );
}

/** The keys at the foot of explained words. */
export function explainedFoot(isLast: boolean, kit: Kit): string {
  return keysLine([msg(isLast ? 'ui.page.words.back' : 'ui.page.on')], kit);
}

function keysLine(messages: readonly Message[], kit: Kit): string {
  const keys = messages.map((key) => kit.say(key));
  let line = ' '.repeat(INDENT);
  for (const [at, key] of keys.entries()) {
    const longer = at === 0 ? line + key : line + GAP + key;
    if (at > 1 && kit.measure(longer) >= kit.columns()) break;
    line = longer;
  }
  return kit.theme.accent(truncate(line, kit.columns() - 1, kit.measure));
}
