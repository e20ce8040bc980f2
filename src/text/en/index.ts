import { cli } from './cli.ts';
import { engines } from './engines.ts';
import { errors } from './errors.ts';
import { exercises } from './exercises.ts';
import { quiz } from './quiz.ts';
import { learning } from './learning.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { summary } from './summary.ts';
import { ui } from './ui.ts';

/** The English catalog: the key set every other language must fill. */
export const en = {
  ...cli,
  ...run,
  ...ui,
  ...errors,
  ...engines,
  ...report,
  ...quiz,
  ...learning,
  ...exercises,
  ...summary,
} as const;
