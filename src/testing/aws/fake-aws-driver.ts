// The fake as a process of its own, for the built program: `node scripts/fake-aws.mjs [SCRIPT.json] [PORT]`.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { FakeAws } from './fake-aws.ts';
import type { Fault, Script } from './script.ts';

/** What can be told on standard input, a line of JSON each. */
interface Order {
  /** Seconds by which time moves on. */
  readonly pass?: number;
  readonly fault?: Fault;
  /** Seconds that every answer is on its way from now on. */
  readonly slow?: number;
}

const [file, port = '0'] = process.argv.slice(2);
const script = file === undefined ? {} : (JSON.parse(await readFile(file, 'utf8')) as Script);
const tell = (what: object): void => {
  process.stdout.write(`${JSON.stringify(what)}\n`);
};

const aws = await FakeAws.open(script, {
  clock: Date.now,
  port: Number(port),
  onCall: (call) => {
    tell({ call });
  },
});
tell({ url: aws.url, env: aws.env });
// It ends with its input: with whoever started it.
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { fault, pass = 0, slow } = JSON.parse(line) as Order;
  if (fault !== undefined) aws.fault(fault);
  if (slow !== undefined) aws.secondsPerAnswer = slow;
  aws.time.pass(pass);
  tell({ done: line });
}
await aws[Symbol.asyncDispose]();
