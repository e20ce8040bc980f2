import { createPageEngine } from './engine.ts';
import { createPageExport } from './export.ts';
import { createPageLook } from './look.ts';
import { createPageNetwork } from './network.ts';
import { createPageItself } from './page.ts';
import { createPageRules } from './rules.ts';
import { createPageSecurity } from './security.ts';
import { createPageSettings } from './settings.ts';
import { createPageSummary } from './summary.ts';
import { createPageUpkeep } from './upkeep.ts';
import { createPageValues } from './values.ts';
import { createPageWrong } from './wrong.ts';

/** Texts of the choices and rules of the create page. */
export const en = {
  ...createPageItself,
  ...createPageEngine,
  ...createPageSettings,
  ...createPageNetwork,
  ...createPageSecurity,
  ...createPageUpkeep,
  ...createPageValues,
  ...createPageSummary,
  ...createPageLook,
  ...createPageWrong,
  ...createPageRules,
  ...createPageExport,
} as const;
