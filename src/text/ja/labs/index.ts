import type { labs as source } from '../../en/labs/index.ts';
import { authLab } from './auth.ts';
import { backupLab } from './backup.ts';
import { bugHuntLab } from './bug-hunt.ts';
import { evictionLab } from './eviction.ts';
import { fourPatternsLab } from './four-patterns.ts';
import { loadLab } from './load.ts';
import { missingRowsLab } from './missing-rows.ts';
import { pagesLab } from './pages.ts';
import { sessionsLab } from './sessions.ts';
import { slowLogLab } from './slow-log.ts';
import { staleReadLab } from './stale-read.ts';
import { stampedeLab } from './stampede.ts';

export const labs: Readonly<Record<keyof typeof source, string>> = {
  ...authLab,
  ...backupLab,
  ...bugHuntLab,
  ...evictionLab,
  ...fourPatternsLab,
  ...loadLab,
  ...missingRowsLab,
  ...pagesLab,
  ...sessionsLab,
  ...slowLogLab,
  ...staleReadLab,
  ...stampedeLab,
};
