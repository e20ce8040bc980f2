import type { Course } from '../contract/course.ts';
import type { Translator } from '../text/index.ts';
import type { Ui } from '../ui/ui.ts';
import type { Config } from './config.ts';

/** What an app is put together from. */
export interface Wiring {
  readonly config: Config;
  readonly course: Course;
  readonly translator: Translator;
  readonly version: string;
  readonly signal: AbortSignal;
  readonly ui: Ui;
}
