import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DescribeStacksCommand, CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../run-bin.ts';
import type { Script } from './script.ts';

type Line = Readonly<Record<string, unknown>> & { readonly url?: string };

describe('the fake AWS as a process', () => {
  it('takes a script, tells its address and its calls, is ordered about, and ends with its input', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'fake-aws-'));
    const script: Script = { accounts: { AKID: '111122223333' } };
    await writeFile(path.join(folder, 'script.json'), JSON.stringify(script));
    const child = spawn(
      process.execPath,
      [path.join(ROOT, 'scripts/fake-aws.mjs'), path.join(folder, 'script.json')],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'close');
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const next = async (): Promise<Line> =>
        JSON.parse(String((await lines.next()).value)) as Line;
      const { url = '' } = await next();
      const credentials = { accessKeyId: 'AKID', secretAccessKey: 'none' };
      const config = { region: 'us-east-1', endpoint: url, credentials };
      const { Account } = await new STSClient(config).send(new GetCallerIdentityCommand());
      expect(Account).toBe('111122223333');
      expect(await next()).toMatchObject({
        call: { operation: 'GetCallerIdentity', outcome: 'ok' },
      });
      child.stdin.write('{"fault":{"on":"DescribeStacks","trouble":"access-denied"}}\n');
      expect(await next()).toHaveProperty('done');
      const stacks = new CloudFormationClient(config).send(new DescribeStacksCommand());
      await expect(stacks).rejects.toMatchObject({ name: 'AccessDenied' });
      child.stdin.end();
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill();
      await rm(folder, { recursive: true });
    }
  });
});
