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

/** By what happened: number, SQLSTATE and text, `%` for what is filled in. */
const MESSAGES = {
  accessDenied: "1045 28000 Access denied for user '%'@'127.0.0.1' (using password: %)",
  databaseDenied: "1044 42000 Access denied for user '%'@'127.0.0.1' to database '%'",
  needsPrivilege:
    '1227 42000 Access denied; you need (at least one of) the % privilege(s) for this operation',
  noDatabase: '1046 3D000 No database selected',
  unknownDatabase: "1049 42000 Unknown database '%'",
  databaseExists: "1007 HY000 Can't create database '%'; database exists",
  databaseMissing: "1008 HY000 Can't drop database '%'; database doesn't exist",
  unknownCommand: '1047 08S01 Unknown command',
  notNull: "1048 23000 Column '%' cannot be null",
  tableExists: "1050 42S01 Table '%' already exists",
  unknownTable: "1051 42S02 Unknown table '%'",
  ambiguous: "1052 23000 Column '%' in % is ambiguous",
  unknownColumn: "1054 42S22 Unknown column '%' in '%'",
  duplicateColumn: "1060 42S21 Duplicate column name '%'",
  columnTwice: "1110 42000 Column '%' specified twice",
  duplicateKeyName: "1061 42000 Duplicate key name '%'",
  duplicateEntry: "1062 23000 Duplicate entry '%' for key '%'",
  parse:
    "1064 42000 You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '%' at line %",
  emptyQuery: '1065 42000 Query was empty',
  notUniqueTable: "1066 42000 Not unique table/alias: '%'",
  autoColumn:
    '1075 42000 Incorrect table definition; there can be only one auto column and it must be defined as a key',
  multiplePrimaryKeys: '1068 42000 Multiple primary key defined',
  keyColumn: "1072 42000 Key column '%' doesn't exist in table",
  noThread: '1094 HY000 Unknown thread id: %',
  notGrouped:
    "1055 42000 Expression #% of % is not in GROUP BY clause and contains nonaggregated column '%' which is not functionally dependent on columns in GROUP BY clause; this is incompatible with sql_mode=only_full_group_by",
  notAggregated:
    "1140 42000 In aggregated query without GROUP BY, expression #% of % contains nonaggregated column '%'; this is incompatible with sql_mode=only_full_group_by",
  notDistinct:
    "3065 HY000 Expression #% of ORDER BY clause is not in SELECT list, references column '%' which is not in SELECT list; this is incompatible with DISTINCT",
  groupFunction: '1111 HY000 Invalid use of group function',
  columnCount: "1136 21S01 Column count doesn't match value count at row %",
  unknownView: "1109 42S02 Unknown table '%' in information_schema",
  noTable: "1146 42S02 Table '%' doesn't exist",
  unknownVariable: "1193 HY000 Unknown system variable '%'",
  lockTimeout: '1205 HY000 Lock wait timeout exceeded; try restarting transaction',
  operandColumns: '1241 21000 Operand should contain % column(s)',
  unsupported:
    "1235 42000 % is not supported by the embedded engine; run 'npx elasticache-tutorial doctor' to see how to get a real server",
  outOfRange: "1264 22003 Out of range value for column '%' at row %",
  truncated: "1265 01000 Data truncated for column '%' at row %",
  incorrectDate: "1292 22007 Incorrect % value: '%' for column '%' at row %",
  truncatedValue: "1292 22007 Truncated incorrect % value: '%'",
  incorrectMoment: "1292 22007 Incorrect datetime value: '%'",
  illegalDouble: "1367 22007 Illegal double '%' value found during parsing",
  groupCut: '1260 HY000 Row % was cut by GROUP_CONCAT()',
  recursionTooDeep:
    '3636 HY000 Recursive query aborted after % iterations. Try increasing @@cte_max_recursion_depth to a larger value.',
  momentOverflow: '1441 22008 Datetime function: datetime field overflow',
  divisionByZero: '1365 22012 Division by 0',
  wrongValue: "1525 HY000 Incorrect % value: '%'",
  wrongForFunction: "1411 HY000 Incorrect datetime value: '%' for function %",
  unknownFunction: '1305 42000 FUNCTION % does not exist',
  parameterCount: "1582 42000 Incorrect parameter count in the call to native function '%'",
  noSavepoint: '1305 42000 SAVEPOINT % does not exist',
  interrupted: '1317 70100 Query execution was interrupted',
  noDefault: "1364 HY000 Field '%' doesn't have a default value",
  incorrectValue: "1366 HY000 Incorrect % value: '%' for column '%' at row %",
  tooLong: "1406 22001 Data too long for column '%' at row %",
  referenced:
    "3730 HY000 Cannot drop table '%' referenced by a foreign key constraint '%' on table '%'.",
  childRow: '1452 23000 Cannot add or update a child row: a foreign key constraint fails',
  parentRow: '1451 23000 Cannot delete or update a parent row: a foreign key constraint fails',
  outOfRangeExpression: '1690 22003 % value is out of range',
  endlessRegexp: '3699 HY000 Timeout exceeded in regular expression match.',
  readOnly: '1792 25006 Cannot execute statement in a READ ONLY transaction.',
  queryTimeout:
    '3024 HY000 Query execution was interrupted, maximum statement execution time exceeded',
  cteColumns:
    '1353 HY000 In definition of view, derived table or common table expression, SELECT list and column names list have different column counts',
  unionColumns: '1222 21000 The used SELECT statements have a different number of columns',
  unknownStatement: '1243 HY000 Unknown prepared statement handler (%) given to %',
  readOnlyVariable: "1238 HY000 Variable '%' is a read only variable",
  tableDenied: "1142 42000 SELECT command denied to user '%'@'127.0.0.1' for table '%'",
  unknownCharset: "1115 42000 Unknown character set: '%'",
  updateWithoutKey:
    '1175 HY000 You are using safe update mode and you tried to update a table without a WHERE that uses a KEY column.',
  wrongSetting: "1231 42000 Variable '%' can't be set to the value of '%'",
  settingType: "1232 42000 Incorrect argument type to variable '%'",
  unknownCollation: "1273 HY000 Unknown collation: '%'",
  unknownZone: "1298 HY000 Unknown or incorrect time zone: '%'",
  inTransaction:
    "1568 25001 Transaction characteristics can't be changed while a transaction is in progress",
  invalidJsonValue:
    '3140 22032 Invalid JSON text: "Invalid value." at position 0 in value for column \'%\'.',
  invalidJson:
    '3141 22032 Invalid JSON text in argument % to function %: "Invalid value." at position 0.',
  outOfMemory: '1037 HY001 Out of memory; restart server and try again',
  tooLarge: '1301 HY000 Result was larger than max_allowed_packet - truncated',
  oldProtocol:
    '1251 08004 Client does not support authentication protocol requested by server; consider upgrading MySQL client',
  internal: '1105 HY000 Unknown error: %',
} as const;

function made(message: string): (...parts: string[]) => MySqlError {
  const [, errno = '', state = '', text = ''] = /^(\d+) (\w+) (.*)$/s.exec(message) ?? [];
  const pieces = text.split('%');
  return (...parts) =>
    new MySqlError(
      Number(errno),
      state,
      pieces.map((piece, at) => piece + (at < pieces.length - 1 ? (parts[at] ?? '') : '')).join(''),
    );
}

/** The errors the embedded engine answers with, by what happened. */
export const errors = Object.fromEntries(
  Object.entries(MESSAGES).map(([name, message]) => [name, made(message)]),
) as Record<keyof typeof MESSAGES, (...parts: string[]) => MySqlError>;
