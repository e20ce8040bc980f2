import { describe, expect, it } from '@jest/globals';
import type { EngineAdmin } from '../engines/engine.ts';
import { createInventory, removeAll } from './inventory.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalState, TrackedResource } from '../journal/state.ts';
import {
  SECRETS_ID,
  type FolderResource,
  type Ledger,
  type Presence,
  type Resource,
} from '../contract/resources.ts';
import { partly } from '../testing/fakes.ts';

const folder = (id: string): FolderResource => ({
  kind: 'folder',
  id,
  owner: 'o',
  path: `/w/${id}`,
});

function inventoryOf(
  tracked: readonly TrackedResource[],
  admin: Partial<EngineAdmin> = {},
  ledger: Partial<Ledger> = {},
): ReturnType<typeof createInventory> {
  const resources = new Map(tracked.map((one) => [one.resource.id, one]));
  const journal = partly<Journal>({ state: () => partly<JournalState>({ resources }) });
  return createInventory(journal, partly<EngineAdmin>(admin), partly<Ledger>(ledger));
}

const journalled: readonly TrackedResource[] = [
  { resource: folder('a'), state: 'created' },
  { resource: folder('b'), state: 'removed' },
  { resource: folder('c'), state: 'intended' },
];

describe('the inventory', () => {
  it('has what was ever journalled, and what of it stands, newest first', () => {
    const inventory = inventoryOf(journalled);
    expect(inventory.all().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(inventory.standing().map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('journals a removal only after it has happened', async () => {
    const order: string[] = [];
    const ledger = { removed: () => Promise.resolve(void order.push('removed')) };
    const destroy = (): Promise<void> => Promise.resolve(void order.push('destroyed'));
    await inventoryOf(journalled, { destroy }, ledger).destroy(folder('a'));
    expect(order).toEqual(['destroyed', 'removed']);
    const failing = inventoryOf(
      journalled,
      { destroy: () => Promise.reject(new Error('will not go')) },
      ledger,
    );
    await expect(failing.destroy(folder('a'))).rejects.toThrow('will not go');
    expect(order).toEqual(['destroyed', 'removed']);
  });

  it('journals what a crash left unjournalled, so that it is destroyed like the rest', async () => {
    const intended: Resource[] = [];
    const intend = (resource: Resource): Promise<void> =>
      Promise.resolve(void intended.push(resource));
    let known: readonly Resource[] = [];
    const strays = (given: readonly Resource[] = []): Promise<readonly Resource[]> => {
      known = given;
      return Promise.resolve([folder('stray')]);
    };
    const adopted = await inventoryOf(journalled, { strays }, { intend }).adoptStrays();
    expect(known.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(adopted).toEqual([folder('stray')]);
    expect(intended).toEqual([folder('stray')]);
  });
});

describe('looking through the inventory', () => {
  const noAddress = { state: 'unknown', detail: 'x', addressForgotten: true } as const;
  const lookAt = (id: string, seen: Presence): Promise<Presence> =>
    inventoryOf(journalled, { look: () => Promise.resolve(seen) }).look(folder(id));

  it('takes what was removed for gone when its address went with the secrets', async () => {
    expect(await lookAt('b', noAddress)).toEqual({ state: 'gone', unasked: true });
  });

  it('does not take for gone what stands, or what was removed and could be asked for', async () => {
    expect(await lookAt('a', noAddress)).toEqual(noAddress);
    const silent = { state: 'unknown', detail: 'ETIMEDOUT' } as const;
    expect(await lookAt('b', silent)).toEqual(silent);
    const present = { state: 'present', detail: 'b' } as const;
    expect(await lookAt('b', present)).toEqual(present);
  });

  it('neither stands nor is looked for again once it is let go of', () => {
    const inventory = inventoryOf([...journalled, { resource: folder('d'), state: 'forgotten' }]);
    expect(inventory.all().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(inventory.standing().map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('journals what is let go of', async () => {
    const forgotten: string[] = [];
    const journal = partly<Journal>({
      forgotten: ({ id }) => Promise.resolve(void forgotten.push(id)),
    });
    await createInventory(journal, partly<EngineAdmin>({}), partly<Ledger>({})).forget(folder('a'));
    expect(forgotten).toEqual(['a']);
  });
});

describe('removing all', () => {
  /** What stands is given newest first; `stuck` will not go. */
  async function remove(
    standing: readonly string[],
    stuck: readonly string[] = [],
    only?: (resource: Resource) => boolean,
  ): Promise<{ readonly gone: readonly string[]; readonly told: readonly string[] }> {
    const gone: string[] = [];
    const told: string[] = [];
    const inventory = {
      standing: () => standing.filter((id) => !gone.includes(id)).map(folder),
      destroy: ({ id }: Resource) => {
        if (stuck.includes(id)) return Promise.reject(new Error(`${id} will not go`));
        gone.push(id);
        return Promise.resolve();
      },
    };
    await removeAll(inventory, {
      ...(only === undefined ? {} : { only }),
      couldNot: ({ id }, error) => told.push(`${id}: ${(error as Error).message}`),
    });
    return { gone, told };
  }

  it('goes from the newest to the oldest, and keeps the secrets: looking again needs them', async () => {
    expect(await remove(['c', 'b', SECRETS_ID, 'a'])).toEqual({
      gone: ['c', 'b', 'a'],
      told: [],
    });
  });

  it('goes on after what cannot be removed', async () => {
    expect(await remove(['c', 'b', 'a', SECRETS_ID], ['b'])).toEqual({
      gone: ['c', 'a'],
      told: ['b: b will not go'],
    });
  });

  it('leaves what it is not asked to remove', async () => {
    expect((await remove(['c', 'b', 'a'], [], ({ id }) => id !== 'b')).gone).toEqual(['c', 'a']);
  });
});
