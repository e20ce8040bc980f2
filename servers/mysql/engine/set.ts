import { errors } from '../errors.ts';
import type { Cursor } from '../sql/cursor.ts';
import type { Value } from '../sql/types.ts';
import { spelled } from '../sql/whole.ts';
import { translation } from './compile.ts';
import { databaseOf } from './information-rows.ts';
import { ok, type Reply } from './reply.ts';
import type { Session } from './session.ts';

/** A value: a bare word such as ON or utf8mb4, or an expression. */
function value(session: Session, cursor: Cursor, isSystem = true): Value {
  const { kind, value: word, key } = cursor.peek();
  const following = cursor.peek(1);
  if (kind === 'word' && (following.kind === 'end' || [',', ';'].includes(following.key))) {
    cursor.next();
    if (key === 'DEFAULT' || key === 'NULL') return null;
    return word;
  }
  const t = translation(cursor, session);
  const item = t.expression();
  // A setting may be a far constant; a user variable would be calculated with.
  const { sql } = isSystem ? spelled(item) : item;
  const database = t.used === undefined ? undefined : databaseOf(session, t.used);
  const sqlite = database?.view(session) ?? session.instance.expressions;
  return session.asCurrent(() => sqlite.run(`SELECT ${sql}`, []).rows[0]?.[0] ?? null);
}

function assign(cursor: Cursor): void {
  if (!cursor.accept(':=')) cursor.expect('=');
}

function names(session: Session, cursor: Cursor, whole: boolean): void {
  const charset = cursor.next();
  if (charset.kind === 'end') throw cursor.syntaxError();
  const chosen = charset.key === 'DEFAULT' ? null : charset.value;
  const collation = whole && cursor.accept('COLLATE') ? cursor.next().value : null;
  for (const part of ['client', 'connection', 'results'])
    session.variables.set(`character_set_${part}`, chosen);
  session.variables.set('collation_connection', collation);
}

function transactionMode(session: Session, cursor: Cursor, scope: string): void {
  if (scope === '' && session.transaction.active) throw errors.inTransaction();
  const set = (name: string, to: Value): void => {
    if (scope === '') session.transaction.next(name, to);
    else systemValue(session, scope, name, to);
  };
  do {
    if (cursor.accept('ISOLATION', 'LEVEL')) {
      const words = [cursor.next().value];
      while (cursor.peek().kind === 'word') words.push(cursor.next().value);
      set('transaction_isolation', words.join('-'));
    } else {
      cursor.expect('READ');
      const readOnly = cursor.accept('ONLY');
      if (!readOnly) cursor.expect('WRITE');
      set('transaction_read_only', readOnly ? 1 : 0);
    }
  } while (cursor.accept(','));
}

function systemValue(session: Session, scope: string, name: string, to: Value): void {
  const isGlobal = scope === 'GLOBAL' || scope === 'PERSIST';
  session.variables.get(name);
  if (isGlobal && !session.account.admin) {
    throw errors.needsPrivilege('SUPER or SYSTEM_VARIABLES_ADMIN');
  }
  const before = session.variables.get(name);
  session.variables.set(name, to, !isGlobal);
  const isOn = !isGlobal && name === 'autocommit' && session.variables.get(name) === 1;
  if (isOn && before === 0) session.transaction.commit();
}

function one(session: Session, cursor: Cursor): void {
  const token = cursor.peek();
  if (token.kind === 'variable') {
    cursor.next();
    if (!token.value.startsWith('@@')) {
      assign(cursor);
      const name = token.value.slice(1).toLowerCase();
      session.userVariables.set(name, value(session, cursor, false));
      return;
    }
    const [, scope = '', name = ''] =
      /^@@(?:(global|session|local|persist)\.)?(.*)$/i.exec(token.value) ?? [];
    if (scope === '' && /^transaction_/i.test(name)) throw errors.unsupported(`SET @@${name}`);
    assign(cursor);
    systemValue(session, scope.toUpperCase(), name.toLowerCase(), value(session, cursor));
    return;
  }
  const scope = cursor.acceptOneOf('GLOBAL', 'SESSION', 'LOCAL', 'PERSIST') ?? '';
  if (cursor.accept('TRANSACTION')) transactionMode(session, cursor, scope);
  else if (cursor.accept('NAMES')) names(session, cursor, true);
  else if (cursor.accept('CHARACTER', 'SET') || cursor.accept('CHARSET'))
    names(session, cursor, false);
  else if (cursor.isOneOf('PASSWORD', 'ROLE', 'DEFAULT', 'RESOURCE')) {
    throw errors.unsupported(`SET ${cursor.peek().key}`);
  } else {
    const name = cursor.name().toLowerCase();
    assign(cursor);
    systemValue(session, scope, name, value(session, cursor));
  }
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
