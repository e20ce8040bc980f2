import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { isResource } from '../../journal/resource-shape.ts';
import { NEVER, openEngineFixture, type EngineFixture } from '../../testing/engine-fixture.ts';
import { learner } from '../../testing/learner-fixture.ts';
import { diagnose } from '../reach/diagnose.ts';
import type { DynamodbFact, DynamodbSession, DynamodbSpec } from './contract.ts';
import { dynamodb } from './family.ts';
import { parseDynamodbUrl } from './url.ts';

const SPEC: DynamodbSpec = { owner: 'lab-dynamodb', port: null, ttlDelayMs: 0 };
const TABLE = { owner: 'lab-dynamodb', key: 'id', ttl: null };

describe('an embedded DynamoDB', () => {
  let fixture: EngineFixture;
  let fact: DynamodbFact;
  let session: DynamodbSession;
  let name: string;

  beforeEach(async () => {
    fixture = await openEngineFixture({ choice: 'embedded' });
    const { dynamodb: engine } = fixture.engines;
    fact = await engine.start(SPEC, NEVER);
    session = await engine.open(fact);
    name = `${fact.tablePrefix}items`;
  });

  afterEach(async () => {
    await session[Symbol.asyncDispose]();
    await fixture[Symbol.asyncDispose]();
  });

  const put = (id: string, more: object = {}) => ({
    TableName: name,
    Item: { id: { S: id }, ...more },
    ReturnConsumedCapacity: 'TOTAL',
  });
  const get = (id: string, consistent = true) => ({
    TableName: name,
    Key: { id: { S: id } },
    ConsistentRead: consistent,
    ReturnConsumedCapacity: 'TOTAL',
  });

  it('counts the units that DynamoDB documents: 1 kB a write, 4 kB a strong read', async () => {
    await fixture.engines.dynamodb.makeTable(fact, { ...TABLE, name }, NEVER);
    const units: unknown[] = [];
    for (const bytes of [100, 1100, 3000, 5000]) {
      const text = { S: 'x'.repeat(bytes) };
      const { ConsumedCapacity: written } = await session.call('PutItem', put('a', { text }));
      const { ConsumedCapacity: strong } = await session.call('GetItem', get('a'));
      const { ConsumedCapacity: weak } = await session.call('GetItem', get('a', false));
      units.push([written, strong, weak].map((one) => one?.CapacityUnits));
      await session.call('DeleteItem', { TableName: name, Key: { id: { S: 'a' } } });
    }
    expect(units).toEqual([
      [1, 1, 0.5],
      [2, 1, 0.5],
      [3, 1, 0.5],
      [5, 2, 1],
    ]);
    const tooLarge = put('b', { text: { S: 'x'.repeat(401 * 1024) } });
    expect(await session.send('PutItem', tooLarge)).toMatchObject({
      ok: false,
      error: 'ValidationException',
      message: 'Item size has exceeded the maximum allowed size',
    });
  });

  it('keeps every write that it acknowledged when it is killed in the middle of them', async () => {
    const { dynamodb: engine } = fixture.engines;
    await engine.makeTable(fact, { ...TABLE, name }, NEVER);
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 8 }, async (_one, writer) => {
      for (let n = 0; ; n++) {
        const id = `${writer}-${n}`;
        await session.call('PutItem', put(id));
        acknowledged.push(id);
        if (acknowledged.length === 100) await engine.kill(fact, SPEC.owner);
      }
    });
    const ends = await Promise.allSettled(writers);
    expect(ends.map(({ status }) => status)).toEqual(ends.map(() => 'rejected'));
    await engine.restart(fact, SPEC.owner, NEVER);
    const lost: string[] = [];
    for (const id of acknowledged) {
      if ((await session.call('GetItem', get(id))).Item === undefined) lost.push(id);
    }
    // The journal reads all of it again.
    const journalled = fixture.ledger.events.filter(({ resource }) => !isResource(resource));
    expect(journalled).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(lost).toEqual([]);
  });

  it('deletes what has reached its time to live, and nothing else, also after a restart', async () => {
    const { dynamodb: engine } = fixture.engines;
    await engine.makeTable(fact, { ...TABLE, name, ttl: 'end' }, NEVER);
    await engine.kill(fact, SPEC.owner);
    await engine.restart(fact, SPEC.owner, NEVER);
    const seconds = Math.floor(Date.now() / 1000);
    await session.call('PutItem', put('over', { end: { N: String(seconds - 2) } }));
    await session.call('PutItem', put('later', { end: { N: String(seconds + 1000) } }));
    await session.call('PutItem', put('ancient', { end: { N: String(seconds - 6 * 31_536_000) } }));
    await session.call('PutItem', put('text', { end: { S: '1' } }));
    while ((await session.call('GetItem', get('over'))).Item !== undefined);
    for (const id of ['later', 'ancient', 'text']) {
      expect((await session.call('GetItem', get(id))).Item?.id).toEqual({ S: id });
    }
  });

  it('refuses what it does not obey instead of passing over it', async () => {
    expect(await session.send('TransactWriteItems', {})).toMatchObject({
      error: 'UnknownOperationException',
    });
    expect(
      await session.send('PutItem', {
        ...put('a'),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ).toMatchObject({ ok: false, error: 'ValidationException' });
    await expect(session.call('GetItem', get('a'))).rejects.toMatchObject({
      code: 'DYNAMODB_ERROR',
    });
  });

  it("answers AWS's own client with the account, and refuses it with another", async () => {
    await fixture.engines.dynamodb.makeTable(fact, { ...TABLE, name }, NEVER);
    const variables = await fixture.engines.variables({ dynamodb: fact } as never);
    const clientFor = (secretAccessKey: string, accessKeyId = fact.accessKeyId): DynamoDBClient =>
      new DynamoDBClient({
        endpoint: variables.AWS_ENDPOINT_URL_DYNAMODB ?? '',
        region: variables.AWS_REGION ?? '',
        credentials: { accessKeyId, secretAccessKey },
        maxAttempts: 1,
      });
    const secret = variables.AWS_SECRET_ACCESS_KEY ?? '';
    const client = clientFor(secret);
    await client.send(new PutItemCommand({ TableName: name, Item: { id: { S: '惑星' } } }));
    const { Item } = await client.send(
      new GetItemCommand({ TableName: name, Key: { id: { S: '惑星' } } }),
    );
    expect(Item).toEqual({ id: { S: '惑星' } });
    const asked = new GetItemCommand({ TableName: name, Key: { id: { S: 'a' } } });
    await expect(clientFor('wrong').send(asked)).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    await expect(clientFor(secret, 'AKIDOTHER').send(asked)).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    const plain = await fetch(variables.AWS_ENDPOINT_URL_DYNAMODB ?? '', { method: 'POST' });
    expect(await plain.text()).toContain('MissingAuthenticationTokenException');
  });

  it('keeps its secret out of argv, its log and its fact, and its journal to its owner', async () => {
    await fixture.engines.dynamodb.makeTable(fact, { ...TABLE, name }, NEVER);
    const secret = await fixture.deps.secrets.get(fact.secret ?? '');
    const folder = join(fixture.deps.folders.workspace, 'instances', fact.instance);
    for (const file of ['journal.jsonl', 'server.log']) {
      expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
      expect(await readFile(join(folder, file), 'utf8')).not.toContain(secret);
    }
    expect(JSON.stringify(fact) + JSON.stringify(fixture.ledger.events)).not.toContain(secret);
  });

  it('is taken by its URL as one of the learner, whose tables are journalled and removed', async () => {
    const url = await fixture.engines.dynamodb.url(fact);
    await using theirs = await learner({ dynamodb: url });
    const { dynamodb: engine } = theirs.engines;
    const given = await engine.start(SPEC, NEVER);
    expect(given).toMatchObject({ kind: 'external', tablePrefix: 'elasticache-tutorial-abc123-' });
    expect(theirs.ledger.standing()).toEqual([]);
    const table = { ...TABLE, name: `${given.tablePrefix}items` };
    await engine.makeTable(given, table, NEVER);
    const [journalled] = theirs.ledger.standing();
    expect(journalled).toMatchObject({ kind: 'table', name: table.name });
    await expect(engine.makeTable(given, table, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_NOT_OURS',
    });
    if (journalled === undefined) throw new Error('nothing was journalled');
    expect(await theirs.engines.look(journalled)).toMatchObject({ state: 'present' });
    await theirs.engines.destroy(journalled);
    expect(await theirs.engines.look(journalled)).toEqual({ state: 'gone' });
    // A table of the same name is a new one, and its time to live is set anew.
    await engine.makeTable(given, { ...table, ttl: 'end' }, NEVER);
    await theirs.engines.destroy(journalled);
    await engine.makeTable(given, { ...table, ttl: 'end' }, NEVER);
    await theirs.engines.destroy(journalled);
    const { tls, host, port } = parseDynamodbUrl(url);
    expect({ tls, host, port }).toEqual({ tls: false, host: '127.0.0.1', port: fact.port });
    const family = { ...dynamodb, ...(await dynamodb.load()) };
    const stages = async (address: string): Promise<readonly (boolean | null)[]> =>
      (await diagnose(family, address)).stages.map(({ ok }) => ok);
    expect(await stages(url)).toEqual([true, true, null, true]);
    expect(await stages(url.replace(/:[^:@]+@/, ':wrong@'))).toEqual([true, true, null, false]);
  });

  it('is gone, with its port and folder, after being destroyed', async () => {
    const resources = fixture.ledger.standing();
    expect((await fixture.engines.strays()).map(({ kind }) => kind)).toEqual(['folder', 'process']);
    await fixture.destroyAll();
    for (const one of resources) {
      expect(await fixture.engines.look(one)).toEqual({ state: 'gone' });
    }
  });
});
