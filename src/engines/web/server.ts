import { createServer, type Server } from 'node:http';
import { messageOf, TutorialError } from '../../contract/errors.ts';
import { openMysqlSession } from '../mysql/session.ts';
import { openRedisSession } from '../redis/sessions/session.ts';
import { createApp, sendJson, type Handler } from './app.ts';
import { createBalancer } from './balancer.ts';
import type { WebConfig } from './config.ts';

/** Answers with the instance's id when the process is ready. */
export const READY_PATH = '/.ready';

/** Holds what a learner's own server refused: the values of EXTERNAL_REFUSED as JSON, escaped as in a URL. */
export const REFUSED_HEADER = 'x-refused';

/** A web process's server and its connections. */
export interface WebServer {
  stop(): Promise<void>;
}

/** Connects to the servers, if it needs any, and listens. */
export async function startWebServer(config: WebConfig): Promise<WebServer> {
  const { handler, close } = await open(config);
  const server = createServer((request, response) => {
    if (request.url === READY_PATH) {
      sendJson(response, { instance: config.instance });
      return;
    }
    handler(request, response).catch((error: unknown) => {
      process.stderr.write(`${messageOf(error).split('\n', 1)[0] ?? ''}\n`);
      if (response.headersSent) response.destroy();
      else if (error instanceof TutorialError && error.code === 'EXTERNAL_REFUSED') {
        const params = encodeURIComponent(JSON.stringify(error.params));
        sendJson(response.setHeader(REFUSED_HEADER, params), { error: error.params.reason }, 503);
      } else sendJson(response, { error: 'the servers behind this page do not answer' }, 503);
    });
  });
  await listen(server, config.port);
  return {
    async stop() {
      server.close();
      server.closeAllConnections();
      await close();
    },
  };
}

async function open(config: WebConfig): Promise<{ handler: Handler; close: () => Promise<void> }> {
  if (config.kind === 'balancer') {
    return { handler: createBalancer(config), close: () => Promise.resolve() };
  }
  const redis = await openRedisSession(config.redis.fact, config.redis.connection);
  const mysql = await openMysqlSession(config.mysql.fact, config.mysql.endpoint);
  return {
    handler: createApp(config, redis, mysql),
    close: async () => {
      await redis[Symbol.asyncDispose]();
      await mysql[Symbol.asyncDispose]();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
