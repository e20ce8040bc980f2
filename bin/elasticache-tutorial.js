#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read it and say what is needed.
import { readdirSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { setImmediate, setTimeout } from 'node:timers';

const OLDEST = [20, 19];
const HELP = /^help\.(\w+)\.txt$/;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** ms between the two hangups of one terminal, and many to spare. */
const HANGUPS_MS = 300;
/** What the program and its servers open together, and some to spare. */
const ENOUGH_FILES = 128;
/** Said here, because where no file can be opened no catalog can be read. */
const TOO_FEW_FILES = {
  en: 'Failed: This shell lets a program open too few files at once.\nNext: ulimit -n 1024',
  ja: '失敗: このシェルでは、同時に開けるファイルの数が少なすぎます。\n次の操作: ulimit -n 1024',
};
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `elasticache-tutorial needs Node ${OLDEST.join('.')} or later; this is ${process.version}.`,
  );
  process.exitCode = 1;
} else if (!(await textWritten(process.argv.slice(2)))) {
  if (hasTooFewFiles()) sayTooFewFiles();
  else await load();
}

/** Runs the program itself. */
async function load() {
  const pressed = hearSignals();
  module.enableCompileCache?.();
  try {
    const { main } = await import('../dist/main.js');
    await main(process.argv.slice(2), pressed);
  } catch (error) {
    if (error?.code !== 'EMFILE' && error?.code !== 'ENFILE') throw error;
    sayTooFewFiles();
  }
}

function sayTooFewFiles() {
  console.error(localeAsked().startsWith('ja') ? TOO_FEW_FILES.ja : TOO_FEW_FILES.en);
  process.exitCode = 1;
}

/**
 * Aborted by the first Ctrl-C, which is heard from now on, also while the program loads. It lets what runs put its
 * things down; the next one ends the process at once. A hangup comes twice when a terminal is closed, from the shell
 * and from the system, so the second one means nothing new; it is waited for, because Node, once it takes itself down,
 * hears nothing any more and would die of it.
 */
function hearSignals() {
  const pressed = new globalThis.AbortController();
  const press = (name) => {
    pressed.abort();
    if (name === 'SIGHUP') setTimeout(() => undefined, HANGUPS_MS);
    // Not yet: libraries that hear the same signal end the process when they are the last to listen.
    setImmediate(() => {
      for (const one of SIGNALS) if (one !== 'SIGHUP') process.off(one, press);
    });
  };
  for (const name of SIGNALS) process.on(name, press);
  return pressed.signal;
}

/**
 * Answers a bare `--version` or `--help`, for which the program need not be loaded. False where it must be: also when
 * the answer could not be written, which it knows to say.
 */
function textWritten(words) {
  const text = textAlone(words);
  if (text === null) return Promise.resolve(false);
  const { stdout } = process;
  return new Promise((resolve) => {
    // A reader who has seen enough closes the pipe; that is no failure.
    const failed = (error) => {
      resolve(error?.code === 'EPIPE');
    };
    stdout.once('error', failed);
    try {
      stdout.write(text, (error) => {
        if (error) failed(error);
        else resolve(true);
      });
    } catch (error) {
      failed(error);
    }
  });
}

function textAlone(words) {
  if (words.length !== 1) return null;
  if (['--version', '-V'].includes(words[0])) {
    return `${JSON.parse(read('../package.json')).version}\n`;
  }
  if (!['--help', '-h'].includes(words[0])) return null;
  const asked = localeAsked();
  const built = readdirSync(new URL('../dist', import.meta.url)).filter((name) => HELP.test(name));
  const spoken = built.find((name) => asked.startsWith(HELP.exec(name)[1])) ?? 'help.en.txt';
  return read(`../dist/${spoken}`);
}

/** Servers inherit the limit, and fail in words of their own; where the system does not tell it, the first failure does. */
function hasTooFewFiles() {
  try {
    const soft = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return soft !== undefined && Number(soft) < ENOUGH_FILES;
  } catch {
    return false;
  }
}

/** The same rule as in src/cli/config.ts and src/text/language.ts. */
function localeAsked() {
  const { LC_ALL, LC_MESSAGES, LANG = '' } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG).toLowerCase();
}

function read(file) {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
