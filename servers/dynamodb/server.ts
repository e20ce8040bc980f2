import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';
import type { EmbeddedDynamodbConfig } from './config.ts';
import { pass, type Answer } from './dispatch.ts';
import { isKnown, unknownParameter } from './known-parameters.ts';
import { refusalOf } from './signature.ts';
import { openStore } from './store.ts';
import { TimeToLive } from './time-to-live.ts';

const MAX_BODY_BYTES = 16 * 1024 * 1024;
const SWEEP_MS = 500;
const VERSION = 'DynamoDB_20120810';

/** A running embedded DynamoDB. */
export interface EmbeddedDynamodb {
  /** Closes the port and every connection; resolves when nothing keeps the process alive any more. */
  stop(): Promise<void>;
}

/**
 * Opens the port of the configuration on 127.0.0.1 over dynalite, whose writes are in the journal before they are
 * answered. Who did not sign with the account's secret is refused, and so is what dynalite does not obey.
 * @throws Error when the port or the journal cannot be opened
 */
export async function startEmbeddedDynamodb(
  config: EmbeddedDynamodbConfig,
): Promise<EmbeddedDynamodb> {
  const store = await openStore(config.journal);
  const ttl = await TimeToLive.open(store, config.ttlDelayMs);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
      response.writeHead(413).end();
      return;
    }
    const body = await buffer(request);
    const told = { method, url, headers, body };
    const refused = refusalOf({ method, path: url, headers, body }, config, Date.now());
    if (refused !== null) {
      send(response, error(refused.type, refused.message));
      return;
    }
    const [version, operation = ''] = String(headers['x-amz-target']).split('.');
    const input = parsed(body);
    if (method !== 'POST' || url !== '/' || version !== VERSION || input === null) {
      send(response, error('com.amazon.coral.service#SerializationException', 'not a request'));
    } else if (operation === 'UpdateTimeToLive') send(response, await ttl.update(input));
    else if (operation === 'DescribeTimeToLive') send(response, await ttl.describe(input));
    else if (!isKnown(operation)) {
      const message = `The embedded DynamoDB does not know ${operation}`;
      send(response, error('com.amazon.coral.service#UnknownOperationException', message));
    } else {
      const unknown = unknownParameter(operation, input);
      if (unknown === null) pass(store.tables, told, response);
      else {
        const message = `The embedded DynamoDB does not know ${unknown} of ${operation}`;
        send(response, error('com.amazon.coral.validate#ValidationException', message));
      }
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      response.destroy();
    });
  });
  const sweeping = { busy: false };
  const timer = setInterval(() => {
    if (sweeping.busy) return;
    sweeping.busy = true;
    void ttl.sweep(Date.now()).finally(() => {
      sweeping.busy = false;
    });
  }, SWEEP_MS);
  try {
    await listenOnLoopback(server, config.port);
  } catch (failure) {
    clearInterval(timer);
    await store.close();
    throw failure;
  }
  return {
    async stop() {
      clearInterval(timer);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}

function parsed(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function error(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, message } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
