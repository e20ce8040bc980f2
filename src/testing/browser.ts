import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findOnMachine } from './need.ts';

/** The browser of this machine; null when there is none. */
export const BROWSER = findOnMachine('chromium', 'chromium-browser', 'google-chrome', 'chrome');

/** How a page is looked at. */
export interface Look {
  /** Pixels. */
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  /** As it is printed, not as it is shown. */
  readonly print?: boolean;
}

/** A page in a browser that shows nothing on this screen. */
export interface BrowserPage {
  /** Loads text as a page, or shows the loaded one otherwise. */
  show(look: Look): Promise<void>;
  /** The value of an expression in the page; it must be plain data. */
  evaluate<T>(expression: string): Promise<T>;
  /** The first so many pixels of the page, as base64 of a PNG. */
  picture(width: number, height: number): Promise<string>;
  /** Addresses that the page asked for. */
  readonly requests: readonly string[];
}

/** A browser without a window, with one page, driven over a pipe. */
export interface Browser extends AsyncDisposable {
  /** Opens a file of this machine. */
  open(file: string): Promise<BrowserPage>;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly request?: { readonly url: string } };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Commands of the DevTools protocol over the pipe of `--remote-debugging-pipe`: JSON, a zero byte behind each. */
class Wire {
  readonly #out: Writable;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #heard = new Map<string, () => void>();
  readonly requests: string[] = [];
  #count = 0;
  #text = '';

  constructor(child: ChildProcess) {
    this.#out = child.stdio[3] as Writable;
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const messages = (this.#text + text).split('\0');
      this.#text = messages.pop() ?? '';
      for (const message of messages) this.#hear(JSON.parse(message) as Answer);
    });
    child.once('exit', () => {
      const error = { message: 'the browser ended' };
      for (const answer of this.#waiting.values()) answer({ error });
    });
  }

  #hear(answer: Answer): void {
    if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    const url = answer.params?.request?.url;
    if (answer.method === 'Network.requestWillBeSent' && url !== undefined) this.requests.push(url);
    if (answer.method !== undefined) this.#heard.get(answer.method)?.();
  }

  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        this.#waiting.delete(id);
        if (error === undefined) resolve(result as T);
        else reject(new Error(`${method}: ${error.message}`));
      });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Resolves when an event of this name comes next. */
  next(method: string): Promise<void> {
    return new Promise((resolve) => {
      this.#heard.set(method, resolve);
    });
  }
}

/** Starts the browser with a profile of its own, which is gone with it. */
export async function openBrowser(): Promise<Browser> {
  if (BROWSER === null) throw new Error('there is no browser on this machine');
  const profile = await mkdtemp(path.join(tmpdir(), 'tutorial-browser-'));
  const child = spawn(
    BROWSER,
    [
      ...['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
      // In a container there is no second user to keep the pages apart with, and no graphics card.
      ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
      ...['--no-first-run', '--disable-background-networking', '--force-device-scale-factor=1'],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const wire = new Wire(child);
  const { targetId } = await wire.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const attach = { targetId, flatten: true };
  const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', attach);
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    wire.send<T>(method, params, sessionId);
  await ask('Page.enable');
  await ask('Network.enable');
  return {
    async open(file) {
      const loaded = wire.next('Page.loadEventFired');
      await ask('Page.navigate', { url: `file://${file}` });
      await loaded;
      return pageOf(ask, wire.requests);
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function pageOf(
  ask: <T>(method: string, params?: object) => Promise<T>,
  requests: readonly string[],
): BrowserPage {
  return {
    requests,
    async show({ width, scheme = 'light', print = false }) {
      const size = { width, height: 900, deviceScaleFactor: 1, mobile: false };
      await ask('Emulation.setDeviceMetricsOverride', size);
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await ask('Emulation.setEmulatedMedia', { media: print ? 'print' : 'screen', features });
    },
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await ask<{
        result: { value: T };
        exceptionDetails?: { exception?: { description?: string } };
      }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      if (exceptionDetails === undefined) return result.value;
      throw new Error(exceptionDetails.exception?.description ?? 'the page threw');
    },
    async picture(width, height) {
      const clip = { x: 0, y: 0, width, height, scale: 1 };
      const { data } = await ask<{ data: string }>('Page.captureScreenshot', {
        captureBeyondViewport: true,
        clip,
      });
      return data;
    },
  };
}
