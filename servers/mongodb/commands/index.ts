import { hostname } from 'node:os';
import type { Document } from 'bson';
import { MongoFault } from '../faults.ts';
import { VERSION } from '../hello.ts';
import { aggregate } from './aggregate.ts';
import { COLLECTIONS } from './collections.ts';
import { checkFields, type Command, type Server } from './command.ts';
import { explain } from './explain.ts';
import { findAndModify } from './find-and-modify.ts';
import { READING } from './read.ts';
import { WRITING } from './write.ts';

const serverStatus: Command = {
  fields: ['repl', 'metrics', 'locks'],
  run: (_command, { startedAt, connections, network, asked }) => ({
    host: hostname(),
    version: VERSION,
    process: 'embedded-mongodb',
    pid: process.pid,
    uptime: Math.round((performance.now() - startedAt) / 1000),
    connections: { current: connections },
    network: { ...network },
    opcounters: Object.fromEntries(
      ['insert', 'query', 'update', 'delete', 'getmore', 'command'].map((name) => [
        name,
        asked.get(name) ?? 0,
      ]),
    ),
    ok: 1,
  }),
};

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>(
  Object.entries({
    ...READING,
    ...WRITING,
    ...COLLECTIONS,
    ...{ aggregate, explain, findAndModify, findandmodify: findAndModify, serverStatus },
  }),
);

const COUNTED: ReadonlyMap<string, string> = new Map([
  ...['insert', 'update', 'delete'].map((name) => [name, name] as const),
  ['find', 'query'],
  ['getMore', 'getmore'],
]);

/** Carries out a command of a client that is logged in. @throws MongoFault */
export function run(command: Document, server: Server): Document {
  const [name = ''] = Object.keys(command);
  const found = COMMANDS.get(name);
  if (found === undefined) throw new MongoFault(59, `no such command: '${name}'`);
  const counter = COUNTED.get(name) ?? 'command';
  server.asked.set(counter, (server.asked.get(counter) ?? 0) + 1);
  checkFields(name, command, found.fields);
  return found.run(command, server);
}
