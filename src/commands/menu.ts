import type { App } from '../run/app.ts';
import type { UnitKind } from '../contract/step.ts';
import type { Command } from '../cli/command.ts';
import { msg, type Message } from '../text/message.ts';
import { MODES } from './modes/index.ts';

type Choice = 'continue' | 'run' | UnitKind | 'status' | 'cleanup' | 'quit';

const KINDS = Object.keys(MODES) as UnitKind[];

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
      ...KINDS.map((kind) => ({ value: kind, label: MODES[kind].menu.label })),
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
    case 'status':
      return named('status');
    case 'cleanup':
      return named(course.cleanup.id);
    case 'quit':
      return null;
    default: {
      const { menu: words, units, otherwise } = MODES[choice];
      const own = units(course, commands);
      return own.length === 0 ? named(otherwise) : pickFrom(app, words.question, own, commands);
    }
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
