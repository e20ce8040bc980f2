import { choicesWith, userWith } from '../choices-fixture.ts';
import { accessRules } from './access.ts';
import { describeRules, DEFAULT_USER, SECRET, SERVERLESS, TOKEN, VALKEY } from './rules-fixture.ts';

describeRules('the rules of tokens and users', accessRules, {
  R1: {
    refused: [
      ['a token without TLS', choicesWith({ 'auth-token': TOKEN })],
      ['a generated token without TLS', choicesWith({ 'access-control': 'token' })],
    ],
    taken: [
      ['a token with TLS', choicesWith({ 'auth-token': TOKEN, tls: true })],
      ["this tutorial's own token", choicesWith()],
    ],
  },
  R2: {
    refused: [
      ['15 characters', choicesWith({ 'auth-token': 'a'.repeat(15), tls: true })],
      ['129 characters', choicesWith({ 'auth-token': 'a'.repeat(129), tls: true })],
      ['an at sign', choicesWith({ 'auth-token': `${'a'.repeat(16)}@`, tls: true })],
    ],
    taken: [
      ['16 characters', choicesWith({ 'auth-token': 'a'.repeat(16), tls: true })],
      [
        '128 of all kinds',
        choicesWith({ 'auth-token': 'aZ9!&#$^<>-'.padEnd(128, 'b'), tls: true }),
      ],
    ],
  },
  R3: {
    refused: [
      ['a token', choicesWith({ ...SERVERLESS, 'auth-token': TOKEN })],
      ['a generated token', choicesWith({ ...SERVERLESS, 'access-control': 'token' })],
    ],
    taken: [['no token', choicesWith({ ...SERVERLESS })]],
  },
  R4: {
    refused: [
      [
        'a token and a user',
        choicesWith({ tls: true, 'auth-token': TOKEN, user: ['app:on +@all'] }),
      ],
      [
        'open with a token',
        choicesWith({ tls: true, 'auth-token': TOKEN, 'access-control': 'open' }),
      ],
    ],
    taken: [
      ['said twice', choicesWith({ tls: true, 'auth-token': TOKEN, 'access-control': 'token' })],
    ],
  },
  R6: {
    refused: [
      [
        'a rule that came later',
        choicesWith({
          tls: true,
          'engine-version': '6.0',
          user: ['default:off -@all', 'app:on %R~* +@all'],
        }),
      ],
      [
        'a command of Valkey 9',
        choicesWith({ tls: true, user: ['default:off -@all', 'app:on ~* +hexpire'] }),
      ],
      ['without TLS', choicesWith({}, [DEFAULT_USER])],
      ['Redis OSS 5', choicesWith({ tls: true, 'engine-version': '5.0.6' }, [DEFAULT_USER])],
      ['nobody', choicesWith({ tls: true, 'access-control': 'users' })],
      ['Redis OSS without default', choicesWith({ tls: true }, [userWith()])],
      ['the same name twice', choicesWith({ ...VALKEY, tls: true }, [userWith(), userWith()])],
      [
        'no password on Valkey',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ authentication: 'no-password' })]),
      ],
      [
        'three passwords',
        choicesWith({ ...VALKEY, tls: true }, [
          userWith({ passwords: [SECRET, `${SECRET}1`, `${SECRET}2`] }),
        ]),
      ],
      [
        'a short password',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ passwords: ['short'] })]),
      ],
      [
        'a slash in a password',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ passwords: [`${SECRET}/`] })]),
      ],
      [
        'a password for IAM',
        choicesWith({ ...VALKEY, tls: true }, [
          userWith({ authentication: 'iam', passwords: [SECRET] }),
        ]),
      ],
      [
        '101 users',
        choicesWith(
          { ...VALKEY, tls: true },
          Array.from({ length: 101 }, (_, at) => userWith({ name: `u${at}` })),
        ),
      ],
    ],
    taken: [
      ['Redis OSS with default', choicesWith({ tls: true }, [userWith(), DEFAULT_USER])],
      [
        'Valkey without default',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ passwords: [SECRET, `${SECRET}2`] })]),
      ],
      [
        '100 users',
        choicesWith(
          { ...VALKEY, tls: true },
          Array.from({ length: 100 }, (_, at) => userWith({ name: `u${at}` })),
        ),
      ],
      ['serverless without a user', choicesWith({ ...SERVERLESS })],
    ],
  },
  R7: {
    refused: [
      ['without TLS', choicesWith({ ...VALKEY, user: ['app,iam:on +@all'] })],
      [
        'Redis OSS 6.2',
        choicesWith({ tls: true, 'engine-version': '6.2', user: ['app,iam:on +@all'] }),
      ],
      [
        'capitals in the name',
        choicesWith({ ...VALKEY, tls: true, name: 'Cache', user: ['app,iam:on +@all'] }),
      ],
    ],
    taken: [
      ['Valkey with TLS', choicesWith({ ...VALKEY, tls: true, user: ['app,iam:on +@all'] })],
      [
        'capitals with a password',
        choicesWith({ ...VALKEY, tls: true, name: 'Cache', user: ['app:on +@all'] }),
      ],
    ],
  },
});
