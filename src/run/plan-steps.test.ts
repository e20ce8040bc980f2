import { expect, it } from '@jest/globals';
import { fakeRunner, fakeStep } from '../testing/fakes.ts';
import { planSteps } from './plan-steps.ts';
import { RESUME } from './runner-fixture.ts';

it('announces no change of a step that was done and stands', async () => {
  const make = { kind: 'start', what: { key: 'sample' } } as const;
  const steps = ['done', 'new'].map((id) => fakeStep({ id, plan: () => [make] }));
  const { deps, told } = fakeRunner(steps);
  await planSteps(steps, { facts: {}, finished: new Set(['done']) }, deps, RESUME);
  expect(told).toMatchObject([
    { step: 'done', changes: [{ kind: 'read', what: { key: 'run.plan.stands' } }] },
    { step: 'new', changes: [make] },
  ]);
});
