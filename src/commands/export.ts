import { resolveChoices } from '../../elasticache/cache-choices.ts';
import type { ExportFormat } from '../../elasticache/export/formats.ts';
import { exported } from '../../elasticache/export/index.ts';
import { typedUsers } from '../../elasticache/listed-users.ts';
import { options } from '../../elasticache/options/index.ts';
import { invalid, replayChoices } from '../../elasticache/recorded-choices.ts';
import { requireAllowed } from '../../elasticache/rules/index.ts';
import { msg as page, texts } from '../../elasticache/text/index.ts';
import { TutorialError } from '../contract/errors.ts';
import { defaultsOf } from '../contract/options.ts';
import type { App } from '../run/app.ts';
import { write } from '../run/written.ts';

/** What was typed behind `export FORMAT`. */
export interface ExportOptions {
  /** Null for the choices of the run that stands. */
  readonly choices?: string | null;
  /** Null for standard output. */
  readonly out?: string | null;
}

/**
 * `export`: the choices of the run that stands, or of a file, for AWS or for Docker Compose. Makes nothing.
 * @throws TutorialError NOT_RUNNING, CHOICES_REFUSED, OPTION_INVALID, FILE_UNREADABLE
 */
export async function exportChoices(
  app: App,
  format: ExportFormat,
  { choices: file = null, out = null }: ExportOptions,
): Promise<void> {
  await app.translator.learn([texts]);
  const recorded = file === null ? await standing(app) : await read(app, file);
  const asked = { ...defaultsOf(options), ...replayChoices(recorded, file ?? 'journal.jsonl') };
  const choices = resolveChoices(asked, typedUsers(asked.user));
  requireAllowed(choices, format === 'compose' ? 'compose' : 'aws');
  await write(app, { text: (say) => exported(choices, format, say), out });
}

async function standing(app: App): Promise<unknown> {
  const { facts } = await app.peek();
  if (facts.cache === undefined) throw new TutorialError('NOT_RUNNING');
  const { version, choices } = facts.cache;
  return { version, choices };
}

async function read(app: App, file: string): Promise<unknown> {
  const text = await app.readFile(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('--choices', page('create-page.choices.wrong', { file }));
  }
}
