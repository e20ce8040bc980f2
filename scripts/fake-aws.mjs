// The fake AWS of the tests as a process: prints its variables, then each call, as lines of JSON; ends with its input.
// Usage: node scripts/fake-aws.mjs [SCRIPT.json] [PORT]
// Lines of JSON on standard input move its time on ({"pass": 600}, seconds), let answers go wrong
// ({"fault": {"on": "DescribeStacks", "trouble": "throttling", "times": 2}}) or take long ({"slow": 5}, seconds each).
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.join(import.meta.dirname, '..');
const folder = path.join(ROOT, 'node_modules/.cache/elasticache-tutorial-tests');
const outfile = path.join(folder, `fake-aws-${process.pid}.mjs`);

await mkdir(folder, { recursive: true });
await build({
  entryPoints: [path.join(ROOT, 'src/testing/aws/fake-aws-driver.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'error',
  // What is installed is imported from there: only our own files are bundled.
  packages: 'external',
});
await import(outfile).finally(() => rm(outfile));
