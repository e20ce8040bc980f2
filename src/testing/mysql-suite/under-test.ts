import type { Connection } from 'mysql2/promise';

/** A server under test: it has an admin account and an ordinary one, which owns the current database. */
export interface OpenedMysql {
  /** Opens a connection of mysql2 with its defaults and a current database. */
  connect(options?: { admin?: boolean }): Promise<Connection>;
  close(): Promise<void>;
}

/** The server under test and a connection of its ordinary account, for one topic of the suite. */
export interface MysqlUnderTest {
  readonly server: OpenedMysql;
  readonly connection: Connection;
}
