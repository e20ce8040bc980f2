import { randomBytes } from 'node:crypto';

const sessions = new Map();

export function login(user) {
  const token = randomBytes(16).toString('hex');
  sessions.set(token, { user });
  return token;
}

export const who = (token) => sessions.get(token) ?? null;

export function put(token, field, value) {
  const session = sessions.get(token);
  if (session !== undefined) session[field] = value;
}

export function logout(token) {
  sessions.delete(token);
}
