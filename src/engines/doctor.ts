import type { FamilyId } from '../contract/engine-kind.ts';
import { TutorialError } from '../contract/errors.ts';
import { msg, type Message, type MessageKey } from '../text/message.ts';
import { loadFamilies, machineFor, type EngineDeps, type LoadedFamily } from './create.ts';
import { adviceFor, type Advice } from './kinds/advice.ts';
import type { Availability, Selection } from './kinds/availability.ts';
import { availabilityOf, probeKinds } from './kinds/kind.ts';
import { choose } from './kinds/select.ts';
import type { Folders } from './process/bench.ts';
import { diagnose, type Diagnosis } from './reach/diagnose.ts';

/** What `doctor` found for one family. */
export interface RoleReport {
  readonly role: FamilyId;
  readonly title: MessageKey;
  /** In the order of preference, each with where it is or why it cannot be used. */
  readonly candidates: readonly Availability[];
  /** What a run would take; null when nothing can be used, for which `problem` is the reason. */
  readonly selection: Selection | null;
  readonly problem: Message | null;
  /** How to get a real server; empty when there is one. */
  readonly advice: readonly Advice[];
}

/** Everything `doctor` found, as data. */
export interface DoctorReport {
  readonly roles: readonly RoleReport[];
  /** One per address that was given: why it answers or does not. */
  readonly diagnoses: readonly Diagnosis[];
}

/** What `doctor` needs: it starts nothing, journals nothing and reads no secret. */
export type DoctorDeps = Pick<EngineDeps, 'choice' | 'urls' | 'path' | 'platform'> & {
  readonly folders: Pick<Folders, 'embedded'>;
};

/** Looks at every engine of this machine and follows the way to every address that was given. */
export async function examine(deps: DoctorDeps): Promise<DoctorReport> {
  const families = await loadFamilies();
  const [roles, diagnoses] = await Promise.all([
    Promise.all(families.map((family) => report(family, deps))),
    Promise.all(
      families.flatMap((family) => {
        const url = deps.urls[family.id];
        return url === undefined ? [] : [diagnose(family, url)];
      }),
    ),
  ]);
  return { roles, diagnoses };
}

async function report(family: LoadedFamily, deps: DoctorDeps): Promise<RoleReport> {
  const { id: role, title, kinds } = family;
  const candidates = availabilityOf(await probeKinds(kinds, machineFor(role, deps)));
  const advice: Advice[] = [];
  for (const { kind, install } of kinds) {
    const isThere = candidates.some((one) => one.usable && one.kind === kind);
    if (install !== undefined && !isThere)
      advice.push(...(await adviceFor(install, deps.platform)));
  }
  const found = { role, title, candidates, advice };
  try {
    return { ...found, selection: choose(role, deps.choice, candidates), problem: null };
  } catch (error) {
    if (!(error instanceof TutorialError) || error.code !== 'ENGINE_MISSING') throw error;
    const params = error.params as { engine: string; role: Message; reason: Message };
    return { ...found, selection: null, problem: msg('error.ENGINE_MISSING.what', params) };
  }
}
