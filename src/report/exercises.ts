import type { EventOf, Told } from '../contract/events.ts';
import type { Message } from '../contract/message.ts';
import type { Translator } from '../text/index.ts';
import type { ReportExercise } from './model.ts';

type Checked = EventOf<'exercise.checked'>;
type Hint = EventOf<'exercise.hint'>;

/** Whether something that was told belongs to an exercise. */
export function isExercise(told: readonly Told[]): boolean {
  return told.some(({ event }) => event.event.startsWith('exercise.'));
}

/** What became of each exercise in each language, by everything that was told, oldest first. */
export function reportExercises(
  events: readonly Told[],
  titles: ReadonlyMap<string, Message>,
  translator: Translator,
): readonly ReportExercise[] {
  const told = new Map<string, (Told & { readonly event: Checked | Hint })[]>();
  for (const { time, event } of events) {
    if (event.event !== 'exercise.checked' && event.event !== 'exercise.hint') continue;
    const key = `${event.exercise} ${event.language}`;
    told.set(key, [...(told.get(key) ?? []), { time, event }]);
  }
  return [...told.values()].flatMap((all) => {
    const checks = all.filter((one) => one.event.event === 'exercise.checked');
    const last = checks.at(-1);
    if (last === undefined) return [];
    const { exercise, language } = last.event;
    const title = translator.text(titles.get(exercise) ?? exercise);
    const of = all.map(({ event }) => event);
    return [{ id: exercise, title, language, checked: last.time, ...storyOf(of, translator) }];
  });
}

function storyOf(
  told: readonly (Checked | Hint)[],
  translator: Translator,
): Omit<ReportExercise, 'id' | 'title' | 'language' | 'checked'> {
  const checks = told.filter((event) => event.event === 'exercise.checked');
  const passed = checks.findLast((check) => check.passed);
  const kept = passed ?? checks.at(-1);
  const faults = new Map<string, ReportExercise['faults'][number]>();
  for (const { code, seen, wanted } of checks) {
    if (code === null || seen === null || wanted === null || faults.has(code)) continue;
    faults.set(code, { code, seen: translator.text(seen), wanted: translator.text(wanted) });
  }
  const first = told.findIndex((event) => event.event === 'exercise.checked' && event.passed);
  return {
    file: (kept?.file ?? '').replace(/^.*[\\/]/, ''),
    passed: passed !== undefined,
    attempts: checks.length,
    hints: Math.max(0, ...told.map((one) => (one.event === 'exercise.hint' ? one.number : 0))),
    faults: [...faults.values()],
    helped: helpedBy(first < 0 ? undefined : told[first - 1], translator),
    source: kept?.source ?? '',
  };
}

/** What was told right before it was passed. */
function helpedBy(before: Checked | Hint | undefined, translator: Translator): string | null {
  if (before === undefined) return null;
  if (before.event === 'exercise.hint') return translator.text(before.hint);
  return before.wanted === null ? null : translator.text(before.wanted);
}
