import type { App } from '../run/app.ts';
import type { Command } from '../cli/command.ts';
import { msg, type Message } from '../text/message.ts';

type Choice = 'continue' | 'run' | 'step' | 'labs' | 'status' | 'cleanup' | 'quit';

/** The command that was picked; null to leave. */
export async function menu(
  app: App,
  commands: readonly Command<App>[],
): Promise<Command<App> | null> {
  const { ui, course } = app;
  const named = (name: string): Command<App> | null =>
    commands.find((command) => command.name === name) ?? null;
  if (!ui.ask.interactive) return named('status');
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
      return named('run');
    case 'step': {
      const steps = new Set(course.steps.map(({ id }) => id));
      const own = commands.filter(({ name }) => steps.has(name));
      return pickFrom(app, msg('cli.menu.which-step'), own, commands);
    }
    case 'labs': {
      const labs = named('lab');
      const own = labs?.commands ?? [];
      // Without any, its list says so.
      return own.length === 0 ? labs : pickFrom(app, msg('cli.menu.which-lab'), own, commands);
    }
    case 'status':
      return named('status');
    case 'cleanup':
      return named(course.cleanup.id);
    case 'quit':
      return null;
  }
}

async function pickFrom(
  app: App,
  question: Message,
  own: readonly Command<App>[],
  commands: readonly Command<App>[],
): Promise<Command<App> | null> {
  const picked = await app.ui.ask.select<string | null>(
    question,
    [
      ...own.map(({ name, help }) => ({ value: name, label: help })),
      { value: null, label: msg('cli.menu.back') },
    ],
    own[0]?.name ?? null,
  );
  return own.find(({ name }) => name === picked) ?? menu(app, commands);
}
