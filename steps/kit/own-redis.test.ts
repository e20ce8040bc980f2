import { describe, expect, it } from '@jest/globals';
import { canRedis, requireRealServer } from '../../src/engines/redis/capabilities.ts';
import type { EngineKind } from '../../src/contract/engine-kind.ts';
import type { Resource } from '../../src/contract/resources.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { ownLeftovers, ownRedis, requireOwnServers } from './own-redis.ts';

const folder = (id: string, owner: string, path: string): Resource => ({
  kind: 'folder',
  id,
  owner,
  path,
});
const file = (id: string, owner: string, path: string): Resource => ({
  kind: 'file',
  id,
  owner,
  path,
});

function contextWith(standing: readonly Resource[], chosen: EngineKind) {
  const destroyed: string[] = [];
  const ctx = {
    engines: {
      redis: {
        can: canRedis,
        require: requireRealServer,
        select: () => Promise.resolve({ chosen, candidates: [{ kind: 'system', usable: true }] }),
      },
    },
    inventory: {
      standing: () => standing.filter(({ id }) => !destroyed.includes(id)),
      all: () => standing,
      destroy: ({ id }: Resource) => {
        destroyed.push(id);
        return Promise.resolve();
      },
      look: ({ id }: Resource) =>
        Promise.resolve(
          destroyed.includes(id) ? { state: 'gone' } : { state: 'present', detail: id },
        ),
    },
    signal: new AbortController().signal,
  } as unknown as StepContext;
  return { ctx, destroyed };
}

describe('servers of a lab', () => {
  it('are destroyed with all that has its owner, and nothing else', async () => {
    const { ctx, destroyed } = contextWith(
      [folder('mine', 'lab-x', '/w/a'), folder('learners', 'create-redis', '/w/b')],
      'system',
    );
    expect(await ownLeftovers('x', ctx)).toEqual(['mine']);
    await ownRedis('x', ctx);
    expect(destroyed).toEqual(['mine']);
    expect(await ownLeftovers('x', ctx)).toEqual([]);
  });

  it('leave a folder in which somebody else keeps a file', async () => {
    const { ctx, destroyed } = contextWith(
      [
        file('my-backup', 'lab-x', '/w/backups/lab.rdb'),
        folder('backups', 'lab-x', '/w/backups'),
        file('their-backup', 'lab-y', '/w/backups/theirs.rdb'),
      ],
      'system',
    );
    await ownRedis('x', ctx);
    expect(destroyed).toEqual(['my-backup']);
    expect(await ownLeftovers('x', ctx)).toEqual([]);
  });

  it("are never started beside the learner's own server", async () => {
    await expect(ownRedis('x', contextWith([], 'external').ctx)).rejects.toMatchObject({
      code: 'LAB_NEEDS_OWN_SERVER',
      params: { lab: 'x', engine: 'system' },
    });
  });

  it('are offered by the kind that all of their families have', async () => {
    const { ctx } = contextWith([], 'external');
    const noProgram = {
      select: () =>
        Promise.resolve({ chosen: 'embedded', candidates: [{ kind: 'system', usable: false }] }),
    };
    const engines = { ...ctx.engines, dynamodb: noProgram } as unknown as StepContext['engines'];
    const admitted = (beside: readonly 'dynamodb'[]): Promise<void> =>
      requireOwnServers('x', engines, { needs: null, beside });
    await expect(admitted(['dynamodb'])).rejects.toMatchObject({ params: { engine: 'embedded' } });
    await expect(admitted([])).rejects.toMatchObject({ params: { engine: 'system' } });
  });

  it('are never started in an AWS account', async () => {
    await expect(ownRedis('x', contextWith([], 'aws').ctx)).rejects.toMatchObject({
      code: 'LAB_NOT_ON_AWS',
      params: { lab: 'x' },
    });
  });

  it('are refused where they could not do what the lab needs', async () => {
    await expect(ownRedis('x', contextWith([], 'embedded').ctx, 'kill')).rejects.toMatchObject({
      code: 'NEEDS_REAL_SERVER',
      params: { what: { key: 'engine.needs.kill' }, kind: { key: 'engine.kind.embedded' } },
    });
    await expect(ownRedis('x', contextWith([], 'system').ctx, 'kill')).resolves.toBeDefined();
  });
});
