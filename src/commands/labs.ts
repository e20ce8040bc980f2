import type { LabEntry } from '../contract/course.ts';
import type { App } from '../run/app.ts';
import { msg, type Message } from '../text/message.ts';

/** `lab` without a name: the list, which marks what the embedded servers cannot do. */
export async function showLabs(app: App): Promise<void> {
  const { labs } = app.course;
  const rows: (readonly [string, Message])[] = [];
  for (const lab of labs) rows.push([lab.id, await titled(lab)]);
  app.ui.print({
    id: 'labs',
    title: msg('cli.labs.title'),
    blocks:
      labs.length === 0
        ? [{ kind: 'paragraph', text: msg('cli.labs.none') }]
        : [
            { kind: 'keyvalue', rows },
            { kind: 'paragraph', text: msg('cli.labs.real-only.means') },
            { kind: 'paragraph', tone: 'tip', text: msg('cli.labs.how') },
          ],
  });
}

async function titled(lab: LabEntry): Promise<Message> {
  const { realOnly } = await lab.load();
  return realOnly ? msg('cli.labs.real-only', { title: lab.title }) : lab.title;
}
