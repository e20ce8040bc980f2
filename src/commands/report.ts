import type { App } from '../app.ts';
import type { RawValue } from '../choices.ts';
import { TutorialError } from '../errors.ts';
import { msg } from '../i18n/message.ts';
import { toMarkdown } from '../report/markdown.ts';
import { buildReport } from '../report/model.ts';

/** `report`: rebuilt from the journal alone, to a file or to standard output. */
export async function writeReport(
  app: App,
  raw: Readonly<Record<string, RawValue>>,
): Promise<void> {
  const state = await app.peek();
  const report = buildReport(state, app.translator);
  if (report.steps.length === 0) throw new TutorialError('NOTHING_TO_REPORT');
  const json =
    raw['format'] === 'json' || (raw['format'] === undefined && app.config.output === 'json');
  const text = json ? `${JSON.stringify(report, null, 2)}\n` : toMarkdown(report, app.translator);
  const file = raw['out'];
  if (typeof file !== 'string') {
    app.ui.raw(text);
    return;
  }
  await app.writeFile(file, text);
  app.ui.print({
    id: 'report',
    blocks: [{ kind: 'paragraph', text: msg('report.written', { file }) }],
  });
}
