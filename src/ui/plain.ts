import type { Chart, Failure, Note, Table, TutorialEvent } from '../contract/events.ts';
import { enginesText } from '../text/engines-text.ts';
import { msg, type Message, type MessageKey } from '../text/message.ts';
import { cardSentences } from './card-sentences.ts';
import { chartLines } from './chart.ts';
import { cleanupProof } from './cleanup-proof.ts';
import type { Kit } from './kit.ts';
import { failureLabel } from './label.ts';
import { guessText } from '../text/guess.ts';
import { duration } from '../text/quantities.ts';
import { isWatched, pathSentence } from './path-steps.ts';
import { progressValue, Quarters } from './progress.ts';
import { answeredText, askedText } from './quiz-lines.ts';
import { outcomeWord, readDetails, readTotal } from './reads.ts';
import type { Renderer } from './renderer.ts';
import { ResourceRun } from './resource-run.ts';
import { resourceText } from './resource-text.ts';
import { drawPlain, tableLines } from './table.ts';
import { transcriptBlocks } from './transcript.ts';
import type { Block, View } from './view.ts';
import { printable } from './width.ts';

/** Columns a log may have; tables wider than this are shown as one block per row. */
const LOG_COLUMNS = 160;
/** Columns of a chart in a log. */
const LOG_CHART = 78;

/** Where a plain renderer writes: what happened, and what went wrong. */
export interface PlainOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Events that are no lines of their own at once. */
interface ToldApart {
  readonly event: 'step.failed' | 'resource.created' | 'resource.removed';
}

/** Writes the event stream for pipes, logs and screen readers: one line per thing or run of things, nothing moves, no drawing. */
export class PlainRenderer implements Renderer {
  readonly #kit: Kit;
  readonly #output: PlainOutput;
  readonly #quarters = new Quarters();
  readonly #resources: ResourceRun;
  #steps: readonly string[] = [];

  constructor(kit: Kit, output: PlainOutput) {
    this.#kit = kit;
    this.#output = output;
    this.#resources = new ResourceRun(kit);
  }

  handle(event: TutorialEvent): Promise<void> {
    if (event.event === 'resource.created' || event.event === 'resource.removed') {
      this.#write(this.#resources.add(event));
    } else if (event.event === 'step.failed') {
      this.failure(event.failure);
    } else {
      this.#settle();
      this.#write(this.#lines(event));
    }
    return Promise.resolve();
  }

  print(view: View): void {
    this.#settle();
    const title = view.title === undefined ? [] : [this.#kit.say(view.title)];
    this.#write([...title, ...view.blocks.flatMap((block) => this.#block(block))]);
  }

  failure(failure: Failure): void {
    this.#settle();
    const detail =
      failure.detail === null ? [] : [this.#labelled('ui.label.details', failure.detail)];
    const lines = [
      this.#labelled(failureLabel(failure), failure.what),
      ...detail,
      this.#labelled('ui.label.next', failure.next),
    ];
    this.#output.err(`${lines.join('\n')}\n`);
  }

  seen(): Promise<void> {
    this.#settle();
    return Promise.resolve();
  }

  close(): void {
    this.#settle();
  }

  #settle(): void {
    this.#write(this.#resources.end());
  }

  #write(lines: readonly string[]): void {
    if (lines.length > 0) this.#output.out(`${lines.join('\n')}\n`);
  }

