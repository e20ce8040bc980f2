import { text } from 'node:stream/consumers';
import { messageOf } from '../../contract/errors.ts';
import { parseWebConfig } from './config.ts';
import { startWebServer, type WebServer } from './server.ts';

// A web process of a lab. argv holds only the instance's name, as a marker for people and for cleanup; the
// configuration, with its secrets, is one line of JSON on stdin.
const web: { running?: WebServer; stopping: boolean } = { stopping: false };

function stop(): void {
  web.stopping = true;
  void web.running?.stop();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

try {
  web.running = await startWebServer(parseWebConfig(await text(process.stdin)));
  // A signal that came while the connections were being opened.
  if (web.stopping) await web.running.stop();
} catch (error) {
  process.stderr.write(`${messageOf(error).split('\n', 1)[0] ?? 'failed to start'}\n`);
  process.exitCode = 1;
}
