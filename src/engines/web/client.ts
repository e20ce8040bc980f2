import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { CancelledError } from '../../contract/errors.ts';
import { holds } from '../waits/holds.ts';
import { afterLooks, ANSWER_MS, NoAnswer } from '../waits/patience.ts';
import type { WebRequest, WebResponse } from './contract.ts';

/** An HTTP client of one port of 127.0.0.1 that keeps its connections open. */
export interface WebClient extends Disposable {
  /** Rejects with the system's error when nobody answers. */
  request(request: WebRequest): Promise<WebResponse>;
}

/** The program asks its own servers before it answers, and each of them may take its time. */
const WEB_ANSWER_MS = ANSWER_MS.redis + ANSWER_MS.mysql;

/** A client; disposing of it closes its connections. */
export function createWebClient(port: number): WebClient {
  const agent = new Agent({ keepAlive: true });
  return {
    request: ({ method = 'GET', path, headers = {} }) =>
      new Promise((resolve, reject) => {
        const asked = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent });
        let bytes = (): number => 0;
        asked.once('socket', (socket) => {
          const before = socket.bytesRead;
          bytes = () => socket.bytesRead - before;
        });
        asked.once('error', reject);
        asked.once('response', (answer) => {
          read(answer, () => bytes()).then(resolve, reject);
        });
        const onTime = afterLooks(WEB_ANSWER_MS, () => {
          asked.destroy(new NoAnswer(WEB_ANSWER_MS));
        });
        const letGo = holds.hold(() => {
          asked.destroy(new CancelledError());
          // The connection that was begun for it is the agent's, and would be kept for another request.
          agent.destroy();
        });
        asked.once('close', () => {
          onTime();
          letGo();
        });
        asked.end();
      }),
    [Symbol.dispose]: () => {
      agent.destroy();
    },
  };
}

async function read(answer: IncomingMessage, bytes: () => number): Promise<WebResponse> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const { 'set-cookie': cookies = [], ...rest } = answer.headers;
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    cookies: cookies.map((cookie) => cookie.split(';', 1)[0] ?? ''),
    body: Buffer.concat(parts).toString(),
    bytes: bytes(),
  };
}
