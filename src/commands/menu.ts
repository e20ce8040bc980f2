import type { App } from '../run/app.ts';
import type { Request } from '../cli/cli.ts';
import { msg } from '../text/message.ts';
import { showLabs } from './labs.ts';

type Choice = 'continue' | 'run' | 'step' | 'labs' | 'status' | 'cleanup' | 'quit';

/** What was picked, as the command line would have said it; null to leave. */
export async function menu(app: App): Promise<Pick<Request, 'command' | 'name'> | null> {
  const { ui, course } = app;
  if (!ui.ask.interactive) return { command: 'status', name: null };
  const { finished } = await app.peek();
  const open = course.steps.find((step) => !finished.has(step.id));
  const resumable = finished.size > 0 && open !== undefined;
  const choice = await ui.ask.select<Choice>(
    msg('cli.menu.question'),
    [
      ...(resumable
        ? [
            {
              value: 'continue' as const,
              label: msg('cli.menu.continue', { step: open.text.title }),
            },
          ]
        : []),
      { value: 'run', label: msg('cli.menu.run') },
      { value: 'step', label: msg('cli.menu.step') },
      { value: 'labs', label: msg('cli.menu.labs') },
      { value: 'status', label: msg('cli.menu.status') },
      { value: 'cleanup', label: msg('cli.menu.cleanup') },
      { value: 'quit', label: msg('cli.menu.quit') },
    ],
    resumable ? 'continue' : 'run',
  );
  switch (choice) {
    case 'continue':
    case 'run':
      return { command: 'run', name: null };
    case 'step':
      return pickFrom(
        app,
        course.steps.map((step) => ({ value: step.id, label: step.text.title })),
        'step',
      );
    case 'labs':
      if (course.labs.length === 0) {
        showLabs(app);
        return null;
      }
      return pickFrom(
        app,
        course.labs.map((lab) => ({ value: lab.id, label: lab.title })),
        'lab',
      );
    case 'status':
      return { command: 'status', name: null };
    case 'cleanup':
      return { command: 'step', name: course.cleanup.id };
    case 'quit':
      return null;
  }
}

async function pickFrom(
  app: App,
  items: readonly {
    readonly value: string;
    readonly label: Parameters<App['translator']['text']>[0];
  }[],
  command: 'step' | 'lab',
): Promise<Pick<Request, 'command' | 'name'> | null> {
  const question = msg(command === 'step' ? 'cli.menu.which-step' : 'cli.menu.which-lab');
  const name = await app.ui.ask.select<string | null>(
    question,
    [...items, { value: null, label: msg('cli.menu.back') }],
    items[0]?.value ?? null,
  );
  return name === null ? menu(app) : { command, name };
}
