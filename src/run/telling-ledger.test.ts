import { expect, it } from '@jest/globals';
import type { TutorialEvent } from '../contract/events.ts';
import type { Ledger, ProcessResource } from '../contract/resources.ts';
import { tellingLedger } from './telling-ledger.ts';

const INTENDED: ProcessResource = {
  kind: 'process',
  id: 'mysql-1/helper-1',
  owner: 'create-mysql',
  role: 'helper',
  program: '/usr/sbin/mariadbd',
  folder: '/tmp/mysql-1',
  port: null,
  pid: null,
  startedAt: null,
};

function told() {
  const journalled: string[] = [];
  const events: TutorialEvent[] = [];
  const write = (word: string) => () => {
    journalled.push(word);
    return Promise.resolve();
  };
  const journal: Ledger = {
    intend: write('intend'),
    created: write('created'),
    removed: write('removed'),
  };
  return { journalled, events, ledger: tellingLedger(journal, (event) => events.push(event)) };
}

it('does not tell that a process was removed which was never seen', async () => {
  const { journalled, events, ledger } = told();
  await ledger.intend(INTENDED);
  await ledger.removed(INTENDED);
  expect(journalled).toEqual(['intend', 'removed']);
  expect(events).toEqual([]);
});

it('tells what was made and removed, also of what an earlier command made', async () => {
  const { events, ledger } = told();
  const resource = { ...INTENDED, pid: 4242 };
  await ledger.intend(INTENDED);
  await ledger.created(resource);
  await ledger.removed(resource);
  const earlier = { ...INTENDED, id: 'redis-1' };
  await ledger.removed(earlier);
  expect(events).toEqual([
    { event: 'resource.created', resource },
    { event: 'resource.removed', resource },
    { event: 'resource.removed', resource: earlier },
  ]);
});

it('tells that a file was removed which only had to be journalled before it was written', async () => {
  const { events, ledger } = told();
  const file = { kind: 'file', id: 'secrets', owner: 'run', path: '/tmp/secrets.json' } as const;
  await ledger.intend(file);
  await ledger.removed(file);
  expect(events).toEqual([{ event: 'resource.removed', resource: file }]);
});
