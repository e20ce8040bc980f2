/** One answer of an exam: `right` is false also where none was given. */
export interface Marked {
  readonly topic: string;
  readonly right: boolean;
}

/** How many were right of one topic. */
export interface TopicScore {
  readonly topic: string;
  readonly of: number;
  readonly right: number;
}

/** The score of an exam. */
export interface Score {
  readonly of: number;
  readonly right: number;
  /** From 0 to 100, not rounded; 0 where nothing was asked. */
  readonly percent: number;
  /** In the order in which the topics came. */
  readonly topics: readonly TopicScore[];
}

/** Time for one question of an exam, in ms: as AWS gives it, 180 minutes for 75 questions. */
export const EXAM_PACE = (180 * 60 * 1000) / 75;

/** Counts what was marked. */
export function scoreOf(marked: readonly Marked[]): Score {
  const topics = new Map<string, TopicScore>();
  for (const { topic, right } of marked) {
    const before = topics.get(topic) ?? { topic, of: 0, right: 0 };
    topics.set(topic, { topic, of: before.of + 1, right: before.right + Number(right) });
  }
  const right = marked.filter((one) => one.right).length;
  const percent = marked.length === 0 ? 0 : (right / marked.length) * 100;
  return { of: marked.length, right, percent, topics: [...topics.values()] };
}
