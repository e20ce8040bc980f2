import type { TutorialEvent } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import type { Kit } from './kit.ts';
import type { Live } from './live.ts';

/** Fills a silence after this event with what the program works at, or with nothing. */
export function showWork(event: TutorialEvent, live: Live, kit: Kit): void {
  const work = workFrom(event);
  if (work !== undefined) live.working(work === null ? undefined : kit.say(work));
}

/** What a silence after this event is filled with: null for nothing, undefined for what it was before. */
function workFrom(event: TutorialEvent): Message | null | undefined {
  switch (event.event) {
    case 'step.started':
      return msg('ui.step.working', { title: event.title });
    case 'step.finished':
    case 'step.failed':
    case 'run.finished':
      return null;
    default:
      return undefined;
  }
}
