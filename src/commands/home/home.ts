import { CancelledError } from '../../contract/errors.ts';
import type { AnyLab } from '../../contract/step.ts';
import type { App } from '../../run/app.ts';
import type { Language } from '../../text/index.ts';
import { msg, type Message } from '../../text/message.ts';
import type { AppCommand } from '../modes/mode.ts';
import { labFacts } from '../learned/lab-facts.ts';
import { standingOf } from '../exercise/diary.ts';
import { homeBoard, menuBoard, type HomeChoice, type HomeState } from './board.ts';
import { standingLines } from '../learned/running.ts';

/** The home: shows what stands and what was done, does what is chosen, and is there again. The status where nobody is. */
export async function home(app: App, commands: readonly AppCommand[]): Promise<void> {
  if (!app.ui.ask.interactive) {
    await commands.find(({ name }) => name === 'status')?.run(app, {});
    return;
  }
  let { language } = app.config;
  let last: Last = NOTHING_YET;
  for (;;) {
    const choice = await chosenAt(app, language, { commands, ...last });
    if (choice === null) return;
    if (choice.kind === 'language') {
      language = choice.language;
      // Where it cannot be kept it holds for now.
      await app.keepLanguage(language).catch(() => undefined);
    } else if (choice.kind === 'command') {
      last = lastOf(choice);
      await doIt(app, language, choice);
    }
    if (choice.kind === 'menu') {
      const picked = await pickedFrom(app, language, choice);
      if (picked?.kind === 'command') await doIt(app, language, picked);
    }
  }
}

type Last = Pick<HomeState, 'lastLab' | 'wroteLast'>;
type ChosenCommand = Extract<HomeChoice, { readonly kind: 'command' }>;

const NOTHING_YET: Last = { lastLab: null, wroteLast: false };

function lastOf({ unit, command }: ChosenCommand): Last {
  return {
    lastLab: unit === 'lab' ? command.name : null,
    wroteLast: unit === 'exercise' || command.name === 'exercise',
  };
}

interface Given extends Last {
  readonly commands: readonly AppCommand[];
}

/** What is chosen, by an interface of its own: it may speak another language than before. */
async function chosenAt(app: App, language: Language, given: Given): Promise<HomeChoice | null> {
  const asked: { choice: HomeChoice | null } = { choice: null };
  await app.sit(language, async (own) => {
    asked.choice = await own.ui.ask.board(await boardOf(own, language, given));
  });
  return asked.choice;
}

async function boardOf(
  app: App,
  language: Language,
  { commands, lastLab, wroteLast }: Given,
): Promise<ReturnType<typeof homeBoard>> {
  const { course, translator, folder } = app;
  const { learned, trouble } = await app.learned.read();
  const troubles: readonly Message[] =
    trouble === null ? [] : [msg(`progress.${trouble}`, { file: app.learned.file })];
  const labs: AnyLab[] = [];
  for (const entry of course.labs) labs.push(await entry.load());
  return homeBoard({
    course,
    commands,
    journal: await app.peek(),
    learned,
    exercises: await standingOf(course),
    labs: labs.map((lab) => labFacts(lab, learned, translator)),
    standing: await standingLines(app),
    troubles,
    language,
    translator,
    folder,
    lastLab,
    wroteLast,
  });
}

async function pickedFrom(
  app: App,
  language: Language,
  { title, commands }: Extract<HomeChoice, { readonly kind: 'menu' }>,
): Promise<HomeChoice | null> {
  const asked: { choice: HomeChoice | null } = { choice: null };
  await app.sit(language, async ({ ui }) => {
    asked.choice = await ui.ask.board(menuBoard(title, commands, msg('home.back')));
  });
  return asked.choice;
}

/** Does what was chosen, and waits until what it ended with was read. */
async function doIt(
  app: App,
  language: Language,
  { command, given }: ChosenCommand,
): Promise<void> {
  await app.sit(
    language,
    async (own) => {
      try {
        await command.run(own, given);
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        own.tellFailure(error);
      }
      if (command.place !== true) await own.ui.ask.proceed(msg('home.back'));
    },
    command.live,
  );
}
