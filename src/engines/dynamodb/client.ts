import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { bracket } from '../reach/url-parts.ts';
import { holds } from '../waits/holds.ts';
import { NoAnswer } from '../waits/patience.ts';
import type { DynamodbReply } from './contract.ts';
import { sign, type Credentials } from './sign.ts';

/** Where a DynamoDB is, who asks it, and how long it may take. */
export interface DynamodbEndpoint {
  readonly tls: boolean;
  readonly host: string;
  readonly port: number;
  readonly region: string;
  readonly credentials: Credentials;
  /** For each answer, in ms. */
  readonly timeoutMs: number;
}

const VERSION = 'DynamoDB_20120810';

/** A client of DynamoDB's JSON protocol that keeps its connections. Nothing is tried twice. */
export class DynamodbClient implements AsyncDisposable {
  readonly #endpoint: DynamodbEndpoint;
  readonly #agent: PlainAgent;
  readonly #letGo: () => void;

  constructor(endpoint: DynamodbEndpoint) {
    this.#endpoint = endpoint;
    this.#agent = new (endpoint.tls ? TlsAgent : PlainAgent)({ keepAlive: true });
    this.#letGo = holds.hold(() => {
      this.#agent.destroy();
    });
  }

  /** `host:port`. */
  get address(): string {
    return `${this.#endpoint.host}:${this.#endpoint.port}`;
  }

  /** Sends one operation. @throws Error when the connection fails, or the answer is late or none of DynamoDB's */
  async send(operation: string, input: object): Promise<DynamodbReply> {
    const answer = await this.#post(operation, JSON.stringify(input));
    const body = JSON.parse(await text(answer)) as Record<string, unknown>;
    if (answer.statusCode === 200) return { ok: true, value: body };
    const { __type: type, message, Message: shouted } = body;
    if (typeof type !== 'string') throw new Error(`${this.address} answered no DynamoDB error`);
    const words = message ?? shouted;
    return {
      ok: false,
      error: type.replace(/^.*#/, ''),
      message: typeof words === 'string' ? words : '',
    };
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#letGo();
    this.#agent.destroy();
    return Promise.resolve();
  }

  #post(operation: string, body: string): Promise<IncomingMessage> {
    const { tls, host, port, region, credentials, timeoutMs } = this.#endpoint;
    const isUsual = port === (tls ? 443 : 80);
    const headers = {
      host: isUsual ? bracket(host) : `${bracket(host)}:${port}`,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${VERSION}.${operation}`,
    };
    const signed = sign({ region, headers, body }, credentials, new Date());
    return new Promise((resolve, reject) => {
      const request = (tls ? tlsRequest : plainRequest)({
        host,
        port,
        method: 'POST',
        path: '/',
        agent: this.#agent,
        headers: { ...signed, 'content-length': Buffer.byteLength(body) },
        timeout: timeoutMs,
      });
      request.on('timeout', () => {
        request.destroy(new NoAnswer(timeoutMs));
      });
      request.on('error', reject);
      request.on('response', resolve);
      request.end(body);
    });
  }
}
