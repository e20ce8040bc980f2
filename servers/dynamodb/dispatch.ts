import type { Server } from 'node:http';
import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';

/** An answer of dynalite. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A request as dynalite reads it: what was read of the socket already is read again from memory. */
export interface Told {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Hands a request to dynalite, which answers it itself. */
export function pass(tables: Server, { body, ...rest }: Told, response: ServerResponse): void {
  tables.emit('request', Object.assign(Readable.from([body]), rest), response);
}

/** Asks dynalite what the server itself wants to know. */
export function ask(tables: Server, operation: string, input: object): Promise<Answer> {
  return new Promise((resolve) => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    response.end = ((text: string) => {
      const body = JSON.parse(text) as Record<string, unknown>;
      resolve({ status: response.statusCode, body });
      return response;
    }) as ServerResponse['end'];
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': 'now',
      authorization: 'AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b, Signature=c',
    };
    const body = Buffer.from(JSON.stringify(input));
    pass(tables, { method: 'POST', url: '/', headers, body }, response);
  });
}
