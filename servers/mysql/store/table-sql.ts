import { DEFAULT_COLLATION, quoteName, sameName } from './catalog.ts';
import type { ColumnDefinition, IndexDefinition, TableDefinition } from './catalog.ts';

/** Names of checks carry the errno and the column, so that a violation can be told in MySQL's words. */
function checksOf(column: ColumnDefinition): string {
  const name = quoteName(column.name);
  return column.declared.checks
    .map(
      (check) =>
        ` CONSTRAINT ${quoteName(`${String(check.errno)}:${column.name}`)} CHECK (${check.condition.replaceAll('%', name)})`,
    )
    .join('');
}

/** A column's definition for SQLite. */
function columnSql(column: ColumnDefinition, key = ''): string {
  const fallback = column.default === undefined ? '' : ` DEFAULT ${column.default.sql}`;
  const required = column.nullable || key !== '' ? '' : ' NOT NULL';
  return `${quoteName(column.name)} ${column.declared.storage}${key}${required}${fallback}${checksOf(column)}`;
}

/** `CREATE INDEX` for SQLite, where index names are shared by all tables. */
function indexSql(table: TableDefinition, index: IndexDefinition): string {
  const columns = index.columns.map(quoteName).join(', ');
  return `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoteName(`${table.name}.${index.name}`)} ON ${quoteName(table.name)} (${columns})`;
}

/** The statements that make the table in SQLite. */
export function tableSql(table: TableDefinition): string[] {
  const primary = table.indexes.find((index) => index.name === 'PRIMARY');
  const [only, second] = primary?.columns ?? [];
  const single = second === undefined ? only : undefined;
  const parts = table.columns.map((column) => {
    const isKey = single !== undefined && sameName(single, column.name);
    if (!isKey || column.declared.storage !== 'INTEGER') return columnSql(column);
    return columnSql(column, ` PRIMARY KEY${column.autoIncrement ? ' AUTOINCREMENT' : ''}`);
  });
  const isRowid = parts.some((part) => part.includes(' PRIMARY KEY'));
  if (primary !== undefined && !isRowid) {
    parts.push(`PRIMARY KEY (${primary.columns.map(quoteName).join(', ')})`);
  }
  parts.push(...table.foreignKeys.map((key) => key.sql));
  return [
    `CREATE TABLE ${quoteName(table.name)} (${parts.join(', ')})`,
    ...table.indexes.filter((index) => index !== primary).map((index) => indexSql(table, index)),
  ];
}

function charsetOf(collation: string): string {
  return collation.replace(/_.*/, '');
}

/** A column as `SHOW CREATE TABLE` prints it. */
function shownColumn(column: ColumnDefinition, tableCollation: string): string {
  const { text: typeText, collation, type } = column.declared;
  const parts = [`\`${column.name}\``, typeText];
  if (collation !== undefined)
    parts.push(`CHARACTER SET ${charsetOf(collation)} COLLATE ${collation}`);
  else if (type.kind === 'text' && tableCollation !== DEFAULT_COLLATION)
    parts.push(`COLLATE ${tableCollation}`);
  if (!column.nullable) parts.push('NOT NULL');
  if (column.default !== undefined) {
    const { text, generated } = column.default;
    const isBare = text === null || (generated && text.startsWith('CURRENT_TIMESTAMP'));
    parts.push(`DEFAULT ${isBare ? (text ?? 'NULL') : generated ? `(${text})` : `'${text}'`}`);
  } else if (column.nullable) {
    parts.push('DEFAULT NULL');
  }
  if (column.onUpdateNow) parts.push('ON UPDATE CURRENT_TIMESTAMP');
  if (column.autoIncrement) parts.push('AUTO_INCREMENT');
  if (column.comment !== '') parts.push(`COMMENT '${column.comment}'`);
  return `  ${parts.join(' ')}`;
}

/** What `SHOW CREATE TABLE` prints; `next` is the next AUTO_INCREMENT value when it is above 1. */
export function shownTable(table: TableDefinition, next: number): string {
  const { collation } = table;
  const lines = table.columns.map((column) => shownColumn(column, collation));
  for (const index of table.indexes) {
    const columns = index.columns.map((name) => `\`${name}\``).join(',');
    const kind =
      index.name === 'PRIMARY'
        ? 'PRIMARY KEY'
        : `${index.unique ? 'UNIQUE ' : ''}KEY \`${index.name}\``;
    lines.push(`  ${kind} (${columns})`);
  }
  for (const key of table.foreignKeys) {
    lines.push(`  CONSTRAINT \`${key.name}\` ${key.sql.replaceAll('"', '`')}`);
  }
  const auto = next > 1 ? ` AUTO_INCREMENT=${String(next)}` : '';
  const comment = table.comment === '' ? '' : ` COMMENT='${table.comment}'`;
  return `CREATE TABLE \`${table.name}\` (\n${lines.join(',\n')}\n) ENGINE=InnoDB${auto} DEFAULT CHARSET=${charsetOf(collation)} COLLATE=${collation}${comment}`;
}
