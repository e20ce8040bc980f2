import type { TutorialEvent } from '../../contract/events.ts';
import { EventLines } from '../event-lines.ts';
import { linesOf, type Together } from '../together.ts';
import type { Kit } from '../kit.ts';
import type { Progress } from '../progress.ts';
import type { DrawTable } from '../table.ts';
import type { Sheet } from './pager.ts';

/** Draws something that was told. */
export type Drawing = (events: EventLines) => readonly Together[];

/** Everything told so far, drawn; and once more when the terminal has another width or shows other details. */
export class Sheets {
  readonly #kit: Kit;
  readonly #draw: DrawTable;
  readonly #told: (Omit<Sheet, 'blocks'> & { readonly drawing: Drawing })[] = [];
  #details = false;
  #events: EventLines;
  #drawn: Sheet[] = [];
  #turns = false;
  #step: Sheet['step'] = null;

  constructor(kit: Kit, draw: DrawTable) {
    this.#kit = kit;
    this.#draw = draw;
    this.#events = new EventLines(kit, draw, { details: false, alone: true });
  }

  /** In the order in which they were told; sheets without lines, too. */
  get all(): readonly Sheet[] {
    return this.#drawn;
  }

  /** What is told next stands at the top of a page. */
  turn(): void {
    this.#turns = true;
  }

  /** True until something was told since `turn`. */
  get isTurned(): boolean {
    return this.#turns;
  }

  /** What is told from an event on belongs to the step that it begins, or, from the card on, to none. */
  follow(event: TutorialEvent): void {
    // What was made or removed until now is told by itself.
    if (!isOfResource(event)) this.add((events) => [events.end()], ANYWHERE);
    if (event.event === 'run.card') this.#step = null;
    if (event.event !== 'step.started') return;
    const { title, position, of } = event;
    this.#step = { title, position, of };
  }

  add(drawing: Drawing, { begins, leads, flows = false }: Stand): void {
    const blocks = drawing(this.#events);
    const turns = this.#turns && blocks.flatMap(linesOf).some((line) => line !== '');
    if (turns) this.#turns = false;
    const sheet = { begins: turns ? 'page' : begins, leads, flows, step: this.#step } as const;
    this.#told.push({ ...sheet, drawing });
    this.#drawn.push({ ...sheet, blocks });
  }

  /** Shows details, or no longer. */
  toggleDetails(): void {
    this.#details = !this.#details;
    this.redraw();
  }

  redraw(): void {
    const events = new EventLines(this.#kit, this.#draw, { details: this.#details, alone: true });
    this.#events = events;
    this.#drawn = this.#told.map(({ drawing, ...sheet }) => ({
      ...sheet,
      blocks: drawing(events),
    }));
  }

  /** For what follows these lines elsewhere. */
  get events(): EventLines {
    return this.#events;
  }
}

/** Draws an event; the head of each page says what a run is, so that its beginning has no lines of its own. */
export function drawingOf(event: Exclude<TutorialEvent, Progress>): Drawing {
  return (events) => {
    const blocks = events.blocksOf(event);
    return event.event === 'run.started' ? [] : blocks;
  };
}

/** Where something stands on a page. */
export type Stand = Pick<Sheet, 'begins' | 'leads' | 'flows'>;

/** Anywhere. */
export const ANYWHERE: Stand = { begins: null, leads: false };

/** Notes that are nothing but sentences. */
const FLOWING: readonly string[] = ['text', 'why', 'result', 'warning', 'tip'];

/** Whether one of those that are told together. */
function isOfResource({ event }: TutorialEvent): boolean {
  return event === 'resource.created' || event === 'resource.removed';
}

/** Where an event stands on a page. */
export function standOf(event: TutorialEvent): Stand {
  if (event.event === 'step.started') return { begins: 'step', leads: false };
  if (event.event === 'run.card') return { begins: 'page', leads: false };
  if (event.event !== 'step.note') return ANYWHERE;
  const { kind } = event.note;
  if (kind === 'heading') return { begins: 'part', leads: true };
  return { ...ANYWHERE, flows: FLOWING.includes(kind) };
}
