import type { Command } from '../../cli/command.ts';
import type { Course } from '../../contract/course.ts';
import type { App } from '../../run/app.ts';
import type { Message } from '../../text/message.ts';

/** A command of the tutorial. */
export type AppCommand = Command<App>;

/** How the units of one kind are offered and run. */
export interface Mode {
  /** The commands that start its units, in the order of `--help`. */
  commands(course: Course): readonly AppCommand[];
  /** Its line in the menu, and the question there which of its units it shall be. */
  readonly menu: { readonly label: Message; readonly question: Message };
  /** What can be picked there; `commands` are those of the whole program. */
  readonly units: (course: Course, commands: readonly AppCommand[]) => readonly AppCommand[];
  /** What is done where there is nothing to pick. */
  readonly otherwise: string;
}
