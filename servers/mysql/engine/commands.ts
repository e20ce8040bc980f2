import { errors } from '../errors.ts';
import { Cursor } from '../sql/cursor.ts';
import type { Token } from '../sql/lexer.ts';
import { createStatement, dropStatement, truncateStatement } from './define.ts';
import { ok, type Reply } from './reply.ts';
import type { Session } from './session.ts';
import { setStatement } from './set.ts';
import { describeTable, show } from './show.ts';

type Handler = (session: Session, cursor: Cursor) => Reply | Promise<Reply>;

function use(session: Session, cursor: Cursor): Reply {
  session.count('Com_change_db');
  cursor.next();
  session.use(cursor.name());
  cursor.finish();
  return ok();
}

function begin(session: Session, cursor: Cursor): Reply {
  session.count('Com_begin');
  let readOnly: boolean | undefined;
  if (cursor.accept('START')) {
    cursor.expect('TRANSACTION');
    do {
      if (cursor.accept('READ', 'ONLY')) readOnly = true;
      else if (cursor.accept('READ', 'WRITE')) readOnly = false;
      else if (!cursor.accept('WITH', 'CONSISTENT', 'SNAPSHOT')) break;
    } while (cursor.accept(','));
  } else {
    cursor.expect('BEGIN');
    cursor.accept('WORK');
  }
  cursor.finish();
  session.transaction.begin(readOnly);
  return ok();
}

/** COMMIT or ROLLBACK. */
function end(session: Session, cursor: Cursor): Reply {
  const isCommit = cursor.next().key === 'COMMIT';
  session.count(isCommit ? 'Com_commit' : 'Com_rollback');
  cursor.accept('WORK');
  const savepoint = !isCommit && cursor.accept('TO');
  if (savepoint) {
    cursor.accept('SAVEPOINT');
    session.transaction.toSavepoint(cursor.name(), 'ROLLBACK TO');
  }
  cursor.finish();
  if (isCommit) session.transaction.commit();
  else if (!savepoint) session.transaction.rollback();
  return ok();
}

async function savepoint(session: Session, cursor: Cursor): Promise<Reply> {
  const release = cursor.accept('RELEASE');
  cursor.expect('SAVEPOINT');
  const name = cursor.name();
  cursor.finish();
  if (release) session.transaction.toSavepoint(name, 'RELEASE');
  else await session.transaction.savepoint(name);
  return ok();
}

function shutdown(session: Session, cursor: Cursor): Reply {
  cursor.next();
  cursor.finish();
  if (!session.account.admin) throw errors.needsPrivilege('SHUTDOWN');
  session.instance.shutdown();
  return ok();
}

function kill(session: Session, cursor: Cursor): Reply {
  cursor.next();
  if (cursor.accept('QUERY')) throw errors.unsupported('KILL QUERY');
  cursor.accept('CONNECTION');
  const id = cursor.integer();
  cursor.finish();
  const other = session.instance.sessions.get(id);
  if (other === undefined) throw errors.noThread(String(id));
  if (!session.account.admin && other.account.user !== session.account.user)
    throw errors.noThread(String(id));
  other.disconnect();
  return ok();
}

const EXPLAINED =
  'SELECT WITH ( INSERT UPDATE DELETE REPLACE TABLE FORMAT ANALYZE EXTENDED PARTITIONS FOR'.split(
    ' ',
  );

function describe(session: Session, cursor: Cursor): Reply {
  const { key } = cursor.next();
  if (cursor.isOneOf(...EXPLAINED)) throw errors.unsupported(`${key} of a statement`);
  return describeTable(session, cursor);
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  USE: use,
  START: begin,
  BEGIN: begin,
  COMMIT: end,
  ROLLBACK: end,
  SAVEPOINT: savepoint,
  RELEASE: savepoint,
  SET: setStatement,
  SHOW: show,
  DESCRIBE: describe,
  DESC: describe,
  EXPLAIN: describe,
  CREATE: createStatement,
  DROP: dropStatement,
  TRUNCATE: truncateStatement,
  SHUTDOWN: shutdown,
  KILL: kill,
};

/** Statements MySQL has and this engine has not. */
const REFUSED = new Set(
  `ALTER ANALYZE CALL DO FLUSH GRANT REVOKE LOAD LOCK UNLOCK PREPARE EXECUTE DEALLOCATE HANDLER IMPORT INSTALL OPTIMIZE CHECK CHECKSUM
  REPAIR RENAME TABLE XA CHANGE RESET PURGE BINLOG CACHE CLONE HELP SIGNAL GET`.split(/\s+/),
);

/**
 * Runs a statement that is neither a query nor a change of rows.
 * @throws MySqlError 1064 for what MySQL does not know either, 1235 for what only it knows.
 */
export async function command(
  session: Session,
  sql: string,
  tokens: readonly Token[],
): Promise<Reply> {
  const cursor = new Cursor(sql, tokens);
  const { key } = cursor.peek();
  const handler = HANDLERS[key];
  if (handler === undefined)
    throw REFUSED.has(key) ? errors.unsupported(`The statement ${key}`) : cursor.syntaxError();
  if (cursor.parameters > 0) throw errors.unsupported(`A parameter in ${key}`);
  if (key !== 'SHOW') session.warnings = [];
  return handler(session, cursor);
}
