import { serve } from '../serve.ts';
import { parseEmbeddedRedisConfig } from './config.ts';
import { startEmbeddedRedis } from './server.ts';

await serve(parseEmbeddedRedisConfig, startEmbeddedRedis);
