import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { findOnMachine } from '../need.ts';
import { templateOf } from './aws-fixture.ts';
import { FakeAws } from './fake-aws.ts';
import { NETWORK } from './script.ts';

const aws = findOnMachine('aws');
const title = 'the fake AWS, as the AWS CLI reads it';

// Extra where it is found: a second reader, written by others than the SDK.
const where = aws === null ? describe.skip : describe;

where(aws === null ? `${title} (skipped: the AWS CLI is not on this machine)` : title, () => {
  it('creates an exported stack, reads it, is refused, and deletes it', async () => {
    await using fake = await FakeAws.open({ secondsPerLook: 3600, leaving: ['Database'] });
    const folder = await mkdtemp(path.join(tmpdir(), 'fake-aws-cli-'));
    const run = promisify(execFile);
    const call = async (...args: readonly string[]): Promise<string> => {
      // Not every command of it heeds AWS_ENDPOINT_URL; the proxy, where nobody is, closes every other way.
      const closed = { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' };
      const env = { PATH: process.env.PATH, HOME: folder, AWS_PAGER: '', ...fake.env, ...closed };
      const endpoint = ['--endpoint-url', fake.url];
      const { stdout } = await run(aws ?? '', [...args, ...endpoint, '--output', 'text'], {
        env,
      });
      return stdout.trim();
    };
    try {
      const template = path.join(folder, 'template.yaml');
      await writeFile(template, templateOf('replicas-token'));
      const create = [
        ...['cloudformation', 'create-stack', '--stack-name', 'tutorial'],
        ...[
          '--template-body',
          `file://${template}`,
          '--tags',
          'Key=Session,Value=s1',
          '--parameters',
        ],
        `ParameterKey=VpcId,ParameterValue=${NETWORK.vpcId}`,
        `ParameterKey=SubnetIds,ParameterValue=${NETWORK.subnetIds.join('\\,')}`,
      ];
      const id = await call(...create, '--query', 'StackId');
      await expect(call(...create)).rejects.toThrow(
        'An error occurred (AlreadyExistsException) when calling the CreateStack operation: Stack [tutorial] already exists',
      );
      const stack = ['cloudformation', 'describe-stacks', '--stack-name', id];
      const tagged = ['resourcegroupstaggingapi', 'get-resources', '--tag-filters', 'Key=Session'];
      const arns = await call(...tagged, '--query', 'ResourceTagMappingList[].ResourceARN');
      expect(arns.split(/\s+/)).toContain(id);
      await call('cloudformation', 'delete-stack', '--stack-name', id);
      expect(await call(...stack, '--query', 'Stacks[0].StackStatus')).toBe('DELETE_COMPLETE');
      const left = ['rds', 'describe-db-snapshots', '--query', 'DBSnapshots[].SnapshotType'];
      expect(await call(...left)).toBe('manual');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
