import type { EventOf, TutorialEvent } from '../contract/events.ts';
import type { Message } from '../contract/message.ts';
import type { CourseUnit } from '../contract/step.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';

/** What of the events of quiet steps is shown: in place of all they tell, one line before the first step that is told. */
export class QuietSteps {
  readonly #quiet: ReadonlyMap<string, Message>;
  readonly #translator: Translator;
  readonly #done: Message[] = [];
  readonly #stood: Message[] = [];

  constructor(quiet: readonly CourseUnit[], translator: Translator) {
    this.#quiet = new Map(quiet.map(({ id, text }) => [id, text.title]));
    this.#translator = translator;
  }

  /** What to show in the place of an event, in order. */
  shown(event: TutorialEvent): readonly TutorialEvent[] {
    if (!('step' in event)) return [event];
    const title = this.#quiet.get(event.step);
    if (title === undefined) {
      return event.event === 'step.started' ? [...this.#told(event.step), event] : [event];
    }
    if (event.event === 'step.failed' || isOfUse(event)) return [event];
    if (event.event === 'step.finished') this.#done.push(title);
    if (stands(event)) this.#stood.push(title);
    return [];
  }

  /** What was prepared, and what stood from before; told once. */
  #told(step: string): readonly EventOf<'step.note'>[] {
    const told: readonly (readonly [readonly Message[], (titles: string) => Message])[] = [
      [this.#stood.splice(0), (titles) => msg('run.ready', { titles })],
      [this.#done.splice(0), (titles) => msg('run.prepared', { titles })],
    ];
    return told.flatMap(([titles, say]) =>
      titles.length === 0
        ? []
        : [
            {
              event: 'step.note',
              step,
              note: { kind: 'text', message: say(this.#list(titles)) },
            },
          ],
    );
  }

  #list(titles: readonly Message[]): string {
    const words = titles.map((title) => this.#translator.text(title));
    return new Intl.ListFormat(this.#translator.language).format(words);
  }
}

/** That what was asked for is not used concerns whoever asked, also where a step is not told. */
function isOfUse(event: TutorialEvent): boolean {
  return event.event === 'step.note' && keyOf(event) === 'run.other-server';
}

function keyOf({ note }: EventOf<'step.note'>): string | null {
  return 'message' in note ? note.message.key : null;
}

/** The runner says so of a step whose result was looked at and found. */
function stands(event: TutorialEvent): boolean {
  return event.event === 'step.note' && keyOf(event) === 'run.already-done';
}
