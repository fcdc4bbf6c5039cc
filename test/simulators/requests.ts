import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { headerOf, readJson, Refusal, type Reply } from './http.ts';
import { digestOf } from './memory.ts';

type Work =
  | { search: () => readonly unknown[] }
  | { deposit: (reference: string, at: Date) => Reply };

type Reading =
  | { faults: readonly { path: string; message: string }[] }
  | { faults: null; digest: string; work: Work };

/** One thing that a system can be asked: a search, or the deposit of a copy. */
export type Operation = {
  path: string;
  read(body: unknown): Reading;
  /** A candidate to show when a contradictory answer needs one. */
  decoy: unknown;
};

export type Question = { operation: Operation; key: string; digest: string; work: Work };

export const faultsOf = (error: z.ZodError): readonly { path: string; message: string }[] =>
  error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.join('.'), message: issue.message }));

const reading =
  <Input extends z.ZodType>(path: string, input: Input, work: (body: z.output<Input>) => Work) =>
  (body: unknown): Reading => {
    const parsed = input.safeParse(body);
    if (!parsed.success) return { faults: faultsOf(parsed.error) };
    const digest = digestOf(path, JSON.stringify(parsed.data));
    return { faults: null, digest, work: work(parsed.data) };
  };

export const searchAt = <Input extends z.ZodType>(
  path: string,
  input: Input,
  options: { search: (asked: z.output<Input>) => readonly unknown[]; decoy: unknown },
): Operation => ({
  path,
  read: reading(path, input, (body) => ({ search: () => options.search(body) })),
  decoy: options.decoy,
});

export const depositAt = <Input extends z.ZodType>(
  path: string,
  input: Input,
  deposit: (copy: z.output<Input>, reference: string, at: Date) => Reply,
): Operation => ({
  path,
  read: reading(path, input, (body) => ({
    deposit: (reference, at) => deposit(body, reference, at),
  })),
  decoy: null,
});

const KEY_FORM = /^[A-Za-z0-9._:-]{8,128}$/;
const PURPOSE_FORM = /^[A-Za-z0-9._:/ -]{3,120}$/;

const isSameSecret = (given: string, expected: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
};

export const authenticate = (request: IncomingMessage, tokens: readonly string[]): void => {
  const given = /^Bearer (.+)$/.exec(headerOf(request, 'authorization') ?? '')?.[1] ?? '';
  if (!tokens.some((token) => isSameSecret(given, token)))
    throw new Refusal(401, 'Send the bearer token of your service.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
};

/** A query of these systems is lawful for a purpose only, and the purpose is in their own log. */
export const requirePurpose = (request: IncomingMessage): void => {
  if (!PURPOSE_FORM.test(headerOf(request, 'x-purpose') ?? ''))
    throw new Refusal(400, 'X-Purpose is required: 3 to 120 letters, digits or ._:/- ', {
      fields: [{ path: 'X-Purpose', message: 'required' }],
    });
};

export const idempotencyKeyOf = (request: IncomingMessage): string | undefined => {
  const key = headerOf(request, 'idempotency-key') ?? '';
  return KEY_FORM.test(key) ? key : undefined;
};

export const requireMethod = (request: IncomingMessage, method: string): void => {
  if (request.method !== method)
    throw new Refusal(405, `Use ${method}.`, { headers: { allow: method } });
};

export const questionOf = async (
  request: IncomingMessage,
  operation: Operation | undefined,
): Promise<Question> => {
  if (!operation) throw new Refusal(404, 'The published document lists the addresses.');
  requireMethod(request, 'POST');
  const key = idempotencyKeyOf(request);
  if (key === undefined)
    throw new Refusal(400, 'Idempotency-Key is required: 8 to 128 letters, digits or ._:-', {
      fields: [{ path: 'Idempotency-Key', message: 'required' }],
    });
  requirePurpose(request);
  const read = operation.read(await readJson(request));
  if (read.faults) throw new Refusal(400, 'Some fields cannot be read.', { fields: read.faults });
  return { operation, key, digest: read.digest, work: read.work };
};
