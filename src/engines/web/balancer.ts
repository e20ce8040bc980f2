import {
  Agent,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { sendJson, type Handler } from './app.ts';
import type { WebBalancerConfig } from './config.ts';
import { readCookie, setCookie } from './cookies.ts';

/** The name of the cookie by which a visitor comes to the same application again. */
const BALANCER_COOKIE = 'lb';

/** One address for several applications. A request that an application did not even accept goes to the next one. */
export function createBalancer(config: Pick<WebBalancerConfig, 'targets' | 'sticky'>): Handler {
  const { targets, sticky } = config;
  const agent = new Agent({ keepAlive: false });
  let turn = 0;
  return async (request, response) => {
    const wanted = sticky ? Number(readCookie(request.headers.cookie, BALANCER_COOKIE)) : NaN;
    const first = targets[wanted] === undefined ? turn : wanted;
    if (first === turn) turn = (turn + 1) % targets.length;
    for (let tried = 0; tried < targets.length; tried += 1) {
      const index = (first + tried) % targets.length;
      const answer = await ask(targets[index] ?? 0, request, agent);
      if (answer === null) continue;
      forward(
        answer,
        response,
        sticky && index !== wanted ? setCookie(BALANCER_COOKIE, String(index)) : null,
      );
      return;
    }
    sendJson(response, { error: 'no application answers' }, 502);
  };
}

/** Null when nobody answers on the port. */
function ask(port: number, from: IncomingMessage, agent: Agent): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const { method, url: path, headers } = from;
    const asked = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent }, resolve);
    asked.once('error', () => {
      resolve(null);
    });
    // The tutorial's requests have no body.
    asked.end();
  });
}

function forward(answer: IncomingMessage, response: ServerResponse, cookie: string | null): void {
  const { headers } = answer;
  const cookies = [...(headers['set-cookie'] ?? []), ...(cookie === null ? [] : [cookie])];
  response.writeHead(answer.statusCode ?? 502, {
    ...headers,
    // About the connection between balancer and application only.
    connection: 'keep-alive',
    ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
  });
  answer.once('error', () => {
    response.destroy();
  });
  answer.pipe(response);
}
