import type { CacheChoices } from '../cache-choices.ts';
import { cli } from './cli.ts';
import { cloudformation } from './cloudformation.ts';
import { compose } from './compose.ts';
import type { ExportFormat } from './formats.ts';
import type { Say } from './head.ts';
import { planOf } from './plan.ts';
import { terraform } from './terraform.ts';

const PRINTERS: Readonly<Record<ExportFormat, (choices: CacheChoices, say: Say) => string>> = {
  cloudformation: (choices, say) => cloudformation(planOf(choices), say),
  terraform: (choices, say) => terraform(planOf(choices), say),
  cli: (choices, say) => cli(planOf(choices), say),
  compose,
};

/**
 * The text of a file that makes these choices somewhere else, with comments in the language of `say`. The choices must
 * have passed the rules: nothing behind this would refuse. Pure; no secret goes into it.
 */
export function exported(choices: CacheChoices, format: ExportFormat, say: Say): string {
  return PRINTERS[format](choices, say);
}
