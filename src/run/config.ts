import type { AwsSettings } from '../contract/aws.ts';
import type { FamilyId } from '../contract/engine-kind.ts';
import type { EngineChoice } from '../engines/engine.ts';
import type { Language } from '../text/index.ts';
import type { TableForm } from '../ui/kit.ts';
import type { OutputKind } from '../ui/outputs.ts';
import type { ThemeName } from '../ui/palette.ts';

/** URLs by family. */
export type ServerUrls = Readonly<Partial<Record<FamilyId, string>>>;

/** Which client is opened on a server: the machine's own where there is one, or the small one of this program. */
export const CLIENT_CHOICES = ['auto', 'builtin'] as const;
/** One of them. */
export type ClientChoice = (typeof CLIENT_CHOICES)[number];

/** Everything that was decided before the first effect; frozen. */
export interface Config {
  readonly language: Language;
  /** Absolute; null means the platform's folder for data. */
  readonly workspace: string | null;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly output: OutputKind;
  readonly color: boolean;
  readonly theme: ThemeName;
  readonly tables: TableForm;
  /** True when a person can be asked. */
  readonly interactive: boolean;
  /** True when a terminal shows pages, each until a key turns it. */
  readonly pages: boolean;
  readonly engine: EngineChoice;
  readonly client: ClientChoice;
  /** What was asked for about the learner's AWS account. */
  readonly aws: AwsSettings;
  /** URLs of the learner's own servers, by family; absent where none was given. */
  readonly urls: ServerUrls;
  readonly path: string;
  /** The environment as client programs inherit it. */
  readonly inherited: Readonly<Record<string, string | undefined>>;
}
