import { afterEach, describe, expect, it } from '@jest/globals';
import type { AwsStackResource } from '../../contract/resources.ts';
import type { Script } from '../../testing/aws/script.ts';
import { openAccount, requestFor, type Account } from '../../testing/aws/account.ts';

let account: Account;
afterEach(() => account[Symbol.asyncDispose]());

/** An account with a stack of these choices, of which nobody has looked since it is up. */
async function standing(script: Script = {}, set = 'one-node'): Promise<AwsStackResource> {
  account = await openAccount(script);
  const stack = await account.engine.raise(requestFor(set), account.watch);
  account.aws.calls.length = 0;
  account.heard.length = 0;
  account.clock.slept.length = 0;
  return stack;
}

const GONE = { state: 'gone' };

const agreed = (): Promise<void> => Promise.resolve();

describe('a stack that is taken down', () => {
  it('is gone by its own id, and nothing is left of it', async () => {
    const stack = await standing();
    await account.engine.takeDown(stack, account.watch);
    expect(await account.engine.look(stack)).toEqual(GONE);
    const deletions = account.aws.calls.filter(({ operation }) => operation === 'DeleteStack');
    expect(deletions.map(({ input }) => input)).toEqual([{ StackName: stack.stackId }]);
    expect(account.heard.at(-1)).toMatchObject({ status: 'DELETE_COMPLETE' });
    expect(account.heard.every(({ total }) => total !== null && total > 5)).toBe(true);
  });

  it('is taken down once: a second time nothing is asked for but what is left', async () => {
    const stack = await standing();
    await account.engine.takeDown(stack, account.watch);
    account.aws.calls.length = 0;
    await account.engine.takeDown(stack, account.watch);
    expect(account.operations()).not.toContain('DeleteStack');
  });

  it('is found by its name where a kill came before its id was written down', async () => {
    const stack = await standing();
    const unknown = { ...stack, stackId: null };
    expect(await account.engine.look(unknown)).toMatchObject({ state: 'present' });
    await account.engine.takeDown(unknown, account.watch);
    expect(await account.engine.look(stack)).toEqual(GONE);
  });

  it('is a success where a kill came before AWS was asked', async () => {
    const stack = await standing();
    await account.engine.takeDown(stack, account.watch);
    const never = { ...stack, name: 'elasticache-tutorial-never', session: 'never', stackId: null };
    await account.engine.takeDown(never, account.watch);
    expect(await account.engine.look(never)).toEqual(GONE);
  });

  it('is not touched with the credentials of another account', async () => {
    const stack = await standing({
      accounts: { AKIDLEARNER: '123456789012', OTHER: '210987654321' },
    });
    process.env.AWS_ACCESS_KEY_ID = 'OTHER';
    const other = account.engineOf();
    await expect(other.takeDown(stack, account.watch)).rejects.toMatchObject({
      code: 'AWS_ACCOUNT_OTHER',
      params: { wanted: '123456789012', account: '210987654321' },
    });
    expect(await other.look(stack)).toMatchObject({ state: 'unknown' });
    expect(new Set(account.operations())).toEqual(new Set(['GetCallerIdentity']));
  });

  it('is not looked for in another Region than its own', async () => {
    const stack = await standing();
    const other = account.engineOf({ region: 'eu-west-1' });
    await expect(other.takeDown(stack, account.watch)).rejects.toMatchObject({
      code: 'AWS_REGION_OTHER',
    });
    expect(account.aws.calls).toEqual([]);
  });

  it('is found in its own Region, whatever the one of today is', async () => {
    const stack = await standing();
    process.env.AWS_REGION = 'eu-west-1';
    await account.engineOf().takeDown(stack, account.watch);
    expect(new Set(account.aws.calls.map(({ region }) => region))).toEqual(new Set(['us-east-1']));
  });
});

describe('a deletion that fails', () => {
  const words = 'resource sg-1 has a dependent object';

  it('is tried once more after a minute', async () => {
    const stack = await standing({ undeletable: { CacheSecurityGroup: { words, times: 1 } } });
    await account.engine.takeDown(stack, account.watch);
    expect(account.clock.slept).toContain(60_000);
    expect(account.heard).toContainEqual(expect.objectContaining({ status: 'DELETE_FAILED' }));
    // What was gone before stays counted.
    const last = account.heard.at(-1);
    expect(last?.done).toBe(last?.total);
    expect(await account.engine.look(stack)).toEqual(GONE);
  });

  it("ends with AWS's words, what is left, and the command", async () => {
    const stack = await standing({ undeletable: { CacheSecurityGroup: { words } } });
    await expect(account.engine.takeDown(stack, account.watch)).rejects.toMatchObject({
      code: 'CLEANUP_INCOMPLETE',
      detail: expect.stringMatching(
        /CacheSecurityGroup \(AWS::EC2::SecurityGroup .*\): resource sg-1[^]*aws cloudformation delete-stack --stack-name arn:/,
      ),
    });
    expect(account.operations().filter((one) => one === 'DeleteStack')).toHaveLength(2);
    expect(await account.engine.look(stack)).toMatchObject({ state: 'present' });
  });

  it('stops at once when the token has expired meanwhile', async () => {
    const stack = await standing({ secondsPerLook: 30 });
    account.aws.fault({ on: 'DescribeStacks', trouble: 'expired-token', after: 2 });
    await expect(account.engine.takeDown(stack, account.watch)).rejects.toMatchObject({
      code: 'AWS_CREDENTIALS',
    });
    expect(account.clock.slept.length).toBeLessThan(3);
  });
});

