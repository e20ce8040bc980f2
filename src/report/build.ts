import type { Card } from '../contract/card.ts';
import type { EventOf, Note, Table, Told, TutorialEvent } from '../contract/events.ts';
import type { Message } from '../contract/message.ts';
import { msg } from '../text/message.ts';
import type { Translator } from '../text/index.ts';
import { keptAttempts, toldThatCounts, type Attempt, type Kept } from './attempts.ts';
import { isExercise, reportExercises } from './exercises.ts';
import type {
  Report,
  ReportFailure,
  ReportPart,
  ReportRead,
  ReportSource,
  ReportStep,
} from './model.ts';
import { chartOf, reportCard, tableOf } from './translated.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type Part = Mutable<ReportPart>;

/** What is kept of a step while it is read. */
interface Draft {
  readonly reads: ReportRead[];
  readonly parts: Part[];
}

/** What the report keeps of one kind of event or note: with the step, or in the last of its parts. */
type Keep<T> = (draft: Draft, told: T, translator: Translator) => void;

/** Told while it happens; the report has the outcome elsewhere, or has no use for it. */
const passing = (): void => undefined;

/** Every kind of note: what comes next must be decided here before it compiles. */
const KEEP_NOTE: { readonly [K in Note['kind']]: Keep<Extract<Note, { readonly kind: K }>> } = {
  result: keepSentence,
  warning: keepSentence,
  // The story of the step is told on the screen; the report holds what was done, seen and measured.
  text: passing,
  why: passing,
  tip: passing,
  heading: ({ parts }, { message }, translator) => {
    parts.push(emptyPart(translator.text(message)));
  },
  transcript: ({ parts }, note) => {
    // Code to read was not typed to anybody.
    if (note.prompt === 'code') return;
    const prompt = promptOf(note);
    for (const { input, output, ms } of note.exchanges) {
      lastOf(parts).commands.push({ prompt, input, output, ms: ms ?? null });
    }
  },
  task: ({ parts }, { what, state }, translator) => {
    if (state === 'seen') lastOf(parts).notes.push(translator.text(msg('report.task', { what })));
  },
  guess: ({ parts }, { question, guess, actual, unit, choices }, translator) => {
    if (actual === null) return;
    const words = choices?.map((choice) => translator.text(choice));
    const named = words === undefined ? {} : { choices: words };
    const told = { question: translator.text(question), guess, actual, unit, ...named };
    lastOf(parts).guesses.push(told);
  },
};

/** Every kind of event: what comes next must be decided here before it compiles. */
const KEEP_EVENT: { readonly [E in TutorialEvent['event']]: Keep<EventOf<E>> } = {
  'run.started': passing,
  // Made anew of all that was told, also after it.
  'run.card': passing,
  'run.finished': passing,
  'step.planned': passing,
  'step.started': passing,
  'step.progress': passing,
  // The sentences of cleanup say what was removed and what was found again.
  'resource.created': passing,
  'resource.removed': passing,
  'cleanup.proved': passing,
  // Exercises have a chapter of their own.
  'exercise.started': passing,
  'exercise.checked': passing,
  'exercise.hint': passing,
  // What the quiz has taught is told of all answers together.
  'quiz.asked': passing,
  'quiz.answered': passing,
  'step.note': (draft, { note }, translator) => {
    keepNote(draft, note.kind, note, translator);
  },
  'read.observed': ({ reads }, { read }, translator) => {
    reads.push({ ...read, label: translator.text(read.label) });
  },
  table: ({ parts }, { table }, translator) => {
    lastOf(parts).tables.push(tableOf(table, translator));
  },
  chart: ({ parts }, { chart }, translator) => {
    lastOf(parts).charts.push(chartOf(chart, translator));
  },
  // How an attempt ended is told once, not in its parts.
  'step.finished': passing,
  'step.failed': passing,
};

/**
 * Rebuilds the report from the journal, with the attempts that count; `cardOf` says what they come to, and
 * `learnedBeyond` what was learned beyond these steps. What the quiz has taught, and the comparison with the learner's
 * figures, are no part of the journal either, and handed in.
 */
