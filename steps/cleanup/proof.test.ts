import { expect, it } from '@jest/globals';
import type { Resource, StepContext } from '#tutorial';
import { partly } from '../../src/testing/fakes.ts';
import { describeLeft, lookAgain, proofTable, type Looked } from './proof.ts';
import { msg } from './text.ts';

const keysOf = (id: string): Resource => ({
  kind: 'keys',
  id,
  owner: 'create-redis',
  prefix: 'p:',
  secret: 's',
  server: 'h:1',
});

it('journals as gone what could not be removed and is found gone, and counts what nobody could be asked for', async () => {
  const [removed, dead, there, far] = ['removed', 'dead', 'there', 'far'].map(keysOf) as [
    Resource,
    Resource,
    Resource,
    Resource,
  ];
  const settled: string[] = [];
  const inventory = partly<StepContext['inventory']>({
    all: () => [removed, dead, there, far],
    standing: () => [there, dead],
    look: ({ id }) =>
      Promise.resolve(
        id === 'there'
          ? { state: 'present', detail: 'p:' }
          : { state: 'gone', ...(id === 'far' ? { unasked: true } : {}) },
      ),
    foundGone: ({ id }) => {
      settled.push(id);
      return Promise.resolve();
    },
  });
  const { looked, unasked } = await lookAgain({
    inventory,
    signal: new AbortController().signal,
  });
  expect(looked.map(({ state }) => state.state)).toEqual(['gone', 'gone', 'present']);
  expect(settled).toEqual(['dead']);
  expect(unasked).toBe(1);
});

it('shows what stood and what is not gone row by row, and counts what had been removed earlier', () => {
  const gone = (id: string): Looked => ({ resource: keysOf(id), state: { state: 'gone' } });
  const looked: readonly Looked[] = [
    gone('stood'),
    gone('of a lab'),
    gone('of another'),
    { resource: keysOf('came back'), state: { state: 'present', detail: 'p:' } },
  ];
  const table = proofTable(looked, new Set(['stood']));
  expect(table?.rows.map((row) => row.at(-1))).toEqual([
    msg('cleanup.state.gone'),
    msg('cleanup.state.present', { detail: 'p:' }),
  ]);
  expect(table?.notes).toEqual([msg('cleanup.table.earlier', { count: 2 })]);
  expect(proofTable([gone('stood')], new Set(['stood']))?.notes).toEqual([]);
  expect(proofTable([gone('of a lab')], new Set())).toBeNull();
});

it('tells of a stack that is gone how each thing that it left is removed, and not how the stack is', () => {
  const stack: Resource = {
    ...{ kind: 'aws-stack', id: 's', owner: 'create-redis', account: '1', region: 'us-east-1' },
    ...{ name: 'tut', session: 'ab', stackId: null, since: '', expiresAt: '', usdPerHour: null },
  };
  const left = (detail: string): string =>
    describeLeft({ resource: stack, state: { state: 'present', detail } });
  expect(left('a log (Logs)\n  aws logs delete')).not.toContain('delete-stack');
  expect(left('tut DELETE_FAILED')).toContain('aws cloudformation delete-stack --stack-name tut');
});
