import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NOWHERE } from '../../src/testing/aws/nowhere.ts';
import { findOnMachine } from '../../src/testing/need.ts';
import { textOf } from './read-fixture.ts';

// Extra where both are found: the script as a person runs it, against moto, whose shapes are honest. It knows neither
// serverless caches, nor users, nor parameter groups, and what it deletes never goes, so the rest is not run.

const aws = findOnMachine('aws');
const moto = findOnMachine('moto_server');
const found = aws !== null && moto !== null;
const title = 'the script, to the AWS CLI';
const run = promisify(execFile);

/** A port of this machine that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

(found ? describe : describe.skip)(
  found ? title : `${title} (skipped: needs the AWS CLI and moto_server on this machine)`,
  () => {
    let folder: string;
    let server: ChildProcess;
    let env: Readonly<Record<string, string | undefined>>;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'export-cli-'));
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      server = spawn(moto ?? '', ['-H', '127.0.0.1', '-p', port], { stdio: 'ignore' });
      // Not every command of it heeds AWS_ENDPOINT_URL; the proxy, where nobody is, closes every other way.
      const wrapped = `#!/bin/sh\nexec '${aws ?? ''}' --endpoint-url ${url} "$@"\n`;
      await writeFile(path.join(folder, 'aws'), wrapped, { mode: 0o755 });
      env = {
        ...NOWHERE,
        PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`,
        HOME: folder,
        AWS_ENDPOINT_URL: url,
        AWS_ACCESS_KEY_ID: 'AKIDLEARNER',
        AWS_SECRET_ACCESS_KEY: 'none',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_PAGER: '',
        HTTPS_PROXY: 'http://127.0.0.1:9',
        NO_PROXY: '127.0.0.1',
      };
      while (
        !(await fetch(`${url}/moto-api/data.json`).then(
          ({ ok }) => ok,
          () => false,
        ))
      ) {
        if (server.exitCode !== null) throw new Error('moto_server has ended');
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    });

    afterAll(async () => {
      server.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    });

    const ask = async (...args: readonly string[]): Promise<string> =>
      (await run('aws', [...args, '--output', 'text'], { env })).stdout.trim();

    it.each([
      [
        'replicas-token',
        [
          ...['elasticache', 'describe-replication-groups', '--query'],
          'ReplicationGroups[].[ReplicationGroupId, MultiAZ, TransitEncryptionEnabled]',
        ],
        'replicas-token\tenabled\tTrue',
      ],
      [
        'memcached',
        [
          ...['elasticache', 'describe-cache-clusters', '--query'],
          "CacheClusters[?Engine=='memcached'].[CacheClusterId, NumCacheNodes]",
        ],
        'memcached\t3',
      ],
    ])('makes what was chosen, and tells where it is: %s', async (set, look, seen) => {
      const script = path.join(folder, `${set}.sh`);
      await writeFile(script, textOf(set, 'cli'));
      const vpc = await ask('ec2', 'describe-vpcs', '--query', 'Vpcs[0].VpcId');
      const { stdout, stderr } = await run('sh', [script], {
        env: { ...env, NAME: set, VPC_ID: vpc },
      });
      expect({ stdout, stderr }).toEqual({
        stdout: expect.stringMatching(/^CacheAddress: [^]*^MySqlAddress: [^]*^MySqlSecret: arn:/m),
        stderr: '',
      });
      expect(await ask(...look)).toBe(seen);
      const database = 'DBInstances[].[DBInstanceIdentifier, Engine, PubliclyAccessible]';
      const databases = await ask('rds', 'describe-db-instances', '--query', database);
      expect(databases.split('\n')).toContain(`${set}\tmysql\tFalse`);
    });
  },
);
