import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeAws } from '../src/testing/aws/fake-aws.ts';
import { ACCOUNT, NETWORK } from '../src/testing/aws/script.ts';
import { openPlace, type Place } from '../src/testing/run-bin.ts';

const RUN = ['run', '--engine', 'aws', '--vpc', NETWORK.vpcId, '--yes', '--aws-account', ACCOUNT];
const SUBNETS = ['--aws-subnets', NETWORK.subnetIds.join(',')];

/** Longer than any test takes. */
const SLOW = 3600;

describe('an AWS that answers slowly', () => {
  let aws: FakeAws;
  let place: Place;

  beforeEach(async () => {
    aws = await FakeAws.open({ secondsPerLook: 3600 });
    place = await openPlace({ env: aws.env });
  });
  afterEach(async () => {
    await place[Symbol.asyncDispose]();
    await aws[Symbol.asyncDispose]();
  });

  /** Presses Ctrl-C while an answer is awaited. */
  async function interrupted(words: readonly string[], operation: string) {
    aws.calls.length = 0;
    const { child, result } = place.start(...words);
    await aws.called(operation);
    const pressed = performance.now();
    child.kill('SIGINT');
    const { code, stderr, stdout } = await result;
    return { code, text: stdout + stderr, ms: performance.now() - pressed };
  }

  it('holds up nobody who presses Ctrl-C, and what it was asked for is not lost', async () => {
    aws.secondsPerAnswer = SLOW;
    const first = await interrupted([...RUN, ...SUBNETS], 'GetCallerIdentity');
    expect(first).toMatchObject({ code: 130 });
    expect(first.ms).toBeLessThan(2000);
    expect(aws.region().stacks).toEqual([]);

    aws.secondsPerAnswer = 0;
    // Only the answer to the creation is slow: AWS has the stack, and nobody here was told.
    aws.fault({ on: 'CreateStack', trouble: 'late' });
    const second = await interrupted([...RUN, ...SUBNETS], 'CreateStack');
    expect(second).toMatchObject({
      code: 130,
      text: expect.stringContaining('--engine aws (goes on)'),
    });
    expect(second.ms).toBeLessThan(2000);
    expect(aws.region().stacks.map((stack) => stack.exists(aws.time.now()))).toEqual([true]);

    aws.secondsPerAnswer = SLOW;
    const third = await interrupted(['cleanup'], 'GetCallerIdentity');
    expect(third).toMatchObject({ code: 130 });
    expect(third.ms).toBeLessThan(2000);

    aws.secondsPerAnswer = 0;
    aws.fault({ on: 'GetCallerIdentity', trouble: 'expired-token', times: 2 });
    const unproved = await place.run('cleanup');
    expect(unproved).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('aws sts get-caller-identity'),
    });

    const { code, stdout, stderr } = await place.run('cleanup');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('elasticache-tutorial-');
    expect(aws.region().stacks.map((stack) => stack.exists(aws.time.now()))).toEqual([false]);
  });
});
