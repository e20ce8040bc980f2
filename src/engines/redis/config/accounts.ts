import { createHash } from 'node:crypto';
import type { RedisUserFact } from '../../../contract/facts.ts';
import type { SecretStore } from '../../../contract/secrets.ts';
import type { RedisSpec, RedisUserSpec } from '../contract.ts';
import { newPassword, secretRef } from '../../process/instance-folder.ts';
import type { FoundServer } from '../../kinds/system.ts';
import { atLeast } from './features.ts';
import { refusalRules } from './refused.ts';

/** The tutorial's own user in a private server; it may do everything. */
export const ADMIN_USER = 'tutorial-admin';

/** Who may use a private server. Holds passwords. */
export interface RedisAccounts {
  /** Null where the server knows no users (embedded). */
  readonly adminPassword: string | null;
  /** As whom the learner connects; null is the default user. */
  readonly username: string | null;
  /** The learner's; null needs none. */
  readonly password: string | null;
  readonly users: readonly (RedisUserFact & { readonly spec: RedisUserSpec })[];
  /** Every password, to be masked. */
  readonly secrets: readonly string[];
}

/** Chooses and keeps the passwords of a new instance before it exists. */
export async function newAccounts(
  instance: string,
  spec: RedisSpec,
  store: SecretStore,
): Promise<RedisAccounts> {
  const adminPassword = newPassword();
  await store.put(secretRef.admin(instance), adminPassword);
  const users: (RedisUserFact & { spec: RedisUserSpec; given: readonly string[] })[] = [];
  for (const user of learnerFirst(spec.users)) {
    const given = user.passwords ?? [newPassword()];
    const secrets = given.map((_password, index) => secretRef.user(instance, user.name, index));
    for (const [index, ref] of secrets.entries()) await store.put(ref, given[index] ?? '');
    users.push({ name: user.name, secrets, spec: user, given });
  }
  const [first] = users;
  const password =
    first === undefined ? await newRedisSecret(instance, spec, store) : (first.given[0] ?? null);
  const passwords = [adminPassword, password, ...users.flatMap(({ given }) => given)];
  return {
    adminPassword,
    username: first?.name ?? null,
    password,
    users: users.map(({ name, secrets, spec: asked }) => ({ name, secrets, spec: asked })),
    secrets: passwords.filter((secret) => secret !== null),
  };
}

/** The learner connects as the first user who may: not as `default` if another can. */
function learnerFirst(users: readonly RedisUserSpec[]): readonly RedisUserSpec[] {
  const mayEnter = users.filter(({ access }) => {
    const words = access.toLowerCase().split(/\s+/);
    return words.findLast((word) => word === 'on' || word === 'off') === 'on';
  });
  const learner = mayEnter.find(({ name }) => name !== 'default') ?? mayEnter[0];
  if (learner === undefined) return users;
  return [learner, ...users.filter((user) => user !== learner)];
}

/** The token of the default user: the learner's, a generated one, or none; kept before the server exists. */
export async function newRedisSecret(
  instance: string,
  spec: RedisSpec,
  secrets: SecretStore,
): Promise<string | null> {
  if (spec.authToken === '') return null;
  const password = spec.authToken ?? newPassword();
  await secrets.put(secretRef.password(instance), password);
  return password;
}

/** A private server's users as `user` lines of its configuration; passwords as SHA-256 only. */
export async function userLines(
  server: Pick<FoundServer, 'product' | 'version'>,
  accounts: RedisAccounts,
  refusedCommands: readonly string[],
  store: SecretStore,
): Promise<readonly (readonly string[])[]> {
  const refused = refusalRules(server, refusedCommands);
  // Channels came with 6.2.
  const all = ['~*', ...(atLeast(server, 6, 2) ? ['&*'] : []), '+@all'];
  const login = (passwords: readonly string[]): readonly string[] =>
    passwords.length === 0 ? ['nopass'] : passwords.map(hashed);
  const admin = accounts.adminPassword === null ? [] : [accounts.adminPassword];
  const lines = [['user', ADMIN_USER, 'on', ...login(admin), ...all]];
  if (accounts.users.length === 0) {
    const token = accounts.password === null ? [] : [accounts.password];
    return [...lines, ['user', 'default', 'on', ...login(token), ...all, ...refused]];
  }
  if (!accounts.users.some(({ name }) => name === 'default'))
    lines.push(['user', 'default', 'off']);
  for (const { name, secrets, spec } of accounts.users) {
    const passwords = await Promise.all(secrets.map((ref) => store.get(ref)));
    const access = spec.access.split(/\s+/).filter((word) => word !== '');
    lines.push(['user', name, ...login(passwords), ...access, ...refused]);
  }
  return lines;
}

function hashed(password: string): string {
  return `#${createHash('sha256').update(password).digest('hex')}`;
}
