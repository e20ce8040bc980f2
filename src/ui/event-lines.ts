import type { EventOf, TutorialEvent } from '../contract/events.ts';
import { duration } from '../text/quantities.ts';
import { msg } from '../text/message.ts';
import { chartBlocks, failureLines, tableBlocks } from './block-lines.ts';
import { cardBlocks } from './card-lines.ts';
import { cleanupProof } from './cleanup-proof.ts';
import type { Kit } from './kit.ts';
import { labelled, paragraph } from './label.ts';
import { noteBlocks } from './note-lines.ts';
import { plannedLines } from './plan-lines.ts';
import { answeredLines, askedLines } from './quiz-lines.ts';
import type { Progress } from './progress.ts';
import { readBlocks } from './read-lines.ts';
import { ResourceRun } from './resource-run.ts';
import { resourceSaid, resourceText } from './resource-text.ts';
import type { DrawTable } from './table.ts';
import { linesOf, type Together } from './together.ts';
import { wrap } from './wrap.ts';

type ResourceEvent = EventOf<'resource.created' | 'resource.removed'>;
/** An event whose lines stand together. */
type OneBlock = Exclude<
  TutorialEvent,
  Progress | ResourceEvent | EventOf<'step.note' | 'read.observed' | 'table' | 'chart' | 'run.card'>
>;

/** Columns the label of a read takes at least and at most before its time moves to the right. */
const READ_LABEL = { least: 20, most: 40 };

const COUNTED = { details: false, alone: false };

/** The lines of each event on a terminal, in the order of the events: some depend on what came before. */
export class EventLines {
  readonly #kit: Kit;
  readonly #draw: DrawTable;
  readonly #details: boolean;
  readonly #alone: boolean;
  readonly #resources: ResourceRun;
  #steps: readonly string[] = [];
  #planning = false;
  #readLabel = READ_LABEL.least;

  /** `details` names every resource on a line of its own; `alone`: what was told before may be off the screen. */
  constructor(kit: Kit, draw: DrawTable, { details, alone }: typeof COUNTED = COUNTED) {
    this.#kit = kit;
    this.#draw = draw;
    this.#details = details;
    this.#alone = alone;
    this.#resources = new ResourceRun(kit);
  }

  /** The lines of an event, behind those of the resources that it ends the run of. */
  of(event: Exclude<TutorialEvent, Progress>): string[] {
    return this.blocksOf(event).flatMap(linesOf);
  }

  /** The same in blocks that stand together where that is possible. */
  blocksOf(event: Exclude<TutorialEvent, Progress>): Together[] {
    if (event.event === 'resource.created' || event.event === 'resource.removed') {
      return [this.#resource(event)];
    }
    const before = this.end();
    const blocks = this.#blocks(event);
    return before.length === 0 ? blocks : [before, ...blocks];
  }

  /** The line of the resources that were told last; something else than an event comes next. */
  end(): string[] {
    return this.#quiet(this.#resources.end());
  }

  #quiet(texts: readonly string[]): string[] {
    const kit = this.#kit;
    return texts.flatMap((text) => paragraph(text, kit)).map((line) => kit.theme.quiet(line));
  }

  #resource(event: ResourceEvent): string[] {
    if (!this.#details) return this.#quiet(this.#resources.add(event));
    const kit = this.#kit;
    return this.#quiet([
      kit.say(resourceSaid(event.event, resourceText(event.resource, kit, event.event))),
    ]);
  }

  #blocks(event: Exclude<TutorialEvent, Progress | ResourceEvent>): Together[] {
    const kit = this.#kit;
    if (event.event === 'step.note') return noteBlocks(event.note, kit);
    if (event.event === 'read.observed') return this.#read(event);
    if (event.event === 'table') return tableBlocks(event.table, kit, this.#draw);
    if (event.event === 'run.card') return cardBlocks(event.card, kit);
    return event.event === 'chart' ? chartBlocks(event.chart, kit) : [this.#lines(event)];
  }

  #lines(event: OneBlock): string[] {
    const kit = this.#kit;
    const { theme } = kit;
    switch (event.event) {
      case 'run.started':
        return this.#runStarted(event);
      case 'step.planned': {
        const heading = this.#planning ? [] : ['', theme.strong(kit.say(msg('ui.plan')))];
        this.#planning = true;
        const position = Math.max(0, this.#steps.indexOf(event.step)) + 1;
        return [...heading, ...plannedLines(event, position, kit)];
      }
      case 'step.started':
        return this.#stepStarted(event);
      // Its sentences are told beside it, as notes.
      case 'exercise.started':
      case 'exercise.checked':
      case 'exercise.hint':
        return [];
      case 'quiz.asked':
        return askedLines(event, kit);
      case 'quiz.answered':
        return answeredLines(event, this.#alone, kit);
      case 'step.finished':
        return this.#stepFinished(event);
      case 'step.failed':
        return [...failureLines(event.failure, kit), ''];
      case 'cleanup.proved':
        return this.#cleanup(event);
      case 'run.finished':
        return this.#runFinished(event);
    }
  }

  #runStarted(event: EventOf<'run.started'>): string[] {
    const kit = this.#kit;
    this.#steps = event.steps;
    this.#planning = false;
    const { command, session } = event;
    return [
      '',
      kit.theme.title(kit.say(msg('ui.app'))),
      kit.theme.quiet(kit.say(msg('ui.run.header', { command, session }))),
    ];
  }

  #stepStarted(event: EventOf<'step.started'>): string[] {
    const kit = this.#kit;
    const title = kit.say(event.title);
    this.#readLabel = READ_LABEL.least;
    const head = `[${String(event.position)}/${String(event.of)}] ${title}`;
    const titled = wrap(head, kit.columns() - 1, kit.measure).map((line) => kit.theme.title(line));
    return ['', ...titled, ...paragraph(event.why, kit), ''];
  }

  #read(event: EventOf<'read.observed'>): string[][] {
    const kit = this.#kit;
    const { read } = event;
    const label = kit.measure(kit.say(read.label));
    this.#readLabel = Math.min(READ_LABEL.most, Math.max(this.#readLabel, label));
    return readBlocks(read, this.#readLabel, kit);
  }

  #stepFinished(event: EventOf<'step.finished'>): string[] {
    const kit = this.#kit;
    const time = msg('ui.step.time', { time: duration(event.ms, kit.translator) });
    return [
      '',
      ...(event.evidence.length === 0
        ? []
        : labelled(msg('ui.label.checked'), kit.theme.good, event.evidence, kit)),
      ...labelled(msg('ui.label.done'), kit.theme.good, [time], kit),
    ];
  }

  #cleanup(event: EventOf<'cleanup.proved'>): string[] {
    const kit = this.#kit;
    const { sentence, left } = cleanupProof(event);
    if (left.length === 0)
      return labelled(msg('ui.label.checked'), kit.theme.good, [sentence], kit);
    const list = left.map((resource) => resourceText(resource, kit));
    return labelled(msg('ui.label.remains'), kit.theme.bad, [sentence, ...list], kit);
  }

  #runFinished(event: EventOf<'run.finished'>): string[] {
    const kit = this.#kit;
    const time = duration(event.ms, kit.translator);
    const verdict = event.ok
      ? kit.theme.good(kit.say(msg('ui.run.finished', { time })))
      : kit.theme.bad(kit.say(msg('ui.run.stopped', { time })));
    const next =
      // What failed or was stopped has said what to type.
      event.next === null || !event.ok
        ? []
        : [`${kit.say(msg('ui.label.next'))}: ${kit.theme.accent(kit.say(event.next))}`];
    return ['', verdict, ...next, ''];
  }
}
