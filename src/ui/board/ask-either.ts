import type { Kit } from '../kit.ts';
import type { Questioner } from '../questioner.ts';
import { spokenBoard, type Board, type SpokenItem } from './board.ts';

/** What a board is asked with. */
interface BoardAsking {
  readonly kit: Kit;
  readonly questioner: Questioner;
  /** Runs a question while nothing else moves on the screen. */
  readonly undisturbed: <R>(ask: () => Promise<R>) => Promise<R>;
}

/** Asks on the whole screen where the questioner can, else by a numbered list; null when the learner leaves. */
export async function askBoard<T>(
  board: Board<T>,
  { kit, questioner, undisturbed }: BoardAsking,
): Promise<T | null> {
  const spoken = spokenBoard(board, kit.say);
  const values = board.groups.flatMap(({ items }) => items.map(({ value }) => value));
  const index = await undisturbed(async () => {
    const chosen = await questioner.board?.(spoken);
    if (chosen !== undefined) return chosen;
    questioner.tell?.([spoken.title, ...spoken.lines]);
    const items = [
      ...spoken.groups.flatMap((group) => group.items.map((item) => ({ label: label(item) }))),
      { label: kit.say(board.leave) },
    ];
    const message = kit.say(board.question);
    return await questioner.select({ message, items, initial: spoken.initial });
  });
  return (typeof index === 'number' ? values[index] : undefined) ?? null;
}

/** One line: nothing of it depends on where it stands. */
function label({ name, about, result, aside, done }: SpokenItem): string {
  const words = [about === '' ? name : `${name}: ${about}`, result, aside];
  const said = words.filter((word) => word !== '').join(' - ');
  return done === true ? `[x] ${said}` : said;
}
