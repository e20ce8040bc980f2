import type { MysqlFact, RedisFact, StepContext } from '#tutorial';
import type { Narrator } from '../narrator.ts';

/** What is at hand for who has passed. */
export interface AfterwardsSetting {
  readonly file: string;
  readonly folder: string;
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
  readonly ctx: Pick<StepContext, 'engines' | 'signal' | 'clock' | 'fixture'>;
  readonly tell: Narrator;
}

/** Something to read for who has passed. */
export type Afterwards = (setting: AfterwardsSetting) => Promise<void>;
