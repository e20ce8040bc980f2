import type { EventOf, TutorialEvent } from '../contract/events.ts';
import type { Message } from '../contract/message.ts';
import type { CourseUnit } from '../contract/step.ts';
import type { Translator } from '../text/index.ts';
import { listed } from '../text/listed.ts';
import { msg, type MessageKey } from '../text/message.ts';

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
    // That what was asked for is not used concerns whoever asked, also where a step is not told.
    if (event.event === 'step.failed' || says(event, 'run.other-server')) return [event];
    if (event.event === 'step.finished') this.#done.push(title);
    if (says(event, 'run.already-done')) this.#stood.push(title);
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
    return listed(words, this.#translator);
  }
}

/** Whether the event is a note of that key; the runner has one for a step whose result was looked at and found. */
function says(event: TutorialEvent, key: MessageKey): boolean {
  return event.event === 'step.note' && 'message' in event.note && event.note.message.key === key;
}
