import type { Course } from '../../contract/course.ts';
import type { Learned } from '../../contract/learned.ts';
import type { Given } from '../../contract/options.ts';
import type { JournalState } from '../../journal/state.ts';
import type { Language, Translator } from '../../text/index.ts';
import { msg, type Message } from '../../text/message.ts';
import type { Board, BoardGroup, BoardItem } from '../../ui/board/board.ts';
import type { Standing } from '../exercise/diary.ts';
import type { LabFacts } from '../learned/lab-facts.ts';
import { nextLabOf, tallyOf } from '../learned/tally.ts';
import type { AppCommand } from '../modes/mode.ts';

/** What can be chosen at home. */
export type HomeChoice =
  | {
      readonly kind: 'command';
      readonly command: AppCommand;
      readonly given: Given;
      /** What it is of, where it is proposed again when it was chosen last. */
      readonly unit?: 'lab' | 'exercise';
    }
  | { readonly kind: 'menu'; readonly title: Message; readonly commands: readonly AppCommand[] }
  | { readonly kind: 'language'; readonly language: Language };

/** What the home is drawn from. */
export interface HomeState {
  readonly course: Course;
  readonly commands: readonly AppCommand[];
  readonly journal: Pick<JournalState, 'facts' | 'finished'>;
  readonly learned: Learned;
  readonly exercises: Standing;
  readonly labs: readonly LabFacts[];
  /** Said of what stands. */
  readonly standing: readonly Message[];
  /** What is wrong, first of all. */
  readonly troubles: readonly Message[];
  readonly language: Language;
  readonly translator: Translator;
  readonly folder: string;
  /** The lab that was chosen last, if one was. */
  readonly lastLab: string | null;
  /** Whether what was chosen last is an exercise. */
  readonly wroteLast: boolean;
}

type Item = BoardItem<HomeChoice>;

/** Commands that the home has in a place of their own. */
const PLACED = ['run', 'lab'];

/** The home as a board: what stands, what was done, and everything that can be chosen. */
export function homeBoard(state: HomeState): Board<HomeChoice> {
  const course = courseItems(state);
  const exercise = exerciseItem(state);
  const labs = state.labs.flatMap((lab) => labItem(lab, state) ?? []);
  const groups: readonly BoardGroup<HomeChoice>[] = [
    { items: [...course, ...(exercise === null ? [] : [exercise])] },
    ...(labs.length === 0 ? [] : [{ heading: labsHeading(state), items: labs }]),
    { heading: msg('home.more'), items: [...toolItems(state), ...languageItems(state)] },
  ];
  return {
    title: msg('ui.app'),
    corner: state.folder,
    lines: [...state.troubles, ...state.standing, learnedLine(state), ...exercisesLine(state)],
    groups,
    initial: initialOf(state, { course, exercise, labs }),
    question: msg('home.question'),
    leave: msg('home.leave'),
  };
}

function learnedLine({ learned, course }: HomeState): Message {
  const tally = tallyOf(learned, course);
  return tally.steps + tally.labs === 0 ? msg('home.new') : msg('home.learned', { ...tally });
}

function exercisesLine({ exercises }: HomeState): readonly Message[] {
  const { begun, all, next } = exercises;
  return begun && next === null ? [msg('exercises.home.all', { all })] : [];
}

/** The first exercise that is not passed, with how many are; null where all are. */
function exerciseItem({ commands, exercises }: HomeState): Item | null {
  const { passed, all, next } = exercises;
  const own = commands.find(({ name }) => name === 'exercise')?.commands ?? [];
  const command = own.find(({ name }) => name === next);
  if (next === null || command === undefined) return null;
  return {
    value: { kind: 'command', command, given: {}, unit: 'exercise' },
    name: msg('exercises.home.next', { next }),
    aside: msg('exercises.counted', { passed, all }),
  };
}

function labsHeading({ learned, course }: HomeState): Message {
  const { labs, allLabs } = tallyOf(learned, course);
  return msg('home.labs', { done: labs, of: allLabs });
}

