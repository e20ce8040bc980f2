import { describe, expect, it } from '@jest/globals';
import { checkAuthToken } from './auth-token.ts';

describe('checkAuthToken', () => {
  it.each([
    'a'.repeat(16),
    'a'.repeat(128),
    'Abc123!&#$^<>-xyz',
    '----------------',
    '0123456789012345',
  ])('takes %j', (token) => {
    expect(checkAuthToken(token)).toBeUndefined();
  });

  it.each([
    ['nothing', '', 'create-redis.token.length'],
    ['15 characters', 'a'.repeat(15), 'create-redis.token.length'],
    ['129 characters', 'a'.repeat(129), 'create-redis.token.length'],
    ['a blank', 'with a blank in it', 'create-redis.token.characters'],
    ['an @', 'somebody@example.com', 'create-redis.token.characters'],
    ['a quote', "it's-sixteen-long", 'create-redis.token.characters'],
    ['a slash', 'sixteen/or/more/x', 'create-redis.token.characters'],
    ['a line end', `${'a'.repeat(16)}\n`, 'create-redis.token.characters'],
    ['full-width letters', 'ａ'.repeat(16), 'create-redis.token.characters'],
    ['an underscore', 'underscore_is_not', 'create-redis.token.characters'],
  ])('refuses %s without repeating it', (_what, token, key) => {
    const problem = checkAuthToken(token);
    expect(problem).toMatchObject({ key });
    if (token !== '') expect(JSON.stringify(problem)).not.toContain(token);
  });
});
