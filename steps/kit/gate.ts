/** A point that work can be made to wait at, so that an order of events is certain and not luck. */
export interface Gate {
  /** Resolves when somebody has arrived at the gate. */
  readonly arrived: Promise<void>;
  /** Arrives, and waits until the gate is opened. */
  pass(): Promise<void>;
  open(): void;
}

/** A closed gate. */
export function createGate(): Gate {
  let arrive: () => void = () => undefined;
  let release: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    arrived,
    pass() {
      arrive();
      return opened;
    },
    open() {
      release();
    },
  };
}
