/** Texts of the step create-mysql. */
export const en = {
  'create-mysql.title': 'Create MySQL',
  // AWS 2026-11: Amazon RDS User Guide, "What is Amazon Relational Database Service?".
  'create-mysql.why':
    'The database stays the source of truth; the cache only keeps copies of results. On AWS it is Amazon RDS. Cache and database know nothing of each other: only the program knows both addresses.',
  'create-mysql.hint': '{tutorial} env prints settings for your own client.',
  'create-mysql.option.mysql-port': 'port of MySQL (otherwise a free one)',
  'create-mysql.plan.start':
    'a private server on 127.0.0.1 that speaks the protocol of MySQL, with a data folder of its own',
  'create-mysql.plan.database': 'the database "tutorial" and a user with a generated password',
  'create-mysql.plan.aws':
    "the address of the stack's MySQL, and its password, which is kept in a file that only you can read",
  'create-mysql.plan.given': 'the address that you gave, into a file that only you can read',
  'create-mysql.plan.given-database':
    'a database of its own on the server whose address you gave; nothing else there is touched',
  'create-mysql.up':
    '{product} {version} answers at {endpoint}; database "{database}", user "{user}". Where the lessons say MySQL, they mean this server.',
  'create-mysql.learned':
    'Version, database, user and data folder come from the server itself: this is a server of this tutorial, with a new data folder of its own and a user that may use this database and nothing else. It is not one that already ran on this machine.',
  'create-mysql.learned.embedded':
    'These values come from the embedded server. It speaks the protocol of MySQL and keeps the data in SQLite, so its times are not those of a MySQL.',
  'create-mysql.learned.external':
    'These values come from your server. In it the tutorial has made the database {database} for itself, which cleanup removes; it touches nothing else there.',
  // AWS 2026-11: Amazon RDS User Guide, "Password management with Amazon RDS and AWS Secrets Manager".
  'create-mysql.learned.aws':
    'These values come from the MySQL of Amazon RDS in your account. Its user was made with it, and AWS Secrets Manager keeps the password.',
  'create-mysql.check.answers': 'the server at {endpoint} answers as version {version}',
  'create-mysql.check.no-database': 'the database {database} is not there.',
  'create-mysql.task':
    'Make a table in this database, and put a row into it. It is dropped again afterwards.',
  'create-mysql.task.no-table': 'Not yet: the database has no table called hello.',
  'create-mysql.task.no-row': 'Nearly: the table hello is there, but it has no row.',
  'create-mysql.task.hint':
    'Type o, then both lines with their semicolons: a statement ends there, and not at Enter. Where the prompt has become an arrow, the semicolon is still missing. SHOW TABLES; lists what there is.',
  'create-mysql.task.learned':
    'The row came back from the server, over another connection than yours. The table was dropped: the next step fills the database.',
} as const;
