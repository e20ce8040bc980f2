import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, listens } from './machine.mjs';
import { formCluster } from './own-cluster.mjs';
import { putTheirs, tellContents } from './own-contents.mjs';
import { scratch } from './scratch.mjs';

/** Passwords of servers of one's own; they must not be told by the program either. */
const PASSWORDS = { redis: 'own-redis-password-4711', mysql: 'own-mysql-password-4711' };
const MARIADB = existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd';

/**
 * Servers of one's own for one job, which the program under test has not started: a Redis or a cluster of three
 * shards with a replica each, and a MariaDB.
 * @returns their addresses for the environment, `servers` to hit, `contents` to compare, `heal`, `stop`
 */
export async function startOwnServers({ name, cluster }) {
  const folder = path.join(scratch, name);
  const servers = [];
  const nodes = cluster ? 6 : 1;
  for (let node = 0; node < nodes; node += 1) {
    servers.push(await server(path.join(folder, `redis-${node}`), redisCommand(cluster)));
  }
  const redisPorts = servers.map(({ port }) => port);
  const mysql = await server(path.join(folder, 'mysql'), mysqlCommand());
  servers.push(mysql);
  if (cluster) await formCluster(redisPorts, PASSWORDS.redis);
  await putTheirs(redisPorts, PASSWORDS.redis, cluster ? 1 : 0);
  return {
    addresses: {
      REDIS_URL: `redis://:${PASSWORDS.redis}@127.0.0.1:${redisPorts[0]}`,
      MYSQL_URL: `mysql://learner:${PASSWORDS.mysql}@127.0.0.1:${mysql.port}`,
    },
    servers,
    ports: servers.map(({ port }) => port),
    contents: () => tellContents({ redisPorts, mysqlPort: mysql.port, passwords: PASSWORDS }),
    /** Everything runs again, whatever was done to it. */
    heal: async () => {
      for (const one of servers) await one.heal();
    },
    stop: async () => {
      for (const one of servers) await one.stop();
    },
  };
}

async function server(folder, command) {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const { program, args } = command({ folder, port });
  let child;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  const start = async () => {
    child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
    for (let tries = 0; tries < 600; tries += 1) {
      if (await listens(port)) return;
      await sleep(50);
    }
    throw new Error(`${program} does not answer on port ${port}`);
  };
  await start();
  return {
    port,
    stop,
    hit: (signal) => child.kill(signal),
    heal: async () => {
      child.kill('SIGCONT');
      // A moment for one that was just killed to end.
      await sleep(50);
      if (child.exitCode !== null || child.signalCode !== null) await start();
    },
  };
}

function redisCommand(cluster) {
  return ({ folder, port }) => ({
    program: 'redis-server',
    args: Object.entries({
      port,
      bind: '127.0.0.1',
      save: '',
      appendonly: 'yes',
      dir: folder,
      requirepass: PASSWORDS.redis,
      masterauth: PASSWORDS.redis,
      ...(cluster && { 'cluster-enabled': 'yes', 'cluster-node-timeout': 15_000 }),
    }).flatMap(([option, value]) => [`--${option}`, String(value)]),
  });
}

function mysqlCommand() {
  return ({ folder, port }) => {
    const data = path.join(folder, 'data');
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    cpSync(emptyData(user), data, { recursive: true });
    const setup = path.join(folder, 'setup.sql');
    // It takes one statement a line.
    const statements = [
      `CREATE USER IF NOT EXISTS learner@'%' IDENTIFIED BY '${PASSWORDS.mysql}'`,
      "GRANT ALL ON *.* TO learner@'%'",
      'CREATE DATABASE IF NOT EXISTS theirs',
    ];
    writeFileSync(setup, statements.map((statement) => `${statement};\n`).join(''));
    const args = [
      ...['--no-defaults', `--datadir=${data}`, ...user, `--init-file=${setup}`],
      ...[`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${path.join(folder, 's')}`],
      ...['--skip-name-resolve', '--innodb-buffer-pool-size=16M'],
    ];
    return { program: MARIADB, args };
  };
}

/** A data folder as a new installation has it; making one takes seconds, so it is made once. */
function emptyData(user) {
  const folder = path.join(scratch, 'empty-mysql');
  if (existsSync(folder)) return folder;
  const { status, stderr } = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${folder}`, ...user, '--skip-test-db'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`mariadb-install-db ended with ${status}: ${stderr}`);
  return folder;
}
