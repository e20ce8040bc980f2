import { errors } from '../errors.ts';
import type { Cursor } from '../sql/cursor.ts';
import { expression } from '../sql/expression.ts';
import type { Value } from '../sql/types.ts';
import { translation } from './compile.ts';
import { databaseOf } from './information-rows.ts';
import { ok, type Reply } from './reply.ts';
import type { Session } from './session.ts';

/** A value: a bare word such as ON or utf8mb4, or an expression. */
function value(session: Session, cursor: Cursor): Value {
  const { kind, value: word, key } = cursor.peek();
  const following = cursor.peek(1);
  if (kind === 'word' && (following.kind === 'end' || [',', ';'].includes(following.key))) {
    cursor.next();
    if (key === 'DEFAULT' || key === 'NULL') return null;
    return word;
  }
  const t = translation(cursor, session.view, session.database);
  const { sql } = expression(t);
  const database = t.used === undefined ? undefined : databaseOf(session, t.used);
  const sqlite = database?.view(session) ?? session.instance.expressions;
  return session.asCurrent(() => sqlite.run(`SELECT ${sql}`, []).rows[0]?.[0] ?? null);
}

function assign(cursor: Cursor): void {
  if (!cursor.accept(':=')) cursor.expect('=');
}

function names(session: Session, cursor: Cursor): void {
  const charset = cursor.next();
  if (charset.kind === 'end') throw cursor.syntaxError();
  if (cursor.accept('COLLATE')) cursor.next();
  const chosen = charset.key === 'DEFAULT' ? 'utf8mb4' : charset.value.toLowerCase();
  for (const part of ['client', 'connection', 'results']) {
    session.variables.set(`character_set_${part}`, chosen);
  }
}

function transactionMode(session: Session, cursor: Cursor, scope: string): void {
  do {
    if (cursor.accept('ISOLATION', 'LEVEL')) {
      const words = [cursor.next().value];
      while (cursor.peek().kind === 'word') words.push(cursor.next().value);
      session.variables.set('transaction_isolation', words.join('-').toUpperCase());
    } else {
      cursor.expect('READ');
      const readOnly = cursor.accept('ONLY');
      if (!readOnly) cursor.expect('WRITE');
      if (scope === '') session.transaction.nextReadOnly = readOnly;
      else session.variables.set('transaction_read_only', readOnly ? 1 : 0, scope !== 'GLOBAL');
    }
  } while (cursor.accept(','));
}

function systemVariable(session: Session, cursor: Cursor, scope: string, name: string): void {
  assign(cursor);
  const settled = value(session, cursor);
  if (scope === 'GLOBAL' && !session.account.admin) {
    throw errors.needsPrivilege('SUPER or SYSTEM_VARIABLES_ADMIN');
  }
  if (name === 'autocommit' && scope !== 'GLOBAL') session.transaction.commit();
  session.variables.set(name, settled, scope !== 'GLOBAL');
}

function one(session: Session, cursor: Cursor): void {
  const token = cursor.peek();
  if (token.kind === 'variable') {
    cursor.next();
    if (!token.value.startsWith('@@')) {
      assign(cursor);
      session.userVariables.set(token.value.slice(1).toLowerCase(), value(session, cursor));
      return;
    }
    const [, scope = '', name = ''] =
      /^@@(?:(global|session|local|persist)\.)?(.*)$/i.exec(token.value) ?? [];
    systemVariable(session, cursor, scope.toUpperCase(), name.toLowerCase());
    return;
  }
  const scope = cursor.acceptOneOf('GLOBAL', 'SESSION', 'LOCAL', 'PERSIST') ?? '';
  if (cursor.accept('TRANSACTION')) transactionMode(session, cursor, scope);
  else if (cursor.accept('NAMES')) names(session, cursor);
  else if (cursor.accept('CHARACTER', 'SET') || cursor.accept('CHARSET')) names(session, cursor);
  else if (cursor.isOneOf('PASSWORD', 'ROLE', 'DEFAULT', 'RESOURCE')) {
    throw errors.unsupported(`SET ${cursor.peek().key}`);
  } else systemVariable(session, cursor, scope, cursor.name().toLowerCase());
}

/** SET: variables of the session, the server and the user; NAMES; TRANSACTION. */
export function setStatement(session: Session, cursor: Cursor): Reply {
  session.count('Com_set_option');
  cursor.expect('SET');
  do one(session, cursor);
  while (cursor.accept(','));
  cursor.finish();
  return ok();
}
