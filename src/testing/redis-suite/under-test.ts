import type { Redis } from 'ioredis';

/** A server under test: on 127.0.0.1, with a password, and with nobody else using it. */
export interface OpenedRedis {
  readonly port: number;
  readonly password: string;
  close(): Promise<void>;
}

/** The server under test and a client that is logged in, for one topic of the suite. */
export interface RedisUnderTest {
  readonly server: OpenedRedis;
  readonly redis: Redis;
}
