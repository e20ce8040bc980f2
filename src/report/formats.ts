import type { Translator } from '../text/index.ts';
import type { Report } from './model.ts';

/** One shape a report can be written in; loads only what it writes with. */
export type WriteReport = (report: Report, translator: Translator) => Promise<string>;

/** Every shape of a report, by the word for `--format`, which is the ending of its files, too. */
export const REPORT_FORMATS = {
  md: async (report, translator) => (await import('./markdown.ts')).toMarkdown(report, translator),
  html: async (report, translator) => (await import('./page/page.ts')).toHtml(report, translator),
  svg: async (report, translator) => (await import('./card-svg.ts')).toSvg(report, translator),
  json: (report) => Promise.resolve(`${JSON.stringify(report, null, 2)}\n`),
} as const satisfies Readonly<Record<string, WriteReport>>;

/** The word for a shape of a report. */
export type ReportFormat = keyof typeof REPORT_FORMATS;

/** The words for `--format`. */
export const REPORT_FORMAT_NAMES = Object.keys(REPORT_FORMATS) as readonly ReportFormat[];
