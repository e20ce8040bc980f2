import type { Table } from '../../contract/events.ts';
import { standingOf } from '../../quiz/record.ts';
import type { App } from '../../run/app.ts';
import { msg } from '../../text/message.ts';
import { titleOf } from './title.ts';

/** What the quiz has taught, by topic, for the report; null where nothing was answered. */
export async function learnedTable(app: App): Promise<Table | null> {
  const { record } = await app.quiz.read();
  if (Object.keys(record).length === 0) return null;
  const quiz = await app.course.quiz.load();
  await app.translator.learn(quiz.texts);
  const rows = app.course.quiz.topics.map((topic) => {
    const ids = quiz.questions.filter((one) => one.topic === topic).map(({ id }) => id);
    const answers = ids.flatMap((id) => record[id]?.answers ?? []);
    const { all, known } = standingOf(ids, record, Date.now());
    const right = answers.filter((answer) => answer.right).length;
    return [titleOf(quiz, topic), all, known, answers.length, right];
  });
  return {
    id: 'quiz',
    title: msg('quiz.exam.by-topic'),
    engines: [],
    columns: [
      { id: 'topic', name: msg('quiz.column.topic'), unit: 'text' },
      { id: 'questions', name: msg('quiz.column.questions'), unit: 'count' },
      { id: 'known', name: msg('quiz.column.known'), unit: 'count' },
      { id: 'answers', name: msg('quiz.column.answers'), unit: 'count' },
      { id: 'right', name: msg('quiz.column.right'), unit: 'count' },
    ],
    rows,
    notes: [msg('quiz.report.note')],
  };
}
