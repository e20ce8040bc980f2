import type { App } from '../run/app.ts';
import type { RawValue } from '../run/choices.ts';
import { TutorialError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { buildReport } from '../report/build.ts';
import type { Report } from '../report/model.ts';

/** The shapes a report can be written in. */
const REPORT_FORMATS = ['md', 'html', 'json'] as const;

type Format = (typeof REPORT_FORMATS)[number];

/** `report`: rebuilt from the journal alone, to a file or to standard output. */
export async function writeReport(
  app: App,
  raw: Readonly<Record<string, RawValue>>,
): Promise<void> {
  const report = buildReport(await app.peek(), app.translator);
  if (report.steps.length === 0) throw new TutorialError('NOTHING_TO_REPORT');
  const file = typeof raw.out === 'string' ? raw.out : null;
  const text = await render(app, report, formatOf(app, raw.format, file));
  if (file === null) app.ui.raw(text);
  else await save(app, file, text);
}

/** Offered after a run: the page to keep. */
export async function offerReport(app: App): Promise<void> {
  if (!app.ui.ask.interactive) return;
  const report = buildReport(await app.peek(), app.translator);
  const file = `elasticache-tutorial-${report.session}.html`;
  if (!(await app.ui.ask.confirm(msg('report.offer', { file }), true))) return;
  await save(app, file, await render(app, report, 'html'));
}

/** A file's ending says what is wanted when `--format` does not. */
function formatOf(app: App, typed: RawValue, file: string | null): Format {
  const ending = file?.split('.').at(-1);
  const named = REPORT_FORMATS.find((format) => format === typed || (!typed && format === ending));
  return named ?? (app.config.output === 'json' ? 'json' : 'md');
}

async function render(app: App, report: Report, format: Format): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'html') {
    return (await import('../report/html.ts')).toHtml(report, app.translator);
  }
  return (await import('../report/markdown.ts')).toMarkdown(report, app.translator);
}

async function save(app: App, file: string, text: string): Promise<void> {
  await app.writeFile(file, text);
  app.ui.print({
    id: 'report',
    blocks: [{ kind: 'paragraph', text: msg('report.written', { file }) }],
  });
}
