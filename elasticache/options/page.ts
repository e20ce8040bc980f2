import { engineOptions } from './engine.ts';
import { networkOptions } from './network.ts';
import { securityOptions } from './security.ts';
import { settingsOptions } from './settings.ts';
import { upkeepOptions } from './upkeep.ts';

/** The choices of the create page in its order. */
export const pageOptions = {
  ...engineOptions,
  ...settingsOptions,
  ...networkOptions,
  ...securityOptions,
  ...upkeepOptions,
} as const;

/** A flag of the create page. */
export type Flag = keyof typeof pageOptions;
