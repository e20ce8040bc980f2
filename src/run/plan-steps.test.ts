import { expect, it } from '@jest/globals';
import type { TutorialEvent } from '../contract/events.ts';
import { fakeStep } from '../testing/fakes.ts';
import { planSteps } from './plan-steps.ts';

it('announces no change of a step that was done and stands', async () => {
  const make = { kind: 'start', what: { key: 'sample' } } as const;
  const steps = ['done', 'new'].map((id) => fakeStep({ id, plan: () => [make] }));
  const told: TutorialEvent[] = [];
  await planSteps(
    steps,
    {},
    {
      choicesFor: () => Promise.resolve({}),
      tell: (event) => {
        told.push(event);
        return Promise.resolve();
      },
      servers: {
        redis: 'started',
        mysql: 'started',
        memcached: 'started',
        mongodb: 'started',
        dynamodb: 'started',
      },
      stands: ({ id }) => id === 'done',
    },
  );
  expect(told).toMatchObject([
    { step: 'done', changes: [{ kind: 'read', what: { key: 'run.plan.stands' } }] },
    { step: 'new', changes: [make] },
  ]);
});
