import { serve } from '../serve.ts';
import { parseEmbeddedDynamodbConfig } from './config.ts';
import { startEmbeddedDynamodb } from './server.ts';

await serve(parseEmbeddedDynamodbConfig, startEmbeddedDynamodb);
