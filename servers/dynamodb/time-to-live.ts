import { ask, type Answer } from './dispatch.ts';
import type { Store } from './store.ts';

/** What dynalite does not do: tables whose items end. Kept in the journal with the tables. */
export class TimeToLive {
  readonly #store: Store;
  readonly #delayMs: number;
  /** Name of the attribute by the table's. */
  #attributes: Record<string, string> = {};

  private constructor(store: Store, delayMs: number) {
    this.#store = store;
    this.#delayMs = delayMs;
  }

  /** Reads what the journal knows. */
  static async open(store: Store, delayMs: number): Promise<TimeToLive> {
    const ttl = new TimeToLive(store, delayMs);
    ttl.#attributes = await new Promise((resolve) => {
      store.db.get(KEY, (_error, value) => {
        resolve((value ?? {}) as Record<string, string>);
      });
    });
    return ttl;
  }

  /** The answer to UpdateTimeToLive. */
  async update(input: Record<string, unknown>): Promise<Answer> {
    const { TableName: table, TimeToLiveSpecification: wanted } = input;
    const found = await this.#table(table);
    if (found.status !== 200) return found;
    const { AttributeName: attribute, Enabled: enabled } = (wanted ?? {}) as Record<
      string,
      unknown
    >;
    if (typeof attribute !== 'string' || attribute === '' || typeof enabled !== 'boolean') {
      return invalid('TimeToLiveSpecification needs AttributeName and Enabled');
    }
    const known = this.#attributes[String(table)];
    if (enabled === (known !== undefined)) {
      return invalid(`TimeToLive is already ${enabled ? 'enabled' : 'disabled'}`);
    }
    const others = Object.entries(this.#attributes).filter(([name]) => name !== table);
    const next = Object.fromEntries(enabled ? [...others, [String(table), attribute]] : others);
    await new Promise<void>((resolve, reject) => {
      this.#store.db.put(KEY, next, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
    this.#attributes = next;
    return { status: 200, body: { TimeToLiveSpecification: wanted } };
  }

  /** The answer to DescribeTimeToLive. */
  async describe(input: Record<string, unknown>): Promise<Answer> {
    const found = await this.#table(input.TableName);
    if (found.status !== 200) return found;
    const attribute = this.#attributes[String(input.TableName)];
    const description =
      attribute === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute };
    return { status: 200, body: { TimeToLiveDescription: description } };
  }

  /** Deletes what ended longer than the delay ago, unless it was changed meanwhile. */
  async sweep(now: number): Promise<void> {
    for (const [table, attribute] of Object.entries(this.#attributes)) {
      await this.#sweepTable(table, attribute, now);
    }
  }

  async #sweepTable(table: string, attribute: string, now: number): Promise<void> {
    const seconds = (ms: number): { N: string } => ({ N: String(Math.floor(ms / 1000)) });
    const { tables } = this.#store;
    const described = await this.#table(table);
    const keys = keyNames(described.body);
    const names = { '#t': attribute };
    let from: unknown;
    do {
      const { status, body } = await ask(tables, 'Scan', {
        TableName: table,
        FilterExpression: '#t < :end AND #t > :old',
        ExpressionAttributeNames: names,
        // DynamoDB leaves alone what ended more than five years ago.
        ExpressionAttributeValues: {
          ':end': seconds(now - this.#delayMs),
          ':old': seconds(now - FIVE_YEARS_MS),
        },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      });
      if (status !== 200) return;
      for (const item of body.Items as Record<string, unknown>[]) {
        await ask(tables, 'DeleteItem', {
          TableName: table,
          Key: Object.fromEntries(keys.map((name) => [name, item[name]])),
          ConditionExpression: '#t = :seen',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':seen': item[attribute] },
        });
      }
      from = body.LastEvaluatedKey;
    } while (from !== undefined);
  }

  #table(name: unknown): Promise<Answer> {
    return ask(this.#store.tables, 'DescribeTable', { TableName: name });
  }
}

const KEY = 'ttl~';
const FIVE_YEARS_MS = 5 * 365 * 86_400_000;

function keyNames(described: Record<string, unknown>): readonly string[] {
  const table = described.Table as { KeySchema?: { AttributeName: string }[] } | undefined;
  return (table?.KeySchema ?? []).map(({ AttributeName }) => AttributeName);
}

function invalid(message: string): Answer {
  const type = 'com.amazon.coral.validate#ValidationException';
  return { status: 400, body: { __type: type, message } };
}
