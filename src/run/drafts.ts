import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Given, Option, OptionSet, OptionValue } from '../contract/options.ts';
import { parseOption } from '../text/parse-option.ts';
import { replaceFile } from './replace-file.ts';

/** The name of the file in the workspace. */
const FILE = 'draft.json';

/** Answers to a page of questions that was not finished. */
export interface Drafts {
  /** The answers that were kept for a unit and can still be given; none where nothing can be read. */
  read(unit: string, options: OptionSet): Promise<Given>;
  /** Keeps answers instead of those before; never a secret. @throws TutorialError DISK_FULL, WORKSPACE_UNUSABLE */
  keep(unit: string, options: OptionSet, answers: Given): Promise<void>;
  /** Forgets all answers. */
  drop(): Promise<void>;
}

/** Drafts in one file of the workspace, which is the learner's to read. */
export function createDrafts(workspace: string): Drafts {
  const file = path.join(workspace, FILE);
  return {
    async read(unit, options) {
      const draft = recordOf(await parsed(file));
      if (draft.version !== 1 || draft.unit !== unit) return {};
      const answers = Object.entries(recordOf(draft.answers));
      return Object.fromEntries(
        answers.flatMap(([name, value]) => {
          const option = Object.hasOwn(options, name) ? options[name] : undefined;
          const answer = option === undefined ? undefined : readAnswer(option, value);
          return answer === undefined ? [] : [[name, answer] as const];
        }),
      );
    },
    async keep(unit, options, answers) {
      const open = Object.entries(answers).filter(([name]) => !isSecret(options[name]));
      const draft = { version: 1, unit, answers: Object.fromEntries(open) };
      await replaceFile(file, `${JSON.stringify(draft, null, 2)}\n`);
    },
    drop: () => rm(file, { force: true }),
  };
}

function isSecret(option: Option | undefined): boolean {
  return option?.type === 'text' && option.secret === true;
}

/** Whatever became of the file, it is at worst no draft. */
async function parsed(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : {};
}

/** An answer as it could be given now; undefined where it could not. */
function readAnswer(option: Option, value: unknown): OptionValue | undefined {
  if (value === null) return option.default === null ? null : undefined;
  const raw = rawOf(value);
  const checked = raw === undefined ? undefined : parseOption(option, raw);
  return checked?.ok === true ? checked.value : undefined;
}

function rawOf(value: unknown): string | boolean | readonly string[] | undefined {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}