export function buildReport(
  state: ReportSource,
  translator: Translator,
  {
    cardOf = () => null,
    learnedBeyond = () => [],
    quiz = null,
    comparison = [],
    exerciseTitles = new Map(),
  }: {
    readonly cardOf?: (told: readonly Told[]) => Card | null;
    readonly learnedBeyond?: (steps: ReadonlySet<string>) => readonly Table[];
    readonly quiz?: Table | null;
    readonly comparison?: readonly Table[];
    /** By the ids of exercises. */
    readonly exerciseTitles?: ReadonlyMap<string, Message>;
  } = {},
): Report {
  const card = cardOf(toldThatCounts(state.events));
  const steps = keptAttempts(state.events)
    .filter(({ attempt }) => !isExercise(attempt.told))
    .map((kept) => reportStep(kept, translator));
  return {
    v: 1,
    session: state.session?.session ?? '',
    started: state.session?.time ?? '',
    ended: state.events.at(-1)?.time ?? '',
    runs: state.events.filter(({ event }) => event.event === 'run.started').length,
    tool: state.session?.tool ?? '',
    node: state.session?.node ?? '',
    platform: state.session?.platform ?? '',
    card: card === null ? null : reportCard(card, translator),
    steps,
    exercises: reportExercises(state.events, exerciseTitles, translator),
    learned: learnedBeyond(new Set(steps.map(({ id }) => id))).map((table) =>
      tableOf(table, translator),
    ),
    quiz: quiz === null ? null : tableOf(quiz, translator),
    comparison: comparison.map((table) => tableOf(table, translator)),
  };
}

function reportStep({ attempt, later }: Kept, translator: Translator): ReportStep {
  const { step, started, told, finished, subject } = attempt;
  const draft: Draft = { reads: [], parts: [emptyPart(null)] };
  for (const { event } of told) keepEvent(draft, event.event, event, translator);
  const title = started.event.event === 'step.started' ? started.event.title : step;
  return {
    ...{ id: step, title: translator.text(title), subject, started: started.time },
    ms: finished?.ms ?? null,
    evidence: (finished?.evidence ?? []).map((sentence) => translator.text(sentence)),
    failure: failureOf(attempt, translator),
    later:
      later === null
        ? null
        : { started: later.started.time, failure: failureOf(later, translator) },
    reads: draft.reads,
    parts: draft.parts.filter(holdsAnything),
  };
}

function failureOf({ told }: Attempt, translator: Translator): ReportFailure | null {
  const last = told.map(({ event }) => event).findLast((event) => event.event === 'step.failed');
  if (last === undefined) return null;
  const { code, what } = last.failure;
  return { code, what: translator.text(what) };
}

function keepEvent<E extends TutorialEvent['event']>(
  draft: Draft,
  kind: E,
  event: EventOf<E>,
  translator: Translator,
): void {
  const keep: Keep<EventOf<E>> = KEEP_EVENT[kind];
  keep(draft, event, translator);
}

function keepNote<K extends Note['kind']>(
  draft: Draft,
  kind: K,
  note: Extract<Note, { readonly kind: K }>,
  translator: Translator,
): void {
  const keep: Keep<Extract<Note, { readonly kind: K }>> = KEEP_NOTE[kind];
  keep(draft, note, translator);
}

function keepSentence(
  { parts }: Draft,
  { message }: Extract<Note, { readonly message: Message }>,
  translator: Translator,
): void {
  // That an earlier result still stands is no result, however often it was said.
  if (message.key === 'run.already-done' || message.key === 'run.done-again') return;
  lastOf(parts).notes.push(translator.text(message));
}

/** As the program shows it; a journal that an older version wrote may lack the address. */
function promptOf(note: Extract<Note, { readonly kind: 'transcript' }>): string {
  if (note.prompt === 'shell') return '$';
  if (note.prompt !== 'redis-cli') return `${note.prompt}>`;
  const { address } = note as { readonly address?: string };
  return `${address ?? note.prompt}>`;
}

function emptyPart(heading: string | null): Part {
  return { heading, notes: [], guesses: [], tables: [], charts: [], commands: [] };
}

function lastOf(parts: Part[]): Part {
  const last = parts.at(-1) ?? emptyPart(null);
  if (parts.length === 0) parts.push(last);
  return last;
}

function holdsAnything(part: ReportPart): boolean {
  const { notes, guesses, tables, charts, commands } = part;
  return [notes, guesses, tables, charts, commands].some((list) => list.length > 0);
}
