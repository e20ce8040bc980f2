import path from 'node:path';
import { TutorialError } from '../contract/errors.ts';
import type { FamilyId } from '../contract/engine-kind.ts';
import type { EngineChoice } from '../engines/engine.ts';
import type { Address } from '../engines/family.ts';
import { ALL_FAMILIES } from '../engines/index.ts';
import { awsSettings } from './aws-flags.ts';
import { LANGUAGES, languageOfLocale, type Language } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { CLIENT_CHOICES, type Config, type ServerUrls } from '../run/config.ts';
import { TABLE_FORMS } from '../ui/kit.ts';
import { THEME_NAMES } from '../ui/palette.ts';
import { OUTPUT_KINDS, OUTPUTS } from '../ui/outputs.ts';

/** The environment as the rest of the program sees it: read here and nowhere else. */
export interface Environment {
  readonly language: Language;
  readonly ci: boolean;
  readonly noColor: boolean;
  readonly dumbTerminal: boolean;
  /** URLs of the learner's own servers, by family; absent where none is set. */
  readonly urls: ServerUrls;
  readonly authToken: string | null;
  /** The value of PATH. */
  readonly path: string;
  /** All of it, for the programs that are started for the learner. */
  readonly inherited: Readonly<Record<string, string | undefined>>;
}

/** The name commander gives to the value of a family's flag. */
type UrlFlag = `${FamilyId}Url`;

/** Options on all commands, as typed. */
export interface GlobalFlags extends Readonly<Partial<Record<UrlFlag, string>>> {
  readonly lang?: string;
  readonly workspace?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly output?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly theme?: string;
  readonly tables?: string;
  readonly pause?: boolean;
  readonly engine?: string;
  readonly client?: string;
  readonly awsAccount?: string;
  readonly awsRegion?: string;
  readonly awsSubnets?: string;
  readonly awsFrom?: string;
}

const ENGINES: readonly EngineChoice[] = ['auto', 'embedded', 'system', 'external', 'aws'];

/** Reads the environment once. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const set = (name: string): string | null => {
    const value = env[name];
    return value === undefined || value === '' ? null : value;
  };
  return {
    language: languageOfLocale(set('LC_ALL') ?? set('LC_MESSAGES') ?? set('LANG') ?? undefined),
    ci: set('CI') !== null && set('CI') !== 'false',
    noColor: set('NO_COLOR') !== null,
    dumbTerminal: env.TERM === 'dumb',
    urls: urlsBy(({ variable }) => set(variable)),
    authToken: set('ELASTICACHE_TUTORIAL_AUTH_TOKEN'),
    path: env.PATH ?? '',
    inherited: env,
  };
}

/**
 * Flags over environment over defaults.
 * @throws TutorialError OPTION_INVALID for an unknown language, output, engine or a malformed URL
 */
export function resolveConfig(
  flags: GlobalFlags,
  environment: Environment,
  terminal: { readonly stdin: boolean; readonly stdout: boolean },
): Config {
  const output =
    flags.json === true
      ? 'json'
      : (pick('--output', flags.output, OUTPUT_KINDS) ??
        (terminal.stdout && !environment.dumbTerminal ? 'tty' : 'plain'));
  const engine = pick('--engine', flags.engine, ENGINES) ?? 'auto';
  const interactive =
    terminal.stdin &&
    terminal.stdout &&
    !OUTPUTS[output].forPrograms &&
    flags.yes !== true &&
    !environment.ci;
  return Object.freeze({
    language: pick('--lang', flags.lang, LANGUAGES) ?? environment.language,
    workspace: flags.workspace === undefined ? null : path.resolve(flags.workspace),
    yes: flags.yes === true,
    dryRun: flags.dryRun === true,
    output,
    color: flags.color !== false && !environment.noColor && OUTPUTS[output].colors,
    theme: pick('--theme', flags.theme, THEME_NAMES) ?? 'auto',
    tables: pick('--tables', flags.tables, TABLE_FORMS) ?? 'auto',
    interactive,
    pages: interactive && flags.pause !== false,
    engine,
    client: pick('--client', flags.client, CLIENT_CHOICES) ?? 'auto',
    aws: awsSettings(flags),
    urls: urlsBy((address, id) =>
      engineUrl(address, flags[`${id}Url`] ?? environment.urls[id] ?? null),
    ),
    path: environment.path,
    inherited: environment.inherited,
  });
}

/** One URL for each family that has one. */
function urlsBy(urlOf: (address: Address, id: FamilyId) => string | null): ServerUrls {
  const urls: Partial<Record<FamilyId, string>> = {};
  for (const { id, address } of ALL_FAMILIES) {
    const url = urlOf(address, id);
    if (url !== null) urls[id] = url;
  }
  return urls;
}

function pick<T extends string>(
  flag: string,
  value: string | undefined,
  values: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = values.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new TutorialError('OPTION_INVALID', {
    flag,
    problem: msg('cli.not-one-of', { values: values.join(', ') }),
  });
}

/** A URL that its family can read. @throws TutorialError OPTION_INVALID; it may hold a password and is not repeated */
function engineUrl(address: Address, value: string | null): string | null {
  if (value === null) return null;
  address.read(value);
  return value;
}
