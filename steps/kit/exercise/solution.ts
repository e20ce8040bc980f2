import type { AnyExercise, Reading, StepContext } from '#tutorial';
import { msg } from '../text.ts';
import { giveSolution, type Giver } from './given.ts';
import type { OPTIONS } from './options.ts';

/**
 * The solution as something to read, with the hints again; it is written beside the learner's file.
 * @throws TutorialError SOLUTION_CLOSED, EXERCISE_FOLDER_UNUSABLE, DISK_FULL
 */
export async function readSolution(
  giver: Giver & Pick<AnyExercise, 'text'>,
  from: Pick<StepContext<typeof OPTIONS>, 'choices' | 'fixture'>,
): Promise<Reading> {
  const { code, file } = await giveSolution(giver, from, from.choices['give-up']);
  return {
    id: 'solution',
    title: msg('exercise.solution.title', { exercise: giver.id }),
    chapters: [
      {
        heading: giver.text.title,
        typed: code.trimEnd().split('\n'),
        text: [msg('exercise.solution.written', { file }), ...giver.hints],
      },
    ],
  };
}
