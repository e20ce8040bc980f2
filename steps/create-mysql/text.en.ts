/** Texts of the step create-mysql. */
export const en = {
  'create-mysql.title': 'Create MySQL',
  'create-mysql.why':
    'The database stays the place where the truth is kept; the cache only keeps copies of answers. On AWS this would be Amazon RDS. Here it is a private MySQL-family server with an empty data folder, a database called tutorial, and a user that may use that database and nothing else.',
  'create-mysql.hint': '{tutorial} env prints settings for your own client.',
  'create-mysql.option.mysql-port': 'port of MySQL (otherwise a free one)',
  'create-mysql.plan.start':
    'a private MySQL-family server on 127.0.0.1 with a data folder of its own; or the one whose address you gave',
  'create-mysql.plan.database': 'the database "tutorial" and a user with a generated password',
  'create-mysql.up':
    '{product} {version} answers at {endpoint}; database "{database}", user "{user}".',
  'create-mysql.learned':
    'Version, database, user and data folder come from the server itself: this is your own server, not one that already ran on this machine.',
  'create-mysql.check.answers': 'the server at {endpoint} answers as version {version}',
  'create-mysql.check.no-database': 'the database {database} is not there.',
} as const;
