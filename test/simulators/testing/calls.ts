import { randomUUID } from 'node:crypto';
import type { SystemName } from '../protocol.ts';

export const tokens = {
  sis: 'token-of-sis-for-tests',
  vis: 'token-of-vis-for-tests',
  'civil-status': 'token-of-civil-status-for-tests',
} as const;

export type Answered = { status: number; type: string; headers: Headers; body: unknown };

export const answered = async (response: Response): Promise<Answered> => ({
  status: response.status,
  type: (response.headers.get('content-type') ?? '').split(';')[0] ?? '',
  headers: response.headers,
  body: await response.json(),
});

/** A caller of one simulator that knows how to ask; `more` overrides a header, and null leaves it out. */
export const caller =
  (url: () => string) =>
  async (
    system: SystemName,
    path: string,
    options: { body?: unknown; headers?: Readonly<Record<string, string | null>> } = {},
  ): Promise<Answered> => {
    const headers = new Headers({
      authorization: `Bearer ${tokens[system]}`,
      'x-purpose': 'EXAMINATION_OF_APPLICATION',
    });
    if (options.body !== undefined) {
      headers.set('content-type', 'application/json');
      headers.set('idempotency-key', randomUUID());
    }
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const isPost = options.body !== undefined;
    const response = await fetch(`${url()}/${system}${path}`, {
      method: isPost ? 'POST' : 'GET',
      headers,
      ...(isPost
        ? { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }
        : {}),
    });
    return answered(response);
  };

export const personKeysOf = (person: {
  surname: string;
  givenNames: string;
  birthDate: string;
  nationality: string;
  sex: string;
}) => ({
  surname: person.surname,
  givenNames: person.givenNames,
  birthDate: person.birthDate,
  nationality: person.nationality,
  sex: person.sex,
});
