import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AUTO_KINDS, ENGINE_KINDS, FAMILY_IDS, type FamilyId } from '../contract/engine-kind.ts';
import { NEVER, openEngineFixture } from '../testing/engine-fixture.ts';
import { learner } from '../testing/learner-fixture.ts';
import { createBench, loadFamilies, machineFor } from './create.ts';
import { ALL_FAMILIES, FAMILIES } from './index.ts';
import { availabilityOf, probeKinds, type Starter } from './kinds/kind.ts';
import { findFreePort } from './process/port.ts';

const { folders } = await fixtureDeps();
const loaded = await loadFamilies();

async function fixtureDeps() {
  await using fixture = await openEngineFixture();
  return fixture.deps;
}

const NOTHING = { urls: {}, path: '/nowhere', platform: 'freebsd', choice: 'auto' } as const;

/** Families whose servers a stack in an AWS account can hold. */
const STACKED: readonly FamilyId[] = ['redis', 'mysql'];

describe('the list of families', () => {
  it('is in the order of the ids, each under its own', () => {
    expect(Object.entries(FAMILIES).map(([id, family]) => [id, family.id])).toEqual(
      FAMILY_IDS.map((id) => [id, id]),
    );
  });

  it.each([
    ['flag', ALL_FAMILIES.map(({ address }) => address.flag)],
    ['variable', ALL_FAMILIES.map(({ address }) => address.variable)],
    ['protocol', ALL_FAMILIES.flatMap(({ address }) => address.protocols)],
    ['program', ALL_FAMILIES.flatMap(({ programs }) => programs)],
  ])('gives no %s to two of them', (_what, all) => {
    expect(new Set(all).size).toBe(all.length);
  });
});

describe.each(loaded.map((family) => [family.id, family] as const))('%s', (id, family) => {
  it('comes from every kind, in the order of preference', () => {
    const kinds = STACKED.includes(id) ? ENGINE_KINDS : AUTO_KINDS;
    expect(family.kinds.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('tells how it would be given, and how it is installed, where there is none', async () => {
    const deps = { ...NOTHING, folders };
    const candidates = availabilityOf(await probeKinds(family.kinds, machineFor(id, deps)));
    const { flag, variable } = family.address;
    expect(candidates.slice(0, 2)).toEqual([
      expect.objectContaining({
        kind: 'external',
        reason: { key: 'engine.refused.no-url', params: { flag: `--${flag}`, variable } },
      }),
      expect.objectContaining({ kind: 'system', usable: false }),
    ]);
    expect(family.kinds.filter(({ install }) => install !== undefined)).toHaveLength(1);
  });

  it('says how the server was given at which nobody answers', async () => {
    const { flag, variable, protocols } = family.address;
    const port = await findFreePort();
    const url = `${protocols[0]}//me:hunter2@127.0.0.1:${port}`;
    await using theirs = await learner({ [id]: url });
    const engine = theirs.engines[id] as unknown as Starter<object, unknown>;
    const spec = { owner: 'nobody' };
    await expect(engine.start(spec, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_UNREACHABLE',
      params: { flag, variable },
    });
  });

  it('is given by a URL, of which the password is never shown', async () => {
    const [protocol = ''] = family.address.protocols;
    const urls = { [id]: `${protocol}//me:hunter2@192.0.2.1` };
    const deps = { ...NOTHING, urls, folders };
    const [external] = availabilityOf(await probeKinds(family.kinds, machineFor(id, deps)));
    const where = `192.0.2.1:${family.address.port}`;
    expect(external).toMatchObject({ kind: 'external', usable: true, where });
    expect(JSON.stringify(external)).not.toContain('hunter2');
  });

  it('has an embedded server, whose processes and those of its programs are known as its own', async () => {
    expect(existsSync(join(folders.embedded, `${id}.js`))).toBe(true);
    await using fixture = await openEngineFixture();
    const { own } = createBench(fixture.deps, loaded).bench;
    expect(own.bundles.get(id)).toBe(id);
    expect(family.programs.map((name) => own.programs.get(name))).toEqual(
      family.programs.map(() => id),
    );
  });
});
