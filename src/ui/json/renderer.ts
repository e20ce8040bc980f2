import type { EventOf, Failure, TutorialEvent } from '../../contract/events.ts';
import type { Translator } from '../../text/index.ts';
import type { Renderer } from '../renderer.ts';
import type { View } from '../view.ts';
import { ERROR, EVENTS, VIEW } from './lines.ts';
import type { Json, Say } from './shape.ts';

/**
 * Writes one JSON object per line, as `lines.ts` declares it. A sentence `x` is carried as text in the run's language
 * with its catalog key beside it as `xKey`; in a list it is an object `{key, text}`. Figures are numbers.
 */
export class JsonRenderer implements Renderer {
  readonly #say: Say;
  readonly #out: (text: string) => void;
  readonly #time: () => string;

  constructor(translator: Translator, out: (text: string) => void, time: () => string) {
    this.#say = (message) => translator.text(message);
    this.#out = out;
    this.#time = time;
  }

  handle(event: TutorialEvent): Promise<void> {
    this.#event(event.event, event);
    return Promise.resolve();
  }

  print(view: View): void {
    this.#line(VIEW.write({ event: 'view', view }, this.#say));
  }

  failure(failure: Failure): void {
    this.#line(ERROR.write({ event: 'error', failure }, this.#say));
  }

  seen(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    // Nothing moves.
  }

  #event<E extends TutorialEvent['event']>(name: E, event: EventOf<E>): void {
    this.#line(EVENTS[name].write(event, this.#say));
  }

  #line(body: Json): void {
    this.#out(`${JSON.stringify({ v: 1, time: this.#time(), ...body })}\n`);
  }
}
