import { afterEach, describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../contract/errors.ts';
import { FakeAws } from '../../testing/aws/fake-aws.ts';
import type { Script } from '../../testing/aws/script.ts';
import { holds } from '../waits/holds.ts';
import { awsClients, callerOf } from './clients.ts';

let aws: FakeAws;
afterEach(async () => {
  holds.begin();
  await aws[Symbol.asyncDispose]();
});

async function open(script: Script): Promise<void> {
  aws = await FakeAws.open(script);
  Object.assign(process.env, aws.env);
}

describe('a question to AWS', () => {
  it('is answered, however slowly, within its time', async () => {
    await open({ secondsPerAnswer: 0.2 });
    expect(await callerOf(await awsClients(null))).toMatchObject({ account: '123456789012' });
  });

  it('is given up when no answer comes in its time, and was asked three times', async () => {
    await open({ faults: [{ on: 'GetCallerIdentity', trouble: 'hang' }] });
    const clients = await awsClients(null, { connectionTimeout: 1000, requestTimeout: 100 });
    await expect(callerOf(clients)).rejects.toMatchObject({
      code: 'AWS_SILENT',
      params: { action: 'sts:GetCallerIdentity' },
    });
    expect(aws.calls).toHaveLength(3);
  });

  it('is given up with every other wait, and not asked again', async () => {
    await open({ secondsPerAnswer: 3600 });
    const asked = callerOf(await awsClients(null));
    await Promise.all([
      expect(asked).rejects.toBeInstanceOf(CancelledError),
      aws.called('GetCallerIdentity').then(() => {
        holds.giveUpAll();
      }),
    ]);
    expect(aws.calls).toHaveLength(1);
  });

  it('is not asked once all waits were given up', async () => {
    await open({});
    const clients = await awsClients(null);
    holds.giveUpAll();
    await expect(callerOf(clients)).rejects.toBeInstanceOf(CancelledError);
    expect(aws.calls).toEqual([]);
  });
});
