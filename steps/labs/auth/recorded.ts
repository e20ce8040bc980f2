/** Ways to be refused, as the lab counts them. */
export type RefusalId =
  'no-token' | 'wrong-token' | 'plain' | 'unknown-ca' | 'wrong-name' | 'key' | 'command';

/** What other clients say to the same refusal. */
export interface Recorded {
  readonly redisCli: string;
  readonly redisPy: string;
}

/** Versions with which the words below were recorded, against Redis 7.0.15. */
export const RECORDED_WITH = { redisCli: '7.0.15', redisPy: '8.1.0' } as const;

/** Recorded, not from this run: neither program may be on the learner's machine. `HOST:PORT` stands for the address of the server then. */
export const RECORDED: Readonly<Record<RefusalId, Recorded>> = {
  'no-token': {
    redisCli: '(error) NOAUTH Authentication required.',
    redisPy:
      'AuthenticationError: HELLO must be called with the client already authenticated, otherwise the HELLO AUTH <user> <pass> option can be used to authenticate the client and select the RESP protocol version at the same time',
  },
  'wrong-token': {
    redisCli: 'AUTH failed: WRONGPASS invalid username-password pair or user is disabled.',
    redisPy: 'AuthenticationError: invalid username-password pair or user is disabled.',
  },
  plain: {
    redisCli: 'Error: Connection reset by peer',
    redisPy:
      "ConnectionError: Error while reading from HOST:PORT : (104, 'Connection reset by peer')",
  },
  'unknown-ca': {
    redisCli:
      'Could not connect to Redis at HOST:PORT: SSL_connect failed: certificate verify failed',
    redisPy:
      'ConnectionError: Error 1 connecting to HOST:PORT. [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:992).',
  },
  'wrong-name': {
    redisCli: 'PONG',
    redisPy:
      "ConnectionError: Error 1 connecting to HOST:PORT. [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'localhost'. (_ssl.c:992).",
  },
  key: {
    redisCli:
      '(error) NOPERM this user has no permissions to access one of the keys used as arguments',
    redisPy:
      'NoPermissionError: this user has no permissions to access one of the keys used as arguments',
  },
  command: {
    redisCli: "(error) NOPERM this user has no permissions to run the 'set' command",
    redisPy: "NoPermissionError: this user has no permissions to run the 'set' command",
  },
};
