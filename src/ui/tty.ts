import type { TutorialEvent } from '../contract/events.ts';
import { failureLines, viewBlocks } from './block-lines.ts';
import type { EventLines } from './event-lines.ts';
import type { Kit } from './kit.ts';
import type { Live } from './live.ts';
import { showProgress } from './progress.ts';
import type { Renderer, TerminalRenderer } from './renderer.ts';
import type { DrawTable } from './table.ts';
import { showWork } from './working.ts';

/** Draws the event stream on a terminal, line after line. */
export class TtyRenderer implements TerminalRenderer {
  readonly flows = AbortSignal.abort();
  readonly #kit: Kit;
  readonly #live: Live;
  readonly #draw: DrawTable;
  readonly #events: EventLines;
  #blank = true;

  constructor(kit: Kit, live: Live, draw: DrawTable, events: EventLines) {
    this.#kit = kit;
    this.#live = live;
    this.#draw = draw;
    this.#events = events;
  }

  handle(event: TutorialEvent): Promise<void> {
    if (event.event === 'step.progress') {
      showProgress(event, this.#live, this.#kit);
    } else {
      showWork(event, this.#live, this.#kit);
      this.#write(this.#events.of(event));
    }
    return Promise.resolve();
  }

  print(view: Parameters<Renderer['print']>[0]): void {
    this.#settle();
    this.#write(viewBlocks(view, this.#kit, this.#draw).flat());
  }

  failure(failure: Parameters<Renderer['failure']>[0]): void {
    this.#live.stop();
    this.#settle();
    this.#write(failureLines(failure, this.#kit));
  }

  seen(): Promise<void> {
    this.#settle();
    return Promise.resolve();
  }

  undisturbed<T>(work: () => Promise<T>): Promise<T> {
    this.#settle();
    return this.#live.quiet(work);
  }

  close(): void {
    this.#settle();
    this.#live.stop();
  }

  #settle(): void {
    this.#write(this.#events.end());
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
}
