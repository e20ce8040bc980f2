import * as elasticache from '@aws-sdk/client-elasticache';
import * as rds from '@aws-sdk/client-rds';
import { describe, expect, it } from '@jest/globals';
import { choicesWith } from '../choices-fixture.ts';
import { callsOf, type Call } from './calls-fixture.ts';
import { exported } from './index.ts';
import { sayIn, SETS } from './sets-fixture.ts';

const CLIENTS: Readonly<Record<string, object>> = { elasticache, rds };

/** What the SDK would send, which drops what its model does not have. */
async function sent({ service, operation, input }: Call): Promise<string> {
  const name = operation.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) =>
    letter.toUpperCase(),
  );
  const Command = Object.entries(CLIENTS[service] ?? {}).find(
    ([key]) => key.toLowerCase() === `${name}command`.toLowerCase(),
  )?.[1] as (new (input: object) => elasticache.CreateUserCommand) | undefined;
  if (Command === undefined) throw new Error(`${service} ${operation} is no call of the SDK`);
  // Both clients are driven alike; the types of one stand for both.
  const Client = (service === 'rds'
    ? rds.RDSClient
    : elasticache.ElastiCacheClient) as unknown as typeof elasticache.ElastiCacheClient;
  const client = new Client({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:9',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  let body = '';
  client.middlewareStack.add(
    () => (args) => {
      body = String((args.request as { body?: unknown }).body);
      return Promise.reject(new Error('seen'));
    },
    { step: 'finalizeRequest', priority: 'high' },
  );
  await expect(client.send(new Command(input))).rejects.toThrow('seen');
  return body;
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return [String(value)];
}

/** The leaves that are not in the body; each place in it counts once. */
function lost(call: Call, body: string): readonly string[] {
  const left = [...new URLSearchParams(body).values()];
  return leavesOf(call.input).filter((leaf) => {
    const at = left.indexOf(leaf);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('the calls of the AWS CLI', () => {
  it.each(Object.entries(SETS))('lose nothing in the SDK: %s', async (_name, choices) => {
    const calls = callsOf(exported(choices, 'cli', sayIn('en')));
    expect(calls.map(({ service }) => service)).toContain('rds');
    for (const call of calls.filter(({ service }) => service in CLIENTS)) {
      expect([call.operation, lost(call, await sent(call))]).toEqual([call.operation, []]);
    }
  });

  it('would be caught with a key that is none', async () => {
    const [call] = callsOf(exported(choicesWith(), 'cli', sayIn('en'))).filter(
      ({ operation }) => operation === 'create-replication-group',
    );
    if (call === undefined) throw new Error('no cache');
    const wrong = { ...call, input: { ...call.input, ReplicasPerNodegroup: 77 } };
    expect(lost(wrong, await sent(wrong))).toEqual(['77']);
  });

  it('have nothing that a shell evaluates but its own variables', () => {
    const description = '$(id) `id` ${HOME} "q" \\';
    const script = exported(choicesWith({ description }), 'cli', sayIn('en'));
    const [cache] = callsOf(script).filter(({ input }) => 'ReplicationGroupDescription' in input);
    expect(cache?.input.ReplicationGroupDescription).toBe(description);
    expect(script).toContain('\\$(id) \\`id\\` \\${HOME}');
  });
});
