import type { Written } from '../contract/reading.ts';
import { msg } from '../text/message.ts';
import type { App } from './app.ts';

/**
 * Writes text to the file that it is for, or to standard output.
 * @throws TutorialError FILE_RESERVED, REPORT_UNWRITABLE, DISK_FULL
 */
export async function write(
  app: Pick<App, 'translator' | 'ui' | 'writeFile'>,
  written: Written,
): Promise<void> {
  const { out } = written;
  const file = written.text((message) => app.translator.text(message));
  if (out === null) {
    app.ui.raw(file);
    return;
  }
  await app.writeFile(out, file);
  app.ui.print({
    id: 'written',
    blocks: [{ kind: 'paragraph', text: msg('report.written', { file: out }) }],
  });
}
