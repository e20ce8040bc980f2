import type { TutorialEvent } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';

/** What a silence after this event is filled with: null for nothing, undefined for what it was before. */
export function workFrom(event: TutorialEvent): Message | null | undefined {
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
