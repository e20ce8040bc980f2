/** An error as MySQL reports it: number, SQLSTATE and text (MySQL 8.0 server error message reference). */
export class MySqlError extends Error {
  readonly errno: number;
  readonly sqlState: string;

  constructor(errno: number, sqlState: string, message: string) {
    super(message);
    this.name = 'MySqlError';
    this.errno = errno;
    this.sqlState = sqlState;
  }
}

const error =
  (errno: number, sqlState: string, text: (...parts: string[]) => string) =>
  (...parts: string[]): MySqlError =>
    new MySqlError(errno, sqlState, text(...parts));

const AFTER_UNSUPPORTED =
  "is not supported by the embedded engine; run 'npx elasticache-tutorial doctor' to see how to get a real server";

/** The errors the embedded engine answers with, by what happened. */
export const errors = {
  accessDenied: error(
    1045,
    '28000',
    (user, password) =>
      `Access denied for user '${user}'@'127.0.0.1' (using password: ${password})`,
  ),
  databaseDenied: error(
    1044,
    '42000',
    (user, database) => `Access denied for user '${user}'@'127.0.0.1' to database '${database}'`,
  ),
  needsPrivilege: error(
    1227,
    '42000',
    (privilege) =>
      `Access denied; you need (at least one of) the ${privilege} privilege(s) for this operation`,
  ),
  noDatabase: error(1046, '3D000', () => 'No database selected'),
  unknownDatabase: error(1049, '42000', (name) => `Unknown database '${name}'`),
  databaseExists: error(
    1007,
    'HY000',
    (name) => `Can't create database '${name}'; database exists`,
  ),
  databaseMissing: error(
    1008,
    'HY000',
    (name) => `Can't drop database '${name}'; database doesn't exist`,
  ),
  unknownCommand: error(1047, '08S01', () => 'Unknown command'),
  notNull: error(1048, '23000', (column) => `Column '${column}' cannot be null`),
  tableExists: error(1050, '42S01', (name) => `Table '${name}' already exists`),
  unknownTable: error(1051, '42S02', (name) => `Unknown table '${name}'`),
  ambiguous: error(
    1052,
    '23000',
    (column, clause) => `Column '${column}' in ${clause} is ambiguous`,
  ),
  unknownColumn: error(
    1054,
    '42S22',
    (column, clause) => `Unknown column '${column}' in '${clause}'`,
  ),
  duplicateColumn: error(1060, '42S21', (name) => `Duplicate column name '${name}'`),
  columnTwice: error(1110, '42000', (name) => `Column '${name}' specified twice`),
  duplicateKeyName: error(1061, '42000', (name) => `Duplicate key name '${name}'`),
  duplicateEntry: error(
    1062,
    '23000',
    (value, key) => `Duplicate entry '${value}' for key '${key}'`,
  ),
  parse: error(
    1064,
    '42000',
    (near, line) =>
      `You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '${near}' at line ${line}`,
  ),
  emptyQuery: error(1065, '42000', () => 'Query was empty'),
  notUniqueTable: error(1066, '42000', (name) => `Not unique table/alias: '${name}'`),
  autoColumn: error(
    1075,
    '42000',
    () =>
      'Incorrect table definition; there can be only one auto column and it must be defined as a key',
  ),
  multiplePrimaryKeys: error(1068, '42000', () => 'Multiple primary key defined'),
  keyColumn: error(1072, '42000', (name) => `Key column '${name}' doesn't exist in table`),
  noThread: error(1094, 'HY000', (id) => `Unknown thread id: ${id}`),
  groupFunction: error(1111, 'HY000', () => 'Invalid use of group function'),
  columnCount: error(
    1136,
    '21S01',
    (row) => `Column count doesn't match value count at row ${row}`,
  ),
  noTable: error(1146, '42S02', (name) => `Table '${name}' doesn't exist`),
  unknownVariable: error(1193, 'HY000', (name) => `Unknown system variable '${name}'`),
  lockTimeout: error(1205, 'HY000', () => 'Lock wait timeout exceeded; try restarting transaction'),
  operandColumns: error(1241, '21000', (count) => `Operand should contain ${count} column(s)`),
  unsupported: error(1235, '42000', (what) => `${what} ${AFTER_UNSUPPORTED}`),
  outOfRange: error(
    1264,
    '22003',
    (column, row) => `Out of range value for column '${column}' at row ${row}`,
  ),
  truncated: error(
    1265,
    '01000',
    (column, row) => `Data truncated for column '${column}' at row ${row}`,
  ),
  incorrectDate: error(
    1292,
    '22007',
    (what, value, column, row) =>
      `Incorrect ${what} value: '${value}' for column '${column}' at row ${row}`,
  ),
  wrongValue: error(1525, 'HY000', (type, value) => `Incorrect ${type} value: '${value}'`),
  unknownFunction: error(1305, '42000', (name) => `FUNCTION ${name} does not exist`),
  parameterCount: error(
    1582,
    '42000',
    (name) => `Incorrect parameter count in the call to native function '${name}'`,
  ),
  noSavepoint: error(1305, '42000', (name) => `SAVEPOINT ${name} does not exist`),
  interrupted: error(1317, '70100', () => 'Query execution was interrupted'),
  noDefault: error(1364, 'HY000', (column) => `Field '${column}' doesn't have a default value`),
  incorrectValue: error(
    1366,
    'HY000',
    (type, value, column, row) =>
      `Incorrect ${type} value: '${value}' for column '${column}' at row ${row}`,
  ),
  tooLong: error(
    1406,
    '22001',
    (column, row) => `Data too long for column '${column}' at row ${row}`,
  ),
  childRow: error(
    1452,
    '23000',
    () => 'Cannot add or update a child row: a foreign key constraint fails',
  ),
  parentRow: error(
    1451,
    '23000',
    () => 'Cannot delete or update a parent row: a foreign key constraint fails',
  ),
  outOfRangeExpression: error(1690, '22003', (type) => `${type} value is out of range`),
  readOnly: error(1792, '25006', () => 'Cannot execute statement in a READ ONLY transaction.'),
  queryTimeout: error(
    3024,
    'HY000',
    () => 'Query execution was interrupted, maximum statement execution time exceeded',
  ),
  tooManyConnections: error(1040, '08004', () => 'Too many connections'),
  cteColumns: error(
    1353,
    'HY000',
    () =>
      'In definition of view, derived table or common table expression, SELECT list and column names list have different column counts',
  ),
  unionColumns: error(
    1222,
    '21000',
    () => 'The used SELECT statements have a different number of columns',
  ),
  unknownStatement: error(
    1243,
    'HY000',
    (id, command) => `Unknown prepared statement handler (${id}) given to ${command}`,
  ),
  readOnlyVariable: error(1238, 'HY000', (name) => `Variable '${name}' is a read only variable`),
  tableDenied: error(
    1142,
    '42000',
    (user, table) => `SELECT command denied to user '${user}'@'127.0.0.1' for table '${table}'`,
  ),
  internal: error(1105, 'HY000', (text) => `Unknown error: ${text}`),
} as const;
