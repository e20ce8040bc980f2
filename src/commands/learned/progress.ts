import { TutorialError } from '../../contract/errors.ts';
import type { Learned } from '../../contract/learned.ts';
import { parseLearned } from '../../run/learned/shape.ts';
import type { App } from '../../run/app.ts';
import { msg, type Message } from '../../text/message.ts';
import { OUTPUTS } from '../../ui/outputs.ts';
import type { Block } from '../../ui/view.ts';
import { addBeside, besideLearned, carriedText } from './carried.ts';
import { learnedTables } from './tables.ts';
import { tallyOf } from './tally.ts';

/** What was typed behind `progress`; an empty name of a file stands for standard output. */
export interface ProgressOptions {
  readonly export?: string | null;
  readonly import?: string | null;
}

/** `progress`: shows what was learned, writes it to a file, or adds such a file. @throws TutorialError */
export async function showProgress(app: App, options: ProgressOptions): Promise<void> {
  const { export: target = null, import: source = null } = options;
  if (target !== null && source !== null) {
    throw new TutorialError('USAGE', { problem: msg('progress.both') });
  }
  if (source !== null) await importFrom(app, source);
  else if (target !== null) await exportTo(app, target);
  else await show(app);
}

async function exportTo(app: App, file: string): Promise<void> {
  const { learned, trouble } = await app.learned.read();
  if (trouble === 'newer') throw new TutorialError('PROGRESS_NEWER', { file: app.learned.file });
  const text = await carriedText(app, learned);
  if (file === '-') {
    app.ui.raw(text);
    return;
  }
  await app.writeFile(file, text);
  say(app, msg('progress.exported', { file }));
}

async function importFrom(app: App, file: string): Promise<void> {
  const text = await app.readFile(file);
  const read = parseLearned(text);
  const beside = read.kind === 'learned' ? besideLearned(text) : null;
  if (read.kind !== 'learned' || !read.whole || beside === null) {
    const problem = msg(read.kind === 'newer' ? 'progress.too-new' : 'progress.not-json');
    throw new TutorialError('PROGRESS_UNUSABLE', { file, problem });
  }
  const { units } = read;
  const aside = await app.hold('progress --import', async () => {
    await addBeside(app, beside);
    return app.learned.merge({ v: 1, units });
  });
  if (aside !== null) say(app, msg('progress.set-aside', { file: aside }), 'warning');
  say(app, msg('progress.imported', { file, count: Object.keys(units).length }));
}

function say(app: App, text: Message, tone?: 'warning'): void {
  const paragraph: Block = { kind: 'paragraph', text };
  const block = tone === undefined ? paragraph : { ...paragraph, tone };
  app.ui.print({ id: 'progress', blocks: [block] });
}

async function show(app: App): Promise<void> {
  const { learned, trouble } = await app.learned.read();
  if (OUTPUTS[app.config.output].forPrograms) {
    app.ui.print({ id: 'progress', title: msg('progress.title'), blocks: tablesOf(app, learned) });
    return;
  }
  const warning: readonly Block[] =
    trouble === null
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'warning',
            text: msg(`progress.${trouble}`, { file: app.learned.file }),
          },
        ];
  const nothing = Object.keys(learned.units).length === 0;
  const blocks: readonly Block[] = nothing
    ? [{ kind: 'paragraph', text: msg('progress.none') }]
    : [
        ...tablesOf(app, learned),
        { kind: 'paragraph', text: msg('progress.sum', { ...tallyOf(learned, app.course) }) },
      ];
  const title = msg('progress.title');
  app.ui.print({ id: 'progress', title, blocks: [...warning, ...blocks] });
}

function tablesOf(app: App, learned: Learned): readonly Block[] {
  return learnedTables(app, learned).map((table): Block => ({ kind: 'table', table }));
}
