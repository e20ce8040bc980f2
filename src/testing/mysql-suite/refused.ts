/**
 * Statements of MySQL that neither a lesson nor an exercise needs: the embedded engine refuses each with error 1235
 * and the way to a real server, instead of imitating it.
 */
export const REFUSED: readonly string[] = [
  'LOAD DATA INFILE "x" INTO TABLE planet',
  'CREATE TRIGGER t BEFORE INSERT ON planet FOR EACH ROW SET @x = 1',
  'GRANT ALL ON *.* TO someone',
  'SELECT 1 INTO OUTFILE "x"',
  'SELECT ST_AsText(1)',
  'EXPLAIN SELECT 1',
  'DESCRIBE SELECT 1',
  'ALTER TABLE planet ADD COLUMN moons INT',
  'ALTER TABLE planet ADD UNIQUE INDEX name (name)',
  'CREATE INDEX name ON planet (name)',
  'DROP INDEX name ON planet',
  'ANALYZE TABLE planet',
  'FLUSH STATUS',
  'DO SLEEP(0)',
  'SHOW INDEX FROM planet',
  'SHOW TABLE STATUS',
  'SHOW CREATE DATABASE tutorial',
  'SHOW GRANTS',
  // Right in MySQL, beyond the numbers of SQLite.
  'SELECT 18446744073709551615 + 0',
  'SELECT CAST(-1 AS UNSIGNED)',
  'SELECT ~0',
  "SELECT LOCATE('a', 'A' COLLATE utf8mb4_bin)",
];
