import { serve } from '../serve.ts';
import { parseEmbeddedMongoConfig } from './config.ts';
import { startEmbeddedMongo } from './server.ts';

await serve(parseEmbeddedMongoConfig, startEmbeddedMongo);
