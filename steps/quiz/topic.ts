import {
  OPTION_IDS,
  type Catalog,
  type Message,
  type OptionId,
  type QuizQuestion,
  type Sentences,
  type Words,
} from '#tutorial';
import { SHOWN_IN } from './shown-in.ts';

/** Some questions about one thing. */
export interface Topic {
  readonly id: string;
  readonly title: Message;
  readonly questions: readonly QuizQuestion[];
  readonly texts: Catalog;
}

/** The questions that have sentences: `quiz.ID` asks, `quiz.ID.a` is an option, `quiz.ID.a.why` its reason. */
type QuestionId<English> = keyof English extends infer Key
  ? Key extends `quiz.${infer Id}.a.why`
    ? Id
    : never
  : never;

/** What is put into the sentences of a question, for what they cannot say themselves. */
type Values = Readonly<Record<string, string>>;

/** A topic by its sentences and the right option of each question: one without does not compile. */
export function topicOf<English extends Sentences>(
  id: string,
  { texts }: Words<English>,
  right: Readonly<Record<QuestionId<English>, OptionId>>,
  values: Readonly<Partial<Record<QuestionId<English>, Values>>> = {},
): Topic {
  const rights: readonly [string, OptionId][] = Object.entries(right);
  const valuesOf: Readonly<Record<string, Values | undefined>> = values;
  return {
    id,
    title: { key: `quiz.topic.${id}` },
    texts,
    questions: rights.map(([question, option]) => {
      const said = (key: string): Message => {
        const params = valuesOf[question];
        return params === undefined ? { key } : { key, params };
      };
      return {
        id: question,
        topic: id,
        text: said(`quiz.${question}`),
        options: OPTION_IDS.map((name) => ({
          id: name,
          text: said(`quiz.${question}.${name}`),
          why: said(`quiz.${question}.${name}.why`),
        })),
        right: option,
        place: placeOf(question),
      };
    }),
  };
}

function placeOf(question: string): QuizQuestion['place'] {
  const place = SHOWN_IN[question];
  if (place === undefined) throw new Error(`nothing is said to answer the question ${question}`);
  return place;
}
