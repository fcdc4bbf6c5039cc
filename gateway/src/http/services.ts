import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Gateway } from '../gateway.ts';
import { verifyServiceToken, type ServiceKeys } from '../identity/service-tokens.ts';
import { systemActor, type Actor } from '../types.ts';
import { sendJson } from './answers.ts';
import { readBody } from './body.ts';
import { languageOf, reasonOf } from './callers.ts';

const question = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).default({}),
});

const BODY_BYTES_MAX = 1_000_000;

/** The token of a part of the platform, or null: then a person asks. */
export const bearerOf = (request: IncomingMessage): string | null =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/**
 * A part in another process asks the graph in its own name: with documents of its own, and for a stated reason that goes
 * into the log of every reading.
 */
export const serviceQuestions =
  (gateway: Gateway, keys: ServiceKeys) =>
  async (request: IncomingMessage, response: ServerResponse, token: string): Promise<void> => {
    const part = await verifyServiceToken(token, keys);
    if (part === null)
      return sendJson(response, 401, {
        errors: [
          {
            message: 'This token speaks for no part of the platform.',
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      });
    const asked = question.safeParse(await readBody(request, BODY_BYTES_MAX));
    if (!asked.success)
      return sendJson(response, 400, {
        errors: [{ message: 'A question has a query.', extensions: { code: 'BAD_REQUEST' } }],
      });
    const actor: Actor = {
      ...systemActor(part, randomUUID()),
      language: languageOf(request),
      reason: reasonOf(request),
    };
    const { query, variables } = asked.data;
    sendJson(response, 200, await gateway.execute({ document: query, variables, actor }));
  };
