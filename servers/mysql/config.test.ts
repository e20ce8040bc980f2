import { describe, expect, it } from '@jest/globals';
import { parseEmbeddedConfig } from './config.ts';

const config = {
  instance: 'ab12',
  port: 33_061,
  database: 'tutorial',
  dataFolder: '/state/ab12',
  accounts: [{ user: 'root', password: 'hidden', admin: true }],
};

describe('parseEmbeddedConfig', () => {
  it('reads a configuration', () => {
    expect(parseEmbeddedConfig(JSON.stringify(config))).toEqual(config);
  });

  it.each([
    ['', 'not JSON'],
    ['hidden', 'not JSON'],
    ['null', 'not an object'],
    [JSON.stringify({ ...config, port: 70_000 }), 'of the right types'],
    [JSON.stringify({ ...config, database: '' }), 'of the right types'],
    [
      JSON.stringify({ ...config, accounts: [{ user: 'root', password: 'hidden' }] }),
      'of the right types',
    ],
  ])('refuses %s without repeating it', (line, reason) => {
    let message = '';
    try {
      parseEmbeddedConfig(line);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(reason);
    expect(message).not.toContain('hidden');
  });
});
