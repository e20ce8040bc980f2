import type { EventOf, Note, Table, TutorialEvent } from '../contract/events.ts';
import type { Message } from '../contract/message.ts';
import type { Translator } from '../text/index.ts';

import type { Report, ReportSource, ReportStep } from './model.ts';
import { chartOf, tableOf } from './translated.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type Draft = Mutable<ReportStep>;

/** What the report keeps of one kind of event or note. */
type Keep<T> = (step: Draft, told: T, translator: Translator) => void;

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
  heading: passing,
  transcript: (step, { prompt, exchanges }) => {
    // Code to read was not typed to anybody.
    if (prompt === 'code') return;
    for (const { input, output, ms } of exchanges) {
      step.commands.push({ prompt, input, output, ms: ms ?? null });
    }
  },
  guess: (step, { question, guess, actual, unit }, translator) => {
    if (actual === null) return;
    step.guesses.push({ question: translator.text(question), guess, actual, unit });
  },
};

/** Every kind of event: what comes next must be decided here before it compiles. */
const KEEP_EVENT: { readonly [E in TutorialEvent['event']]: Keep<EventOf<E>> } = {
  'run.started': passing,
  'run.finished': passing,
  'step.planned': passing,
  'step.started': passing,
  'step.progress': passing,
  // The sentences of cleanup say what was removed and what was found again.
  'resource.created': passing,
  'resource.removed': passing,
  'cleanup.proved': passing,
  // What the quiz has taught is told of all answers together.
  'quiz.asked': passing,
  'quiz.answered': passing,
  'step.note': (step, { note }, translator) => {
    keepNote(step, note.kind, note, translator);
  },
  'read.observed': (step, { read }, translator) => {
    step.reads.push({ ...read, label: translator.text(read.label) });
  },
  table: (step, { table }, translator) => {
    step.tables.push(tableOf(table, translator));
  },
  chart: (step, { chart }, translator) => {
    step.charts.push(chartOf(chart, translator));
  },
  'step.finished': (step, { ms, evidence }, translator) => {
    step.ms = ms;
    step.evidence = evidence.map((sentence) => translator.text(sentence));
  },
  'step.failed': (step, { failure }, translator) => {
    step.failure = { code: failure.code, what: translator.text(failure.what) };
  },
};

/**
 * Rebuilds the report from the journal; what the quiz has taught is no part of it, and handed in. A step that was run again
 * replaces what it was before.
 */
export function buildReport(
  state: ReportSource,
  translator: Translator,
  quiz: Table | null = null,
): Report {
  const steps = new Map<string, Draft>();
  for (const { time, event } of state.events) {
    if (event.event === 'step.started') {
      steps.delete(event.step);
      steps.set(event.step, emptyStep(event.step, translator.text(event.title), time));
    }
    const step = 'step' in event ? steps.get(event.step) : undefined;
    if (step !== undefined) keepEvent(step, event.event, event, translator);
  }
  return {
    v: 1,
    session: state.session?.session ?? '',
    started: state.session?.time ?? '',
    tool: state.session?.tool ?? '',
    node: state.session?.node ?? '',
    platform: state.session?.platform ?? '',
    steps: [...steps.values()],
    quiz: quiz === null ? null : tableOf(quiz, translator),
  };
}

function keepEvent<E extends TutorialEvent['event']>(
  step: Draft,
  kind: E,
  event: EventOf<E>,
  translator: Translator,
): void {
  const keep: Keep<EventOf<E>> = KEEP_EVENT[kind];
  keep(step, event, translator);
}

function keepNote<K extends Note['kind']>(
  step: Draft,
  kind: K,
  note: Extract<Note, { readonly kind: K }>,
  translator: Translator,
): void {
  const keep: Keep<Extract<Note, { readonly kind: K }>> = KEEP_NOTE[kind];
  keep(step, note, translator);
}

function keepSentence(
  step: Draft,
  { message }: Extract<Note, { readonly message: Message }>,
  translator: Translator,
): void {
  // That an earlier result still stands is no result, however often it was said.
  if (message.key === 'run.already-done' || message.key === 'run.done-again') return;
  step.notes.push(translator.text(message));
}

function emptyStep(id: string, title: string, started: string): Draft {
  return {
    ...{ id, title, started, ms: null, failure: null },
    ...{ evidence: [], notes: [], commands: [], reads: [], tables: [], charts: [], guesses: [] },
  };
}
