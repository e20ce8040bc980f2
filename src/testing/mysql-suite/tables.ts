/** Every table that the suite makes. */
export const TABLES = ['moon', 'planet', 'kinds', 'reading', 'visitor'];

/** Fills the table `planet`. */
export const PLANETS =
  "INSERT INTO planet (name) VALUES ('Mercury'), ('Venus'), ('Earth'), ('Mars'), ('Jupiter'), ('Saturn'), ('Uranus'), ('Neptune')";

/** Makes the table `kinds`, with a column of every type. */
export const KINDS = `CREATE TABLE kinds (id INT AUTO_INCREMENT PRIMARY KEY, tiny TINYINT, yes BOOLEAN, small SMALLINT UNSIGNED,
  whole INT, large BIGINT, price DECIMAL(10,2), exact DECIMAL(30,10), single FLOAT, twice DOUBLE, code CHAR(5),
  name VARCHAR(50) DEFAULT 'x', body TEXT, raw BLOB, born DATE, seen DATETIME, fine DATETIME(6), clock TIME, made YEAR,
  bits BIT(8), mood ENUM('good','bad'))`;

/** Puts one row into `kinds`. */
export const KINDS_ROW = `INSERT INTO kinds (tiny, yes, small, whole, large, price, exact, single, twice, code, name, body, raw, born,
  seen, fine, clock, made, bits, mood) VALUES (-5, TRUE, 65535, -2000000000, 9007199254740993, 12.5,
  12345678901234567890.1234567891, 1.5, 2.25, 'abc', 'Ätna', 'text', x'00ff', '2024-02-03', '2024-02-03 04:05:06',
  '2024-02-03 04:05:06.789012', '25:01:02', 2024, b'101', 'bad')`;

/** That row as mysql2 gives it, bytes in hexadecimal. */
export const KINDS_VALUES = {
  tiny: -5,
  yes: 1,
  small: 65_535,
  whole: -2_000_000_000,
  large: '9007199254740993',
  price: '12.50',
  exact: '12345678901234567890.1234567891',
  single: 1.5,
  twice: 2.25,
  code: 'abc',
  name: 'Ätna',
  body: 'text',
  raw: '00ff',
  born: '2024-02-03',
  seen: '2024-02-03 04:05:06',
  fine: '2024-02-03 04:05:06.789012',
  clock: '25:01:02',
  made: 2024,
  bits: '05',
  mood: 'bad',
};

/** Field types of the protocol for the columns of `kinds`, after `id`. */
export const KINDS_TYPES = [
  1, 1, 2, 3, 8, 246, 246, 4, 5, 254, 253, 252, 252, 10, 12, 12, 11, 13, 16, 254,
];
