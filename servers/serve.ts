import { createInterface } from 'node:readline';

/** A server that runs until it is told to stop. */
interface Running {
  stop(): Promise<void>;
}

/**
 * An embedded server as a process of its own, until SIGTERM, SIGINT, or what is handed to `start`, stops it. argv holds
 * only the instance's name, as a marker for people and for cleanup; the configuration, with its secrets, is one line of
 * JSON on stdin. What keeps it from starting is one line on stderr and exit code 1.
 * @param parse reads and checks that line; what it throws must not repeat it
 */
export async function serve<Config>(
  parse: (line: string) => Config,
  start: (config: Config, stop: () => void) => Promise<Running>,
): Promise<void> {
  const engine: { running?: Running; stopping: boolean } = { stopping: false };
  const stop = (): void => {
    engine.stopping = true;
    void engine.running?.stop();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    engine.running = await start(parse(await configurationLine()), stop);
    // A signal that came while the port was being opened.
    if (engine.stopping) await engine.running.stop();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${reason.split('\n', 1)[0] ?? 'failed to start'}\n`);
    process.exitCode = 1;
  }
}

async function configurationLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    // An open stdin would keep the process alive after the last port is closed.
    process.stdin.destroy();
  }
}
