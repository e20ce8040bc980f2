import { checkSubnetGroup, checkZones } from '../formats.ts';
import { msg } from '../text/index.ts';
import { hasNodes, onPage, redisNodes } from './on-the-page.ts';

/** VPC, subnets, zones, and what takes over when a node dies. */
export const networkOptions = {
  'network-type': onPage(
    'network-type',
    { group: 'network', here: 'checked' },
    {
      type: 'choice',
      placeholder: 'kind',
      values: ['ipv4', 'ipv6', 'dual-stack'],
      default: 'ipv4',
      labels: {
        ipv4: msg('create-page.value.ipv4'),
        ipv6: msg('create-page.value.ipv6'),
        'dual-stack': msg('create-page.value.dual-stack'),
      },
    },
  ),
  vpc: onPage(
    'vpc',
    { group: 'network', here: 'not-here' },
    { type: 'text', placeholder: 'id', default: null },
  ),
  'subnet-group': onPage(
    'subnet-group',
    { group: 'network', here: 'checked', applies: hasNodes },
    { type: 'text', placeholder: 'name', default: 'default', check: checkSubnetGroup },
  ),
  'availability-zones': onPage(
    'availability-zones',
    { group: 'network', here: 'checked', applies: hasNodes },
    { type: 'text', placeholder: 'zones', default: null, check: checkZones },
  ),
  'multi-az': onPage(
    'multi-az',
    { group: 'availability', here: 'checked', applies: redisNodes },
    { type: 'switch', default: false },
  ),
  failover: onPage(
    'failover',
    { group: 'availability', here: 'checked', applies: redisNodes },
    {
      type: 'choice',
      placeholder: 'on|off',
      values: ['auto', 'on', 'off'],
      default: 'auto',
      labels: {
        auto: msg('create-page.value.auto-failover'),
        on: msg('create-page.value.on'),
        off: msg('create-page.value.off'),
      },
    },
  ),
} as const;
