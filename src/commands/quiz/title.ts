import type { Message } from '../../contract/message.ts';
import type { Quiz } from '../../contract/quiz.ts';

/** What a topic is called. */
export function titleOf({ titles }: Quiz, topic: string): Message {
  const title = titles[topic];
  if (title === undefined) throw new Error(`the topic ${topic} has no title`);
  return title;
}
