// What --version and --help cost beside an empty Node.
//
//   node bench/startup.mjs [rounds=30]
//
// Paired: every round starts each contender once, in an order that rotates, so that a busy machine
// slows all of them alike. A ratio is taken within a round; the median of the ratios counts.
// Targets: at most 1.35 for --version and --help. Exit code 1 when one is missed.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/elasticache-tutorial.js', import.meta.url));
const TARGET = 1.35;
const WARM_UP = 3;
const rounds = Number(process.argv[2] ?? 30);
const contenders = {
  'node -e 0': ['-e', '0'],
  '--version': [BIN, '--version'],
  '--help': [BIN, '--help'],
  'run --help': [BIN, 'run', '--help'],
  status: [BIN, 'status', '--workspace', '/nonexistent/workspace'],
};
const names = Object.keys(contenders);
const ms = Object.fromEntries(names.map((name) => [name, []]));

for (let round = -WARM_UP; round < rounds; round += 1) {
  for (let turn = 0; turn < names.length; turn += 1) {
    const name = names[(turn + round + WARM_UP) % names.length];
    const begin = performance.now();
    const { status, stderr } = spawnSync(process.execPath, contenders[name], { encoding: 'utf8' });
    const took = performance.now() - begin;
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    if (round >= 0) ms[name].push(took);
  }
}

const [base] = names;
console.log(`Node ${process.version}, ${rounds} rounds; ratios to "${base}" within a round`);
console.log('contender    p50 ms  ratio p50  lowest  highest  target');
for (const name of names) {
  const ratios = ms[name].map((took, round) => took / ms[base][round]).sort((a, b) => a - b);
  const limited = name === '--version' || name === '--help';
  const met = median(ratios) <= TARGET;
  if (limited && !met) process.exitCode = 1;
  const verdict = limited ? `${TARGET} ${met ? 'met' : 'MISSED'}` : '';
  console.log(
    [
      name.padEnd(11),
      median([...ms[name]].sort((a, b) => a - b))
        .toFixed(1)
        .padStart(7),
      median(ratios).toFixed(2).padStart(10),
      ratios[0].toFixed(2).padStart(7),
      ratios.at(-1).toFixed(2).padStart(8),
      ` ${verdict}`,
    ].join(' '),
  );
}

function median(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
