import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { strikes, WELL_BEHAVED, type Behaviour, type BehaviourChange } from './behaviour.ts';
import { Refusal, type Reply } from './http.ts';
import { createMemory, referenceOf, type CallLog, type Memory } from './memory.ts';
import type { Answer, SystemName } from './protocol.ts';
import {
  authenticate,
  idempotencyKeyOf,
  questionOf,
  requireMethod,
  requirePurpose,
  type Operation,
  type Question,
} from './requests.ts';

export type SystemDefinition = {
  name: SystemName;
  /** How its references begin. */
  prefix: string;
  openapi: URL;
  operations: readonly Operation[];
  /** Forgets what was deposited. */
  forget?: () => void;
};

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

const opposite = (answer: Answer<unknown>, decoy: unknown): Answer<unknown> =>
  answer.result === 'NONE'
    ? { ...answer, result: 'CANDIDATES', candidates: [decoy] }
    : { ...answer, result: 'NONE', candidates: [] };

/** One simulated system: what it holds is given, how it misbehaves is set on command. */
export class System {
  readonly name: SystemName;
  readonly openapi: string;
  readonly #definition: SystemDefinition;
  readonly #tokens: readonly string[];
  readonly #now: () => Date;
  readonly #memory: Memory = createMemory();
  #behaviour: Behaviour = WELL_BEHAVED;

  constructor(
    definition: SystemDefinition,
    options: { tokens: readonly string[]; now: () => Date },
  ) {
    this.name = definition.name;
    this.openapi = readFileSync(definition.openapi, 'utf8');
    this.#definition = definition;
    this.#tokens = options.tokens;
    this.#now = options.now;
  }

  get behaviour(): Behaviour {
    return this.#behaviour;
  }

  behave(change: BehaviourChange): Behaviour {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    this.#behaviour = { ...this.#behaviour, ...Object.fromEntries(given) };
    return this.#behaviour;
  }

  calls(): CallLog {
    return this.#memory.calls();
  }

  reset(): void {
    this.#behaviour = WELL_BEHAVED;
    this.#memory.forget();
    this.#definition.forget?.();
  }

  async answer(request: IncomingMessage, path: string): Promise<Reply | 'HANG_UP'> {
    if (this.#behaviour.delayMs > 0) await pause(this.#behaviour.delayMs);
    if (this.#behaviour.hangUp) {
      this.#log(request, path, 0);
      return 'HANG_UP';
    }
    try {
      const reply = await this.#handle(request, path);
      this.#log(request, path, reply.status);
      return reply;
    } catch (error) {
      this.#log(request, path, error instanceof Refusal ? error.status : 500);
      throw error;
    }
  }

  #log(request: IncomingMessage, path: string, status: number): void {
    const isKnown = this.#definition.operations.some((one) => one.path === path);
    const rest = path.startsWith('/answers/') ? '/answers' : '(unknown)';
    const operation = isKnown ? path : rest;
    this.#memory.log({ operation, key: idempotencyKeyOf(request), status });
  }

  async #handle(request: IncomingMessage, path: string): Promise<Reply> {
    if (this.#behaviour.down)
      throw new Refusal(503, 'Closed for the moment.', { headers: { 'retry-after': '5' } });
    authenticate(request, this.#tokens);
    const late = /^\/answers\/([A-Z0-9-]{8,40})$/.exec(path)?.[1];
    if (late !== undefined) {
      requireMethod(request, 'GET');
      requirePurpose(request);
      return this.#lateAnswer(late);
    }
    const operation = this.#definition.operations.find((one) => one.path === path);
    return this.#perform(await questionOf(request, operation));
  }

  #perform(question: Question): Reply {
    const { operation, key, digest } = question;
    const id = `${operation.path} ${key}`;
    const kept = this.#memory.kept.get(id);
    if (kept && kept.digest !== digest)
      throw new Refusal(422, 'This Idempotency-Key came with another body.');
    const attempts = (kept?.attempts ?? 0) + 1;
    if (kept) kept.attempts = attempts;
    const reply = kept ? this.#replay(kept) : this.#first(question, id);
    // The work is done and kept: what is lost is the answer, which is the harder case for a caller.
    if (strikes(this.#behaviour.errorRate, key, attempts))
      throw new Refusal(500, 'The answer was lost on the way.');
    return reply;
  }

  #first(question: Question, id: string): Reply {
    const { operation, key, digest } = question;
    const reference = referenceOf(this.#definition.prefix, operation.path, key);
    const done = this.#work(question, reference);
    const { late } = this.#behaviour;
    const isLate = late !== null && 'search' in question.work;
    if (isLate)
      this.#memory.wait(reference, {
        readyAt: this.#now().getTime() + late.ms,
        pollsLeft: late.polls,
        reply: done,
      });
    const reply = isLate ? this.#pending(reference) : done;
    this.#memory.keep(id, { digest, reference, reply, attempts: 1 });
    return reply;
  }

  #replay(kept: { reference: string; reply: Reply }): Reply {
    this.#memory.replay();
    const reply = kept.reply.status === 202 ? this.#lateAnswer(kept.reference) : kept.reply;
    return { ...reply, headers: { ...reply.headers, 'idempotency-replayed': 'true' } };
  }

  #work(question: Question, reference: string): Reply {
    const { operation, work } = question;
    const at = this.#now();
    if ('deposit' in work) return work.deposit(reference, at);
    const found = work.search();
    const answer: Answer<unknown> = {
      reference,
      answeredAt: at.toISOString(),
      result: found.length > 0 ? 'CANDIDATES' : 'NONE',
      candidates: this.#behaviour.duplicate ? [...found, ...found] : found,
    };
    const inverse = opposite(answer, operation.decoy);
    if (this.#behaviour.contradictory === 'WITHIN')
      return { status: 200, body: { ...answer, result: inverse.result } };
    const turns =
      this.#behaviour.contradictory === 'BETWEEN' && this.#memory.ask(question.digest) % 2 === 0;
    return { status: 200, body: turns ? inverse : answer };
  }

  #pending(reference: string): Reply {
    return {
      status: 202,
      headers: { location: `/${this.name}/answers/${reference}`, 'retry-after': '1' },
      body: { reference, state: 'PENDING' },
    };
  }

  #lateAnswer(reference: string): Reply {
    const entry = this.#memory.waiting.get(reference);
    if (!entry) throw new Refusal(404, 'No answer has this reference.');
    if (entry.pollsLeft === 0 && this.#now().getTime() >= entry.readyAt) return entry.reply;
    entry.pollsLeft = Math.max(0, entry.pollsLeft - 1);
    return this.#pending(reference);
  }
}