/** Going on where something was begun, the course from its start, and its steps one by one. */
function courseItems(state: HomeState): readonly Item[] {
  const { course, commands, journal } = state;
  const run = commands.find(({ name }) => name === 'run');
  if (run === undefined) return [];
  const at = course.steps.findIndex(({ id }) => !journal.finished.has(id));
  const open = course.steps[at];
  // After cleanup nothing is left to go on with.
  const begun = journal.facts.cleanup === undefined && journal.finished.size > 0;
  const steps = commands.filter(({ name }) => course.steps.some(({ id }) => id === name));
  const from = begun ? { from: course.steps[0]?.id ?? null } : {};
  const all = course.steps.every(({ id }) => state.learned.units[id] !== undefined);
  return [
    ...(begun && open !== undefined
      ? [
          {
            value: { kind: 'command', command: run, given: {} } as const,
            name: msg('home.on', {
              n: at + 1,
              of: course.steps.length,
              title: open.text.title,
            }),
          },
        ]
      : []),
    {
      value: { kind: 'command', command: run, given: from },
      name: msg(all ? 'home.again' : 'home.start'),
      aside: msg('home.minutes'),
      ...(all ? { done: true } : {}),
    },
    {
      value: { kind: 'menu', title: msg('home.steps'), commands: steps },
      name: msg('home.steps'),
    },
  ];
}

function labItem({ lab, done, time, result }: LabFacts, { commands }: HomeState): Item | null {
  const own = commands.find(({ name }) => name === 'lab')?.commands ?? [];
  const command = own.find(({ name }) => name === lab.id);
  if (command === undefined) return null;
  return {
    value: { kind: 'command', command, given: {}, unit: 'lab' },
    name: lab.id,
    about: command.help,
    done,
    aside: lab.realOnly ? msg('home.lab.real', { time }) : time,
    ...(result === null ? {} : { result }),
  };
}

/** Every other command of the table, in its order; one with commands of its own is a menu of them. */
function toolItems({ course, commands }: HomeState): readonly Item[] {
  const isStep = new Set(course.steps.map(({ id }) => id));
  isStep.delete(course.cleanup.id);
  return commands
    .filter(
      ({ name, operands }) =>
        // What works on files that are named has nothing to work on here.
        !PLACED.includes(name) &&
        !isStep.has(name) &&
        (operands === undefined || operands.optional === true),
    )
    .map((command): Item => {
      const { name, help, place, commands: own = [] } = command;
      const value: HomeChoice =
        own.length === 0 || place === true
          ? { kind: 'command', command, given: {} }
          : { kind: 'menu', title: help, commands: own };
      const about = name === course.cleanup.id ? msg('home.cleanup') : help;
      return { value, name, about };
    });
}

/** The language that is not spoken now, in its own name. */
function languageItems({ language }: HomeState): readonly Item[] {
  const other = language === 'en' ? 'ja' : 'en';
  const name = other === 'ja' ? '日本語' : 'English';
  return [{ value: { kind: 'language', language: other }, name, about: msg('home.language') }];
}

/**
 * What Enter alone does: after an exercise the next one; after a lab the next one, or the same where it was left; else go
 * on with what was begun; then the course; then the labs; then the exercises.
 */
function initialOf(
  { journal, learned, course, labs, lastLab, exercises, wroteLast }: HomeState,
  items: {
    readonly course: readonly Item[];
    readonly exercise: Item | null;
    readonly labs: readonly Item[];
  },
): HomeChoice {
  const first = items.course[0]?.value ?? items.labs[0]?.value;
  const begun = journal.facts.cleanup === undefined && journal.finished.size > 0;
  const taught = course.steps.every(({ id }) => learned.units[id] !== undefined);
  const isLeft = lastLab !== null && learned.units[lastLab] === undefined;
  const lab = isLeft ? lastLab : nextLabOf(learned, course, lastLab);
  const next = labs.findIndex((one) => one.lab.id === lab);
  const lessons = lastLab !== null || (!begun && taught) ? items.labs[next]?.value : first;
  // Who came to write has nothing to go on with among the lessons: what exercises need was made without them.
  const { steps } = tallyOf(learned, course);
  const writes = wroteLast || (exercises.begun && steps === 0 && lastLab === null);
  const exercise = items.exercise?.value;
  const value =
    (writes ? exercise : undefined) ?? lessons ?? (begun ? undefined : exercise) ?? first;
  if (value === undefined) throw new Error('there is nothing to choose');
  return value;
}

/** A second board, of the commands behind one line of the first. */
export function menuBoard(
  title: Message,
  commands: readonly AppCommand[],
  leave: Message,
): Board<HomeChoice> {
  const items = commands.map((command): Item => {
    const { name, help } = command;
    return { value: { kind: 'command', command, given: {} }, name, about: help };
  });
  const [first] = items;
  if (first === undefined) throw new Error('there is nothing to choose');
  return { title, lines: [], groups: [{ items }], initial: first.value, question: title, leave };
}
