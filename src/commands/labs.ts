import type { App } from '../run/app.ts';
import { msg } from '../text/message.ts';

/** `lab` without a name: the list. */
export function showLabs(app: App): void {
  const { labs } = app.course;
  app.ui.print({
    id: 'labs',
    title: msg('cli.labs.title'),
    blocks:
      labs.length === 0
        ? [{ kind: 'paragraph', text: msg('cli.labs.none') }]
        : [
            {
              kind: 'keyvalue',
              rows: labs.map(({ id, title, realRedis }) => [
                id,
                realRedis ? msg('cli.labs.real', { title }) : title,
              ]),
            },
            { kind: 'paragraph', tone: 'tip', text: msg('cli.labs.how') },
          ],
  });
}
