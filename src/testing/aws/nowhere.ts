import { devNull } from 'node:os';

/**
 * Variables with which AWS's SDK reaches nobody and finds nobody's keys: its endpoint is a port of this machine on
 * which nothing listens, and it reads no file of the person who runs the tests.
 */
export const NOWHERE: Readonly<Record<string, string>> = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
};
