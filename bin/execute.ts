import type { App } from '../src/run/app.ts';
import type { Request } from '../src/cli/cli.ts';
import { EXIT } from '../src/contract/error-codes.ts';
import { exitCodeFor } from '../src/contract/errors.ts';
import { toFailure } from '../src/run/failure.ts';
import { createUi } from '../src/ui/ui.ts';
import { createApp, type Wiring } from './wire.ts';

/** Runs a parsed request with the interface it asked for; resolves to the exit code. */
export async function execute(request: Request, wiring: Omit<Wiring, 'ui'>): Promise<number> {
  const { config, translator, signal } = wiring;
  const ui = await createUi({
    output: config.output,
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    translator,
    color: config.color,
    interactive: config.interactive,
    signal,
  });
  const app = createApp({ ...wiring, ui });
  const told = { failed: false };
  const watched: App = {
    ...app,
    ui: {
      ...ui,
      handle: (event) => {
        if (event.event === 'step.failed') told.failed = true;
        ui.handle(event);
      },
    },
  };
  try {
    await dispatch(watched, request);
    return EXIT.done;
  } catch (error) {
    // A step's failure was already shown where it happened.
    if (!told.failed) ui.failure(toFailure(error));
    return exitCodeFor(error);
  } finally {
    await ui.close();
  }
}

async function dispatch(app: App, request: Request): Promise<void> {
  const { raw, name } = request;
  switch (request.command) {
    case 'menu': {
      const picked = await (await import('../src/commands/menu.ts')).menu(app);
      if (picked !== null) await dispatch(app, { ...request, ...picked });
      return;
    }
    case 'run': {
      await (await import('../src/commands/run.ts')).runAll(app, raw);
      return;
    }
    case 'step': {
      const { stepNamed } = await import('../src/run/run-steps.ts');
      await (await import('../src/commands/run.ts')).runOne(app, stepNamed(app, name ?? ''), raw);
      return;
    }
    case 'labs': {
      (await import('../src/commands/labs.ts')).showLabs(app);
      return;
    }
    case 'lab': {
      const entry = app.course.labs.find((lab) => lab.id === name);
      if (entry === undefined) return;
      await (await import('../src/commands/run.ts')).runLab(app, await entry.load(), raw);
      return;
    }
    case 'status': {
      await (await import('../src/commands/status.ts')).showStatus(app);
      return;
    }
    case 'env': {
      await (await import('../src/commands/env.ts')).printEnv(app, String(raw.shell ?? 'sh'));
      return;
    }
    case 'doctor': {
      await (await import('../src/commands/doctor.ts')).showDoctor(app);
      return;
    }
    case 'report': {
      const { writeReport } = await import('../src/commands/report.ts');
      await writeReport(app, raw);
    }
  }
}
