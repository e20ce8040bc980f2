import type { QuizEntry } from '#tutorial';

/** The topics of the quiz in the order in which they are learned; the questions are loaded when they are asked for. */
export const quiz: QuizEntry = {
  topics: [
    ...['why', 'cache-aside', 'ttl', 'access', 'patterns'],
    ...['create-page', 'upkeep', 'cost', 'others'],
  ],
  load: async () => {
    const { topics } = await import('./questions.ts');
    return {
      questions: topics.flatMap(({ questions }) => questions),
      titles: Object.fromEntries(topics.map(({ id, title }) => [id, title])),
      texts: topics.map(({ texts }) => texts),
    };
  },
};
