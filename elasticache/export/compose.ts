import type { Message } from '../../src/contract/message.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { msg } from '../text/index.ts';
import { commented } from './comment.ts';
import type { Say } from './head.ts';
import { imageOf } from './images.ts';
import { planOf } from './plan.ts';
import { portOf } from './ports.ts';
import { changedParameters } from '../parameters.ts';
import { writeYaml, type Tree } from './yaml.ts';

type Mapping = Readonly<Record<string, Tree>>;

/** Choices as a file of Docker Compose, for those that it can stand in for. The ports are open to this machine alone. */
export function compose(choices: CacheChoices, say: Say): string {
  const image = imageOf(choices);
  const memcached = choices.engine === 'memcached';
  const file: Mapping = {
    name: planOf(choices).name,
    services: {
      ...(memcached ? memcachedNodes(choices, image) : redisNodes(choices, image)),
      mysql: MYSQL,
    },
    ...(memcached ? {} : { configs: configsOf(choices) }),
  };
  return `${headOf(choices, image, say).join('\n')}\n${writeYaml(file)}`;
}

const MYSQL: Mapping = {
  image: 'mysql:8.4',
  ports: ['127.0.0.1:3306:3306'],
  environment: {
    MYSQL_DATABASE: 'tutorial',
    MYSQL_USER: 'tutorial',
    MYSQL_PASSWORD: '${MYSQL_PASSWORD:?}',
    MYSQL_RANDOM_ROOT_PASSWORD: 'yes',
  },
  healthcheck: {
    test: ['CMD-SHELL', 'mysqladmin ping --host 127.0.0.1 --silent'],
    interval: '5s',
    timeout: '5s',
    retries: 30,
  },
};

const hasPassword = ({ access }: CacheChoices): boolean => access === 'token' || access === 'users';

/** The settings of a node, in a file: so that no password is an argument of a program. */
function configsOf(choices: CacheChoices): Mapping {
  const { asked, replicas } = choices;
  const settings = [
    `maxmemory ${choices.memoryHere}`,
    `maxmemory-policy ${asked['maxmemory-policy']}`,
    ...changedParameters(choices)
      .filter(([, , flag]) => flag === 'slow-log-threshold')
      .map(([name, value]) => `${name} ${value}`),
    ...(hasPassword(choices)
      ? ['requirepass ${CACHE_TOKEN:?}', 'masterauth ${CACHE_TOKEN:?}']
      : []),
  ];
  const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  return {
    cache: { content: text(settings) },
    ...(replicas === 0
      ? {}
      : { replica: { content: text([...settings, 'replicaof cache 6379']) } }),
  };
}

function redisNodes(choices: CacheChoices, image: string): Mapping {
  const { replicas } = choices;
  const [port] = portOf(choices);
  const server = choices.engine === 'valkey' ? 'valkey' : 'redis';
  const node = (config: 'cache' | 'replica', at: number): Mapping => ({
    image,
    command: [`${server}-server`, '/etc/cache.conf'],
    ports: [`127.0.0.1:${at}:6379`],
    configs: [{ source: config, target: '/etc/cache.conf' }],
    healthcheck: {
      test: ['CMD-SHELL', `${server}-cli ping | grep -E 'PONG|NOAUTH'`],
      interval: '2s',
      timeout: '5s',
      retries: 30,
    },
  });
  const others = Array.from({ length: replicas }, (_, index) => [
    `cache-replica-${index + 1}`,
    {
      ...node('replica', port + index + 1),
      depends_on: { cache: { condition: 'service_healthy' } },
    },
  ]);
  return { cache: node('cache', port), ...(Object.fromEntries(others) as Mapping) };
}

function memcachedNodes(choices: CacheChoices, image: string): Mapping {
  const [port] = portOf(choices);
  const nodes = Array.from({ length: choices.nodes }, (_, index) => [
    choices.nodes === 1 ? 'cache' : `cache-${index + 1}`,
    { image, ports: [`127.0.0.1:${port + index}:11211`] },
  ]);
  return Object.fromEntries(nodes) as Mapping;
}

function headOf(choices: CacheChoices, image: string, say: Say): readonly string[] {
  const paragraphs: readonly (readonly Message[])[] = [
    [msg('export.head.choices', { typed: planOf(choices).typed })],
    [msg('export.head.compose')],
    [msg('export.head.make.compose'), msg('export.head.delete.compose')],
    leftOut(choices, image).map((what) => msg('export.note', { what })),
  ];
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, index) => [
      ...(index === 0 ? [] : ['#']),
      ...paragraph.flatMap((message) => commented(say(message))),
    ]);
}

function leftOut(choices: CacheChoices, image: string): readonly Message[] {
  const { version } = choices;
  const found: readonly (readonly [boolean, Message])[] = [
    [choices.tls, msg('export.note.compose.tls')],
    [choices.access === 'users', msg('export.note.compose.users')],
    [choices.failover, msg('export.note.compose.failover')],
    [!image.endsWith(`:${version}`), msg('export.note.compose.version', { version, image })],
  ];
  return found.filter(([applies]) => applies).map(([, what]) => what);
}