  #labelled(label: MessageKey | Message, message: Message | string): string {
    const kit = this.#kit;
    const word = typeof label === 'string' ? { key: label } : label;
    return `${kit.say(word)}: ${kit.say(message)}`;
  }

  #lines(event: Exclude<TutorialEvent, ToldApart>): string[] {
    const kit = this.#kit;
    switch (event.event) {
      case 'run.started': {
        const { command, session, steps } = event;
        this.#steps = steps;
        return [
          kit.say(msg('ui.app')),
          kit.say(msg('ui.run.header', { command, session })),
          kit.say(msg('ui.run.steps', { steps: steps.join(', ') })),
        ];
      }
      case 'step.planned': {
        const position = Math.max(0, this.#steps.indexOf(event.step)) + 1;
        const head = `${kit.say(msg('ui.plan'))}: ${String(position)}. ${kit.say(event.title)}`;
        const changes = event.changes.map(
          ({ kind, what }) => `  ${kit.say(msg(`ui.change.${kind}`))}: ${kit.say(what)}`,
        );
        return [head, ...changes];
      }
      case 'step.started':
        return [
          '',
          `[${String(event.position)}/${String(event.of)}] ${kit.say(event.title)}`,
          kit.say(event.why),
        ];
      case 'step.note':
        return this.#note(event.note);
      case 'step.progress':
        return this.#quarters.worthALine(event)
          ? [`${kit.say(event.label)}: ${progressValue(event, kit)}`]
          : [];
      case 'read.observed': {
        const { read } = event;
        const word = outcomeWord(read.outcome, kit);
        const details = isWatched(read) ? pathSentence(read, kit) : readDetails(read, 'rows', kit);
        return [`${word}  ${kit.say(read.label)}  ${readTotal(read, kit)}  ${details}`];
      }
      case 'table':
        return this.#table(event.table);
      case 'chart':
        return this.#chart(event.chart);
      // Its sentences are told beside it, as notes.
      case 'exercise.started':
      case 'exercise.checked':
      case 'exercise.hint':
        return [];
      case 'quiz.asked':
        return askedText(event, kit);
      case 'quiz.answered':
        return answeredText(event, kit);
      case 'step.finished': {
        const time = duration(event.ms, kit.translator);
        return [
          ...event.evidence.map((evidence) => this.#labelled('ui.label.checked', evidence)),
          this.#labelled('ui.label.done', msg('ui.step.time', { time })),
        ];
      }
      case 'cleanup.proved': {
        const { sentence, left } = cleanupProof(event);
        if (left.length === 0) return [this.#labelled('ui.label.checked', sentence)];
        return [
          kit.say(sentence),
          ...left.map((resource) =>
            this.#labelled('ui.label.remains', resourceText(resource, kit)),
          ),
        ];
      }
      case 'run.card':
        return cardSentences(event.card, kit);
      case 'run.finished': {
        const time = duration(event.ms, kit.translator);
        const verdict = event.ok ? 'ui.run.finished' : 'ui.run.stopped';
        const next =
          event.next === null || !event.ok ? [] : [this.#labelled('ui.label.next', event.next)];
        return ['', kit.say(msg(verdict, { time })), ...next];
      }
    }
  }

  #note(note: Note): string[] {
    const kit = this.#kit;
    switch (note.kind) {
      case 'text':
      case 'why':
        return [kit.say(note.message)];
      case 'heading':
        return ['', kit.say(note.message)];
      case 'result':
      case 'warning':
      case 'tip':
        return [this.#labelled(`ui.label.${note.kind}`, note.message)];
      case 'task':
        // It is given on pages alone; a journal that is told again has no more than what was done.
        return note.state === 'seen' ? [this.#labelled('ui.label.checked', note.what)] : [];
      case 'guess':
        return [this.#labelled('ui.label.guess', guessText(note, kit.translator))];
      case 'transcript':
        // A log has no edge to break a line at.
        return transcriptBlocks(note, Number.MAX_SAFE_INTEGER, kit).flat();
    }
  }

  #captioned(of: Pick<Table | Chart, 'title' | 'engines' | 'notes'>, body: string[]): string[] {
    const engines = this.#kit.say(enginesText(of.engines, this.#kit.translator));
    return [
      '',
      this.#kit.say(of.title),
      ...(engines === '' ? [] : [engines]),
      ...body,
      ...of.notes.map((note) => this.#kit.say(note)),
    ];
  }

  #table(table: Table): string[] {
    return this.#captioned(table, tableLines(table, this.#kit, LOG_COLUMNS, drawPlain));
  }

  #chart(chart: Chart): string[] {
    return this.#captioned(chart, chartLines(chart, this.#kit, LOG_CHART, 'ascii'));
  }

  #block(block: Block): string[] {
    const kit = this.#kit;
    switch (block.kind) {
      case 'heading':
        return ['', kit.say(block.text)];
      case 'paragraph':
        return block.tone === undefined
          ? [kit.say(block.text)]
          : [this.#labelled(`ui.label.${block.tone}`, block.text)];
      case 'keyvalue':
        return block.rows.map(([name, value]) => `${kit.say(name)}: ${kit.say(value)}`);
      case 'code':
        return block.lines.map((line) => `  ${printable(line)}`);
      case 'table':
        return this.#table(block.table);
    }
  }
}
