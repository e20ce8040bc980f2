import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeAws } from '../src/testing/aws/fake-aws.ts';
import { ACCOUNT, NETWORK } from '../src/testing/aws/script.ts';
import { openServers } from '../src/testing/aws/servers-fixture.ts';
import { openPlace, QUICK, type BinOptions } from '../src/testing/run-bin.ts';
import { REFUSED_COMMANDS } from '../steps/kit/requested-redis.ts';

const WHERE = ['--vpc', NETWORK.vpcId, '--aws-subnets', NETWORK.subnetIds.join(',')];
const ON_AWS = ['--engine', 'aws', ...WHERE];

describe('run --engine aws', () => {
  let servers: Awaited<ReturnType<typeof openServers>>;
  let aws: FakeAws;
  let options: BinOptions;

  beforeAll(async () => {
    servers = await openServers(REFUSED_COMMANDS);
    // So fast that nothing of the program's waits has to be waited for.
    aws = await FakeAws.open({ ...servers.script, secondsPerLook: 3600 });
    options = { env: aws.env };
  });

  afterAll(async () => {
    await servers[Symbol.asyncDispose]();
    await aws[Symbol.asyncDispose]();
  });

  it('makes a stack, teaches on its servers, and proves that it is gone', async () => {
    await using place = await openPlace(options);
    const { code, stdout, stderr } = await place.run(
      ...['run', ...ON_AWS, '--yes', '--aws-account', ACCOUNT, '--output', 'plain', ...QUICK],
    );
    expect({ code, stderr, stdout }).toMatchObject({ code: 0, stderr: '' });
    expect(stdout).toContain('(aws)');
    expect(aws.region().stacks.map((stack) => stack.exists(aws.time.now()))).toEqual([false]);
  });

  it('makes nothing for --yes alone', async () => {
    await using place = await openPlace(options);
    const before = aws.calls.length;
    const { code, stderr } = await place.run('run', ...ON_AWS, '--yes');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('AWS') });
    expect(aws.calls).toHaveLength(before);
  });
});
