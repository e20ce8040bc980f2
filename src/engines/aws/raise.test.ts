import { afterEach, describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../contract/errors.ts';
import { ACCOUNT } from '../../testing/aws/script.ts';
import { openAccount, requestFor, type Account } from '../../testing/aws/account.ts';

let account: Account;
afterEach(() => account[Symbol.asyncDispose]());

const ONE_NODE = requestFor('one-node');

describe('a stack that is made', () => {
  it('is in the journal before AWS is asked, and with its id right after', async () => {
    account = await openAccount();
    const made = await account.engine.raise(ONE_NODE, account.watch);
    const [intended, created] = account.ledger.events;
    expect(intended).toMatchObject({ what: 'intend', resource: { stackId: null } });
    expect(created).toEqual({ what: 'created', resource: made });
    expect(made).toMatchObject({
      account: ACCOUNT,
      region: 'us-east-1',
      name: 'elasticache-tutorial-ab12cd34',
      since: '2026-12-01T00:00:00.000Z',
      expiresAt: '2026-12-01T04:00:00.000Z',
      usdPerHour: 0.036,
    });
  });

  it('tells where its servers are, and what AWS did meanwhile', async () => {
    account = await openAccount({ endpoints: { Cache: { host: 'cache.test', port: 6379 } } });
    await account.engine.raise(ONE_NODE, account.watch);
    const { outputs } = await account.engine.standing();
    expect(outputs).toMatchObject({ CacheAddress: 'cache.test' });
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(['MySqlAddress', 'MySqlSecret']));
    expect(account.heard.at(-1)).toMatchObject({ status: 'CREATE_COMPLETE', total: null });
    expect(account.heard.map(({ what }) => what)).toContain('Database');
    expect(new Set(account.clock.slept)).toEqual(new Set([15_000]));
  });

  it('carries the tags by which another machine finds it', async () => {
    account = await openAccount();
    await account.engine.raise(ONE_NODE, account.watch);
    const asked = account.aws.calls.find(({ operation }) => operation === 'CreateStack');
    expect(asked?.input).toMatchObject({
      OnFailure: 'DELETE',
      Tags: [
        { Key: 'Project', Value: 'elasticache-tutorial' },
        { Key: 'Session', Value: 'ab12cd34' },
        { Key: 'ExpiresAt', Value: '2026-12-01T04:00:00.000Z' },
      ],
    });
  });

  it('is asked for once, also where the answer is lost', async () => {
    account = await openAccount({
      faults: [{ on: 'CreateStack', trouble: 'lost-answer', times: 1 }],
    });
    const made = await account.engine.raise(ONE_NODE, account.watch);
    expect(account.aws.region().stacks.map(({ request }) => request.id)).toEqual([made.stackId]);
  });

  it('puts the session behind a name, so that two sessions of an account want no name twice', async () => {
    account = await openAccount();
    await account.engine.raise(requestFor('shards-user'), account.watch);
    const asked = account.aws.calls.find(({ operation }) => operation === 'CreateStack');
    expect(JSON.stringify(asked?.input)).toContain('tutorial-ab12cd34');
  });
});

describe('a stack that is not made', () => {
  it("ends with AWS's own words of what failed first, and stays in the journal", async () => {
    const words = 'Subnet group [default] belongs to a different VPC';
    account = await openAccount({ failing: { Cache: words } });
    await expect(account.engine.raise(ONE_NODE, account.watch)).rejects.toMatchObject({
      code: 'AWS_STACK_FAILED',
      params: { name: 'elasticache-tutorial-ab12cd34' },
      detail: `Cache (AWS::ElastiCache::ReplicationGroup): ${words}`,
    });
    expect(account.ledger.standing()).toMatchObject([{ kind: 'aws-stack' }]);
    // What is taken back was told, and is not counted as made.
    const last = account.heard.at(-1);
    expect(last?.status).toBe('DELETE_COMPLETE');
    const made = account.heard.filter(({ status }) => status === 'CREATE_COMPLETE');
    expect(last?.done).toBe(made.length);
  });

  it('stops at once when the token has expired midway', async () => {
    account = await openAccount({
      faults: [{ on: 'DescribeStacks', trouble: 'expired-token', after: 3 }],
      secondsPerLook: 1,
    });
    await expect(account.engine.raise(ONE_NODE, account.watch)).rejects.toMatchObject({
      code: 'AWS_CREDENTIALS',
      detail: 'ExpiredToken: The security token included in the request is expired',
    });
    expect(account.ledger.standing()).toMatchObject([{ stackId: expect.stringMatching(/^arn:/) }]);
    expect(account.clock.slept).toHaveLength(2);
  });

  it('is never asked for by who may not', async () => {
    account = await openAccount({ faults: [{ on: 'CreateStack', trouble: 'access-denied' }] });
    await expect(account.engine.raise(ONE_NODE, account.watch)).rejects.toMatchObject({
      code: 'AWS_REFUSED',
      params: { action: 'cloudformation:CreateStack' },
      detail: expect.stringMatching(/^AccessDenied: User: arn:aws:iam/),
    });
    // It is looked for at cleanup, as it may have been made all the same.
    expect(account.ledger.standing()).toMatchObject([{ stackId: null }]);
  });

  it('goes on being made when the learner stops waiting, and is waited for again', async () => {
    account = await openAccount();
    const stopped = account.engine.raise(ONE_NODE, {
      signal: account.abort.signal,
      heard: () => {
        account.abort.abort();
      },
    });
    await expect(stopped).rejects.toThrow(CancelledError);
    const [left] = account.ledger.standing();
    const never = new AbortController().signal;
    const made = await account.engine.raise(ONE_NODE, { ...account.watch, signal: never });
    expect(made).toMatchObject({ stackId: expect.stringMatching(/^arn:/) });
    // When it was made is told by AWS's clock from now on.
    expect(left).toEqual({ ...made, since: expect.any(String) });
    expect(account.operations().filter((one) => one === 'CreateStack')).toHaveLength(1);
  });
});

describe('who asks', () => {
  it('is told with the account and the Region', async () => {
    account = await openAccount();
    await expect(account.engine.survey()).resolves.toEqual({
      account: ACCOUNT,
      arn: expect.stringContaining(ACCOUNT),
      region: 'us-east-1',
    });
  });

  it('must be of the account that was named', async () => {
    account = await openAccount({}, { account: '999999999999' });
    await expect(account.engine.survey()).rejects.toMatchObject({
      code: 'AWS_ACCOUNT_OTHER',
      params: { wanted: '999999999999', account: ACCOUNT },
    });
  });

  it.each([
    ['expired-token', 'AWS_CREDENTIALS'],
    ['invalid-token', 'AWS_CREDENTIALS'],
    ['access-denied', 'AWS_REFUSED'],
  ] as const)('fails as expected: %s', async (trouble, code) => {
    account = await openAccount({ faults: [{ on: 'GetCallerIdentity', trouble }] });
    await expect(account.engine.survey()).rejects.toMatchObject({ code });
  });

  it('needs a Region', async () => {
    account = await openAccount();
    delete process.env.AWS_REGION;
    await expect(account.engine.survey()).rejects.toMatchObject({ code: 'AWS_REGION_MISSING' });
    expect(account.aws.calls).toEqual([]);
  });
});
