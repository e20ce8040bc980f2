#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read it and say what is needed.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const OLDEST = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `elasticache-tutorial needs Node ${OLDEST.join('.')} or later; this is ${process.version}.`,
  );
  process.exitCode = 1;
} else if (process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2])) {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  console.log(JSON.parse(manifest).version);
} else {
  module.enableCompileCache?.();
  const { main } = await import('../dist/main.js');
  await main();
}
