import type { EventOf, TutorialEvent } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import { chartBlock, failureLines, tableBlock, viewLines } from './block-lines.ts';
import { cleanupProof } from './cleanup-proof.ts';
import type { Kit } from './kit.ts';
import { labelled, paragraph } from './label.ts';
import type { Live } from './live.ts';
import { noteLines } from './note-lines.ts';
import { duration } from '../text/quantities.ts';
import { plannedLines } from './plan-lines.ts';
import { progressLine, type Progress } from './progress.ts';
import { readLines } from './read-lines.ts';
import type { Renderer } from './renderer.ts';
import { resourceText } from './resource-text.ts';
import type { DrawTable } from './table.ts';

/** Columns the label of a read takes at least and at most before its time moves to the right. */
const READ_LABEL = { least: 20, most: 40 };

/** Draws the event stream on a terminal. */
export class TtyRenderer implements Renderer {
  readonly #kit: Kit;
  readonly #live: Live;
  readonly #draw: DrawTable;
  #steps: readonly string[] = [];
  #planning = false;
  #readLabel = READ_LABEL.least;
  /** The last progress line, which stays on the screen when something else follows. */
  #pending: string | null = null;
  #blank = true;

  constructor(kit: Kit, live: Live, draw: DrawTable) {
    this.#kit = kit;
    this.#live = live;
    this.#draw = draw;
  }

  handle(event: TutorialEvent): void {
    if (event.event === 'step.progress') {
      this.#progress(event);
      return;
    }
    this.settle();
    this.#write(this.#lines(event));
  }

  print(view: Parameters<Renderer['print']>[0]): void {
    this.settle();
    this.#write(viewLines(view, this.#kit, this.#draw));
  }

  failure(failure: Parameters<Renderer['failure']>[0]): void {
    this.#live.stop();
    this.settle();
    this.#write(failureLines(failure, this.#kit));
  }

  settle(): void {
    if (this.#pending === null) return;
    const line = this.#pending;
    this.#pending = null;
    this.#write([line]);
  }

  close(): void {
    this.settle();
    this.#live.stop();
  }

  /** Writes lines; two blank lines in a row become one. */
  #write(lines: readonly string[]): void {
    const kept: string[] = [];
    for (const line of lines) {
      if (line === '' && this.#blank) continue;
      this.#blank = line === '';
      kept.push(line);
    }
    if (kept.length > 0) this.#live.write(`${kept.join('\n')}\n`);
  }

  #progress(event: Progress): void {
    const ended = event.value <= 0 || event.value >= event.max;
    const line = progressLine(event, this.#kit);
    this.#pending = line;
    this.#live.progress(line, ended);
  }

  #lines(event: Exclude<TutorialEvent, Progress>): string[] {
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
      case 'step.note':
        return noteLines(event.note, kit);
      case 'read.observed':
        return this.#read(event);
      case 'table':
        return tableBlock(event.table, kit, this.#draw);
      case 'chart':
        return chartBlock(event.chart, kit);
      case 'step.finished':
        return this.#stepFinished(event);
      case 'step.failed':
        this.#live.working(undefined);
        return [...failureLines(event.failure, kit), ''];
      case 'resource.created':
      case 'resource.removed':
        return this.#resource(event);
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
    this.#live.working(kit.say(msg('ui.step.working', { title })));
    const head = `[${String(event.position)}/${String(event.of)}] ${title}`;
    return ['', kit.theme.title(head), ...paragraph(event.why, kit), ''];
  }

  #read(event: EventOf<'read.observed'>): string[] {
    const kit = this.#kit;
    const { read } = event;
    const label = kit.measure(kit.say(read.label));
    this.#readLabel = Math.min(READ_LABEL.most, Math.max(this.#readLabel, label));
    return readLines(read, this.#readLabel, kit);
  }

  #stepFinished(event: EventOf<'step.finished'>): string[] {
    const kit = this.#kit;
    this.#live.working(undefined);
    const time = msg('ui.step.time', { time: duration(event.ms, kit.translator) });
    return [
      '',
      ...(event.evidence.length === 0
        ? []
        : labelled(msg('ui.label.checked'), kit.theme.good, event.evidence, kit)),
      ...labelled(msg('ui.label.done'), kit.theme.good, [time], kit),
    ];
  }

  #resource(event: EventOf<'resource.created' | 'resource.removed'>): string[] {
    const { resource } = event;
    const kit = this.#kit;
    // Folders, files and ports are many and are proved gone in cleanup's table; logs and JSON carry them all.
    if (resource.kind === 'folder' || resource.kind === 'file' || resource.kind === 'port')
      return [];
    const verb = event.event === 'resource.created' ? 'ui.resource.created' : 'ui.resource.removed';
    const text = msg(verb, { what: resourceText(resource, kit) });
    return paragraph(text, kit).map((line) => kit.theme.quiet(line));
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
    this.#live.stop();
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