describe('what a stack leaves', () => {
  it.each([
    ['one-node', 'Cache', 'DeleteSnapshot'],
    ['serverless', 'Cache', 'DeleteServerlessCacheSnapshot'],
    ['one-node', 'Database', 'DeleteDBSnapshot'],
  ])('of %s: a final snapshot of %s is deleted by %s', async (set, leaving, operation) => {
    const stack = await standing({ leaving: [leaving] }, set);
    await account.engine.takeDown(stack, account.watch);
    expect(account.operations()).toContain(operation);
    expect(account.heard).toContainEqual(
      expect.objectContaining({ status: 'DELETE_COMPLETE', total: null }),
    );
    expect(await account.engine.look(stack)).toEqual(GONE);
  });

  it('is looked for again while the listing is behind', async () => {
    const stack = await standing({ listingLag: 240, secondsPerLook: 30 });
    const told: (readonly [number, number])[] = [];
    const listed = (count: number, ms: number): void => void told.push([count, ms]);
    await account.engine.takeDown(stack, { ...account.watch, listed });
    // Once, before the wait.
    expect(told).toEqual([[expect.any(Number), 300_000]]);
    expect(await account.engine.look(stack)).toEqual(GONE);
  });

  it('is told with its console and its command when five minutes have not been enough', async () => {
    const stack = await standing({
      strangers: [
        {
          arn: 'arn:aws:rds:us-east-1:123456789012:db:forgotten',
          tags: { Project: 'elasticache-tutorial', Session: 'ab12cd34' },
        },
      ],
    });
    await expect(account.engine.takeDown(stack, account.watch)).rejects.toMatchObject({
      code: 'CLEANUP_INCOMPLETE',
      params: { remaining: 1 },
      detail: [
        'arn:aws:rds:us-east-1:123456789012:db:forgotten (rds, db)',
        '  aws rds delete-db-instance --skip-final-snapshot --db-instance-identifier forgotten --region us-east-1',
      ].join('\n'),
    });
    expect(await account.engine.look(stack)).toMatchObject({ state: 'present' });
  });

  it('is counted on all pages of the listing', async () => {
    const tags = { Project: 'elasticache-tutorial', Session: 'ab12cd34' };
    const strangers = Array.from({ length: 101 }, (_, n) => ({
      arn: `arn:aws:logs:us-east-1:123456789012:log-group:left-${n}`,
      tags,
    }));
    const stack = await standing({ strangers });
    await expect(account.engine.takeDown(stack, account.watch)).rejects.toMatchObject({
      params: { remaining: 101 },
    });
    const looked = await account.engine.look(stack);
    const told = 'detail' in looked ? (looked.detail ?? '').split('\n') : [];
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe('(+91)');
  });
});

describe('stacks that no journal knows', () => {
  it('are found by their tag, and written down before anything is done to them', async () => {
    const stack = await standing();
    const elsewhere = await openAccount({}, { session: 'another' });
    process.env.AWS_ENDPOINT_URL = account.aws.url;
    const [found] = await elsewhere.engine.adopt('create-redis', agreed);
    await elsewhere[Symbol.asyncDispose]();
    expect(found).toMatchObject({
      owner: 'create-redis',
      stackId: stack.stackId,
      session: stack.session,
      expiresAt: stack.expiresAt,
    });
    expect(elsewhere.ledger.events).toEqual([{ what: 'intend', resource: found }]);
    if (found === undefined) throw new Error('no stack was found');
    await account.engine.takeDown(found, account.watch);
    expect(await account.engine.adopt('create-redis', agreed)).toEqual([]);
  });

  it('are not written down where nobody agreed', async () => {
    await standing();
    const before = account.ledger.events.length;
    const refused = account.engine.adopt('create-redis', (found) => {
      expect(found.map(({ name }) => name)).toEqual(['elasticache-tutorial-ab12cd34']);
      return Promise.reject(new Error('no'));
    });
    await expect(refused).rejects.toThrow('no');
    expect(account.ledger.events).toHaveLength(before);
  });
});
