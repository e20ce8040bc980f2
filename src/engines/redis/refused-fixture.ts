/** Some of what ElastiCache refuses, as create-redis asks for it: for tests alone. */
export const REFUSED_FOR_TEST: readonly string[] = [
  'ACL|SETUSER',
  'BGSAVE',
  'CLUSTER|MEET',
  'CONFIG',
  'DEBUG',
  'REPLICAOF',
  'SAVE',
  'SHUTDOWN',
];
