import type { Course } from '../contract/course.ts';
import type { Language, Translator } from '../text/index.ts';
import type { Ui } from '../ui/ui.ts';
import type { Config } from './config.ts';

/** What an app is put together from. */
export interface Wiring {
  readonly config: Config;
  readonly course: Course;
  readonly translator: Translator;
  /** The words of a language, for who changes it while the program runs. */
  readonly speak: (language: Language) => Promise<Translator>;
  readonly version: string;
  readonly signal: AbortSignal;
  readonly ui: Ui;
}
