import type { EngineLabel } from '../contract/engine-kind.ts';
import type { Translator } from './translator.ts';
import { msg } from './message.ts';

/** Every engine behind a table, for example `redis 7.0.15 (system), mariadb 10.11.6 (system)`. */
export function enginesText(engines: readonly EngineLabel[], translator: Translator): string {
  return engines
    .map(({ product, version, kind }) =>
      translator.text(msg('ui.engine.label', { product, version, kind: msg(`ui.engine.${kind}`) })),
    )
    .join(translator.text(msg('ui.read.separator')));
}
