import type { EngineLabel } from '../contract/engine-kind.ts';
import type { Translator } from './translator.ts';
import { msg, type Message } from './message.ts';

/** The engine behind a server: `redis 7.0.15 (system)`. */
export function engineLabel({ product, version, kind }: Omit<EngineLabel, 'role'>): Message {
  return msg('ui.engine.label', { product, version, kind: msg(`ui.engine.${kind}`) });
}

/** Every engine behind a table, for example `redis 7.0.15 (system), mariadb 10.11.6 (system)`. */
export function enginesText(engines: readonly EngineLabel[], translator: Translator): string {
  return engines
    .map((engine) => translator.text(engineLabel(engine)))
    .join(translator.text(msg('ui.read.separator')));
}
