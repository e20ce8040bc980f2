import { choicesWith } from '../choices-fixture.ts';
import { encryptionRules } from './encryption.ts';
import { describeRules, MEMCACHED, SERVERLESS, VALKEY } from './rules-fixture.ts';

describeRules('the rules of encryption', encryptionRules, {
  R8: {
    refused: [
      ['Memcached nodes', choicesWith({ ...MEMCACHED, 'at-rest-encryption': 'on' })],
      ['serverless switched off', choicesWith({ ...SERVERLESS, 'at-rest-encryption': 'off' })],
      ['a key without encryption', choicesWith({ 'kms-key': 'alias/cache' })],
    ],
    taken: [
      ['serverless Memcached', choicesWith({ ...MEMCACHED, ...SERVERLESS })],
      [
        'a key with encryption',
        choicesWith({ 'kms-key': 'alias/cache', 'at-rest-encryption': 'on' }),
      ],
      [
        'a key on Valkey, encrypted by default',
        choicesWith({ ...VALKEY, 'kms-key': 'alias/cache' }),
      ],
    ],
  },
  R9: {
    refused: [
      ['a mode without TLS', choicesWith({ 'tls-mode': 'preferred' })],
      [
        'preferred on Redis OSS 6.2',
        choicesWith({ tls: true, 'tls-mode': 'preferred', 'engine-version': '6.2' }),
      ],
      ['preferred serverless', choicesWith({ ...SERVERLESS, 'tls-mode': 'preferred' })],
      ['preferred Memcached', choicesWith({ ...MEMCACHED, tls: true, 'tls-mode': 'preferred' })],
      ['Memcached 1.6.11', choicesWith({ ...MEMCACHED, tls: true, 'engine-version': '1.6.11' })],
    ],
    taken: [
      [
        'preferred on Redis OSS 7.0',
        choicesWith({ tls: true, 'tls-mode': 'preferred', 'engine-version': '7.0' }),
      ],
      ['Memcached 1.6.12', choicesWith({ ...MEMCACHED, tls: true, 'engine-version': '1.6.12' })],
      ['Memcached 1.6.11 without TLS', choicesWith({ ...MEMCACHED, 'engine-version': '1.6.11' })],
    ],
  },
});
