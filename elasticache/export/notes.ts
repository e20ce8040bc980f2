import type { Message } from '../../src/contract/message.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { msg } from '../text/index.ts';
import { changedParameters } from '../parameters.ts';

/** What a plan leaves out of what was chosen, each with its reason. */
export function notesOn(choices: CacheChoices): readonly Message[] {
  const { asked } = choices;
  const parameters = changedParameters(choices);
  const secrets =
    choices.authToken !== null || choices.users.some((one) => one.passwords.length > 0);
  const found: readonly (readonly [boolean, Message])[] = [
    [asked.location === 'on-premises', msg('export.note.location')],
    [asked['global-datastore'], msg('export.note.global')],
    [asked['from-backup'] !== null, msg('export.note.backup')],
    [choices.access === 'local' && choices.engine !== 'memcached', msg('export.note.local')],
    [secrets, msg('export.note.secrets')],
    [choices.serverless && choices.zones.length > 0, msg('export.note.zones')],
    [asked['network-type'] !== 'ipv4', msg('export.note.ipv6')],
    [
      asked['parameter-group'] !== null && parameters.length > 0,
      msg('export.note.parameters', {
        names: parameters.map(([name, value]) => `${name} = ${value}`).join(', '),
        group: choices.parameterGroup,
      }),
    ],
  ];
  return found.filter(([applies]) => applies).map(([, what]) => msg('export.note', { what }));
}
