import type { Command } from '../../cli/command.ts';
import type { Course } from '../../contract/course.ts';
import type { App } from '../../run/app.ts';

/** A command of the tutorial. */
export type AppCommand = Command<App>;

/** How the units of one kind are offered and run. */
export interface Mode {
  /** The commands that start its units, in the order of `--help`. */
  commands(course: Course): readonly AppCommand[];
}
