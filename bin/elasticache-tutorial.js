#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read it and say what is needed.
import { readdirSync, readFileSync } from 'node:fs';
import module from 'node:module';

const OLDEST = [20, 19];
const HELP = /^help\.(\w+)\.txt$/;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `elasticache-tutorial needs Node ${OLDEST.join('.')} or later; this is ${process.version}.`,
  );
  process.exitCode = 1;
} else {
  const text = textAlone(process.argv.slice(2));
  if (text === null) {
    module.enableCompileCache?.();
    const { main } = await import('../dist/main.js');
    await main();
  } else {
    // A reader who has seen enough closes the pipe; that is no failure.
    process.stdout.on('error', () => undefined);
    process.stdout.write(text);
  }
}

/** The answer to a bare `--version` or `--help`, for which the program need not be loaded; else null. */
function textAlone(words) {
  if (words.length !== 1) return null;
  if (['--version', '-V'].includes(words[0])) {
    return `${JSON.parse(read('../package.json')).version}\n`;
  }
  if (!['--help', '-h'].includes(words[0])) return null;
  // The same rule as in src/cli/config.ts and src/text/language.ts, for the languages that were built.
  const { LC_ALL, LC_MESSAGES, LANG = '' } = process.env;
  const asked = (LC_ALL || LC_MESSAGES || LANG).toLowerCase();
  const built = readdirSync(new URL('../dist', import.meta.url)).filter((name) => HELP.test(name));
  const spoken = built.find((name) => asked.startsWith(HELP.exec(name)[1])) ?? 'help.en.txt';
  return read(`../dist/${spoken}`);
}

function read(file) {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
