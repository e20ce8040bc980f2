import { describe, expect, it } from '@jest/globals';
import { TutorialError } from '../../src/contract/errors.ts';
import type { StepEmission } from '../../src/contract/events.ts';
import type { OptionSet } from '../../src/contract/options.ts';
import type { Resource } from '../../src/contract/resources.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { fakeClock } from '../../src/testing/fakes.ts';
import { defineLab, type OwnServersLab } from './define-lab.ts';
import { msg, texts } from './text.ts';

const said = msg('card.title');

/** A lab on servers of its own, in a place where `names` of it stand, and what was done there in order. */
function labWith(names: readonly string[], part: Partial<OwnServersLab<OptionSet>> = {}) {
  const done: string[] = [];
  const told: StepEmission[] = [];
  const owned: readonly Resource[] = names.map((id) => ({
    ...{ kind: 'folder', id, path: `/w/${id}` },
    owner: 'lab-alchemy',
  }));
  const ctx = {
    engines: { redis: { select: () => Promise.resolve({ chosen: 'system' }), can: () => true } },
    inventory: {
      all: () => owned,
      standing: () => owned.filter(({ id }) => !done.includes(`destroy ${id}`)),
      look: ({ id }: Resource) => Promise.resolve({ state: 'present', detail: id }),
      destroy: ({ id }: Resource) => Promise.resolve(void done.push(`destroy ${id}`)),
    },
    clock: fakeClock(),
    emit: (emission: StepEmission) => void told.push(emission),
    signal: new AbortController().signal,
  } as unknown as StepContext;
  const lab = defineLab({
    ...{ id: 'alchemy', texts, text: { title: said, why: said, hint: said }, options: {} },
    seconds: 1,
    ownServers: { needs: null },
    plan: () => [],
    tell: () => Promise.resolve(void done.push('tell')),
    prove: () => {
      done.push('prove');
      return Promise.resolve({ ok: true, evidence: [] });
    },
    ...part,
  });
  return { lab, ctx, done, told };
}

describe('a lab', () => {
  it('is tagged, gives no facts and needs none when its servers are its own', () => {
    expect(labWith([]).lab).toMatchObject({ kind: 'lab', gives: [], needs: [] });
  });

  it('is told after what it left before has been destroyed', async () => {
    const { lab, ctx, done } = labWith(['old']);
    expect(await lab.run({}, ctx)).toEqual({});
    expect(done).toEqual(['destroy old', 'tell']);
  });

  it('is refused where its servers cannot be, before anything of it is told', async () => {
    const { lab, ctx, done, told } = labWith(['old'], { ownServers: { needs: 'kill' } });
    const { redis } = ctx.engines;
    const require = (): never => {
      throw new TutorialError('NEEDS_REAL_SERVER');
    };
    const engines = { ...ctx.engines, redis: { ...redis, require } };
    await expect(lab.admit?.({ engines })).rejects.toMatchObject({ code: 'NEEDS_REAL_SERVER' });
    expect([done, told, lab.realOnly]).toEqual([[], [], true]);
    expect(labWith([]).lab.realOnly).toBe(false);
  });

  it('ends with what to try next', async () => {
    const { lab, ctx, told } = labWith([]);
    await lab.run({}, ctx);
    expect(told.at(-1)).toEqual({
      event: 'step.note',
      note: { kind: 'tip', message: said },
    });
  });

  it('does not prove anything while something of it is left', async () => {
    const { lab, ctx, done } = labWith(['a', 'b']);
    expect(await lab.check({}, ctx)).toEqual({
      ok: false,
      problem: msg('lab.check.left', { names: 'a, b' }),
    });
    expect(done).toEqual([]);
  });

  it('proves itself when nothing is left, and fails as its telling fails', async () => {
    const failing = labWith([], { tell: () => Promise.reject(new Error('no gold')) });
    expect(await failing.lab.check({}, failing.ctx)).toMatchObject({ ok: true });
    await expect(failing.lab.run({}, failing.ctx)).rejects.toThrow('no gold');
    expect(failing.done).toEqual(['prove']);
  });
});
