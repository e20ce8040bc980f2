import { describeCatalog } from '../../src/testing/catalog-suite.ts';
import { texts } from './index.ts';

describeCatalog('the create page', {
  texts,
  usedIn: ['elasticache', 'steps/create-redis', 'src/commands/status.ts', 'src/commands/run.ts'],
  untranslated: [
    'create-page.global-datastore',
    'create-page.value.cloudwatch-logs',
    'create-page.value.kinesis-firehose',
  ],
});
