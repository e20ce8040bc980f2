import { FAMILY_IDS } from '../contract/engine-kind.ts';
import type { PlannedServers } from '../contract/step.ts';
import type { Config } from './config.ts';

/** Whose server each family's will be, by what was asked for and given; nothing is looked at. */
export function plannedServers({ engine, urls }: Pick<Config, 'engine' | 'urls'>): PlannedServers {
  const whose = FAMILY_IDS.map((id) => {
    const given = engine === 'external' || (engine === 'auto' && urls[id] !== undefined);
    return [id, engine === 'aws' ? 'aws' : given ? 'given' : 'started'] as const;
  });
  return Object.fromEntries(whose) as PlannedServers;
}
