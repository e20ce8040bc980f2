import { createInterface } from 'node:readline';
import { parseEmbeddedMongoConfig } from './config.ts';
import { startEmbeddedMongo, type EmbeddedMongo } from './server.ts';

/**
 * The embedded MongoDB as a process of its own. argv holds only the instance's name, as a marker
 * for people and for cleanup; the configuration, with its password, is one line of JSON on stdin.
 */
async function readConfigurationLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    // An open stdin would keep the process alive after the port is closed.
    process.stdin.destroy();
  }
}

const engine: { running?: EmbeddedMongo; stopping: boolean } = { stopping: false };

function stop(): void {
  engine.stopping = true;
  void engine.running?.stop();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

try {
  const config = parseEmbeddedMongoConfig(await readConfigurationLine());
  engine.running = await startEmbeddedMongo(config, stop);
  // A signal that came while the port was being opened.
  if (engine.stopping) await engine.running.stop();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${reason.split('\n', 1)[0] ?? 'failed to start'}\n`);
  process.exitCode = 1;
}
