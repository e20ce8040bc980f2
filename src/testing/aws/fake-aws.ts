import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { NOWHERE } from './nowhere.ts';
import { Region } from './region.ts';
import { ACCOUNT, type Fault, type Script } from './script.ts';
import { SERVICES } from './services/index.ts';
import type { Service } from './services/operation.ts';
import { FakeTime } from './time.ts';
import { refusalFor, Troubles } from './troubles.ts';
import { speakable, type Call } from './wire/log.ts';
import { OutsideOfTheModel } from './wire/outside.ts';
import { Refusal } from './wire/refusal.ts';
import { answer, refuse, type Reply } from './wire/reply.ts';
import { readRequest, type Asked } from './wire/request.ts';

/** How one is opened. */
interface Options {
  /** Milliseconds since 1970; without one, time stands still but for what looks move it on. */
  readonly clock?: () => number;
  /** A free one if left out. */
  readonly port?: number;
  readonly onCall?: (call: Call) => void;
  /** How an answer is waited for that is on its way; the machine's own time if left out. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** An AWS on this machine, for clients whose endpoint is `url`. */
export class FakeAws implements AsyncDisposable {
  readonly time: FakeTime;
  /** Every call, in the order of their answers. */
  readonly calls: Call[] = [];
  /** What the model of AWS does not have and was asked or answered. Disposal fails with it. */
  readonly problems: string[] = [];
  /** Seconds that every answer is on its way. */
  secondsPerAnswer: number;
  readonly #script: Script;
  readonly #onCall: (call: Call) => void;
  readonly #troubles: Troubles;
  readonly #regions = new Map<string, Region>();
  readonly #server: Server;
  readonly #waiting: (() => void)[] = [];
  readonly #wait: (ms: number) => Promise<unknown>;

  private constructor(script: Script, { clock, onCall, wait }: Options) {
    this.#script = script;
    this.secondsPerAnswer = script.secondsPerAnswer ?? 0;
    this.#wait = wait ?? ((ms) => pause(ms, undefined, { ref: false }));
    this.#onCall = onCall ?? (() => undefined);
    this.#troubles = new Troubles(script.faults);
    this.time = new FakeTime(script.secondsPerLook, clock);
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Opens one on this machine. */
  static async open(script: Script = {}, options: Options = {}): Promise<FakeAws> {
    const aws = new FakeAws(script, options);
    await new Promise<void>((resolve, reject) => {
      aws.#server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return aws;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Variables that point the SDK of a program here, and nowhere else. */
  get env(): Readonly<Record<string, string>> {
    return {
      ...NOWHERE,
      AWS_ENDPOINT_URL: this.url,
      AWS_REGION: 'us-east-1',
      // The AWS CLI reads this one alone.
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIDLEARNER',
      AWS_SECRET_ACCESS_KEY: 'none',
    };
  }

  /** What an account has in a Region. */
  region(name = 'us-east-1', account: string = ACCOUNT): Region {
    const key = `${account}/${name}`;
    const region = this.#regions.get(key) ?? new Region(account, name, this.time, this.#script);
    this.#regions.set(key, region);
    return region;
  }

  /** Resolves when an operation is asked for, or was. */
  async called(operation: string): Promise<void> {
    while (!this.calls.some((call) => call.operation === operation)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Lets answers go wrong from now on. */
  fault(fault: Fault): void {
    this.#troubles.add(fault);
  }

  /** Closes it, with answers that never came. @throws Error where anything outside of the model was seen */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    if (this.problems.length > 0) throw new Error(this.problems.join('\n'));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const reply = this.#answer(await readRequest(request));
      if (reply === 'hang') return;
      if (this.secondsPerAnswer > 0) await this.#wait(this.secondsPerAnswer * 1000);
      if (reply === 'lost') request.socket.destroy();
      else response.writeHead(reply.status, headersOf(reply)).end(reply.body);
    } catch (error) {
      // A fault of the program or of the fake. It is no answer of AWS, and nothing tries it again.
      this.problems.push(error instanceof OutsideOfTheModel ? error.message : String(error));
      response.writeHead(418).end();
    }
  }

  #answer(asked: Asked): Reply | 'hang' | 'lost' {
    const { accessKey, input, model, operation } = asked;
    const { accounts } = this.#script;
    const account = accounts === undefined ? ACCOUNT : (accounts[accessKey] ?? null);
    const trouble =
      account === null ? ('invalid-token' as const) : this.#troubles.of(operation.name);
    const id = randomUUID();
    const log = (outcome: string): void => {
      const call = {
        service: model.id,
        operation: operation.name,
        region: asked.region,
        account: account ?? '',
        input: speakable(operation.input, input),
        outcome,
      };
      this.calls.push(call);
      this.#onCall(call);
      for (const resolve of this.#waiting.splice(0)) resolve();
    };
    if (trouble === 'hang') {
      log('hang');
      return 'hang';
    }
    try {
      const carriedOut = trouble === null || trouble === 'late' || trouble === 'lost-answer';
      if (!carriedOut) {
        throw refusalFor(trouble, model.id, operation.name, account ?? '');
      }
      const output = this.#carryOut(asked, account ?? '');
      const reply = answer(model, operation, output, id);
      log(trouble === null ? 'ok' : trouble === 'late' ? 'hang' : 'lost');
      if (trouble === 'late') return 'hang';
      return trouble === null ? reply : 'lost';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log(error.code);
      return refuse(model, error, id);
    }
  }

  #carryOut({ accessKey, input, model, operation, region }: Asked, account: string): object {
    const service: Service = SERVICES[model.id] ?? {};
    const carryOut = service[operation.name];
    if (carryOut === undefined) {
      throw new OutsideOfTheModel(`${model.id} ${operation.name} is not faked`);
    }
    return carryOut(input as never, this.region(region, account), { account, accessKey });
  }
}

function headersOf({ type }: Reply): Readonly<Record<string, string>> {
  return { 'content-type': type, 'x-amzn-requestid': randomUUID() };
}
