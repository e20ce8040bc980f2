import { createInterface } from 'node:readline';
import { parseEmbeddedConfig } from './config.ts';
import { startEmbeddedMysql } from './server.ts';

/** The first line of standard input. */
async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}

/** The embedded MySQL process: reads its configuration from standard input and serves until it is told to stop. */
export async function main(): Promise<void> {
  try {
    const server = await startEmbeddedMysql(parseEmbeddedConfig(await firstLine()));
    process.stdin.destroy();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        void server.close();
      });
    }
    await server.stopped;
  } catch (error) {
    process.stderr.write(
      `embedded mysql: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.stdin.destroy();
    process.exitCode = 1;
  }
}

await main();
