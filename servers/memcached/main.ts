import { serve } from '../serve.ts';
import { parseEmbeddedMemcachedConfig } from './config.ts';
import { startEmbeddedMemcached } from './server.ts';

await serve(parseEmbeddedMemcachedConfig, startEmbeddedMemcached);
