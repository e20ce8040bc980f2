import { dateText } from '../text/date.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import type { Report } from './model.ts';

/** Where and when the figures come from, and which of them are shown. */
export function originText(report: Report, translator: Translator): string {
  const { tool, node, platform, runs } = report;
  return translator.text(
    msg('report.origin', {
      started: dateText(report.started, translator),
      ended: dateText(report.ended, translator),
      ...{ tool, node, platform, runs },
    }),
  );
}
