import { checkAuthToken } from '../auth-token.ts';
import { msg } from '../text/index.ts';
import { checkUser } from '../users.ts';
import { hasNodes, onPage, redisNodes, speaksRedis, type Answers } from './on-the-page.ts';

const wants =
  (...kinds: readonly string[]) =>
  (answers: Answers): boolean =>
    speaksRedis(answers) && kinds.includes(String(answers['access-control']));

/** Encryption, access control, security groups. */
export const securityOptions = {
  'at-rest-encryption': onPage(
    'at-rest-encryption',
    { group: 'security', here: 'checked', applies: hasNodes },
    {
      type: 'choice',
      placeholder: 'on|off',
      values: ['auto', 'on', 'off'],
      default: 'auto',
      labels: {
        auto: msg('create-page.value.auto-at-rest'),
        on: msg('create-page.value.on'),
        off: msg('create-page.value.off'),
      },
    },
  ),
  'kms-key': onPage(
    'kms-key',
    { group: 'security', here: 'not-here' },
    { type: 'text', placeholder: 'id', default: null },
  ),
  tls: onPage(
    'tls',
    { group: 'security', here: 'real', applies: hasNodes },
    { type: 'switch', default: false },
  ),
  'tls-mode': onPage(
    'tls-mode',
    {
      group: 'security',
      here: 'checked',
      applies: (answers) => redisNodes(answers) && answers.tls === true,
    },
    {
      type: 'choice',
      placeholder: 'mode',
      values: ['required', 'preferred'],
      default: 'required',
      labels: {
        required: msg('create-page.value.required'),
        preferred: msg('create-page.value.preferred'),
      },
    },
  ),
  'access-control': onPage(
    'access-control',
    { group: 'security', here: 'real', applies: speaksRedis },
    {
      type: 'choice',
      placeholder: 'kind',
      values: ['auto', 'open', 'token', 'users'],
      default: 'auto',
      labels: {
        auto: msg('create-page.value.auto-access'),
        open: msg('create-page.value.open'),
        token: msg('create-page.value.token'),
        users: msg('create-page.value.users'),
      },
    },
  ),
  'auth-token': onPage(
    'auth-token',
    { group: 'security', here: 'real', applies: wants('token') },
    {
      type: 'text',
      placeholder: 'token',
      default: null,
      secret: true,
      help: msg('create-redis.option.auth-token'),
      check: checkAuthToken,
    },
  ),
  user: onPage(
    'user',
    { group: 'security', here: 'real', applies: wants('users') },
    {
      type: 'list',
      placeholder: 'name:access',
      default: [],
      help: msg('create-page.user.help'),
      check: checkUser,
    },
  ),
  'security-groups': onPage(
    'security-groups',
    { group: 'security', here: 'not-here' },
    { type: 'text', placeholder: 'ids', default: null },
  ),
} as const;
