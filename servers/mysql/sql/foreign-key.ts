import { quoteName } from '../store/catalog.ts';
import type { ForeignKey } from '../store/catalog.ts';
import type { Translation } from './translation.ts';

/** Reads a foreign key from behind REFERENCES. */
export function foreignKey(t: Translation, columns: readonly string[], name: string): ForeignKey {
  const { cursor } = t;
  const parent = cursor.name();
  const keys = cursor.inside(() => cursor.name());
  let actions = '';
  while (cursor.accept('ON')) {
    const event = cursor.acceptOneOf('DELETE', 'UPDATE');
    if (event === undefined) throw cursor.syntaxError();
    let action = cursor.next().key;
    if (action === 'SET' || action === 'NO') action += ` ${cursor.next().key}`;
    if (!['CASCADE', 'RESTRICT', 'SET NULL', 'NO ACTION', 'SET DEFAULT'].includes(action)) {
      throw cursor.syntaxError();
    }
    actions += ` ON ${event} ${action}`;
  }
  const list = (names: readonly string[]): string => names.map(quoteName).join(', ');
  return {
    name,
    parent,
    sql: `FOREIGN KEY (${list(columns)}) REFERENCES ${quoteName(parent)} (${list(keys)})${actions}`,
  };
}
