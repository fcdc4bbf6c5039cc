import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';

const tree = z.record(z.string(), z.unknown());
const referring = z.object({ $ref: z.string() });

const pointer = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');

/** The place in the document where a path ends once each reference on the way is followed. */
const followed = (document: unknown, path: readonly string[]): readonly string[] => {
  let node = document;
  for (const [index, part] of path.entries()) {
    node = tree.parse(node)[part];
    const reference = referring.safeParse(node);
    if (reference.success)
      return followed(document, [
        ...reference.data.$ref.slice(2).split('/'),
        ...path.slice(index + 1),
      ]);
  }
  return path;
};

/** Checks requests and answers against a published document, by operation and status. */
export const contractOf = (file: URL) => {
  const document: unknown = parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, date: /^\d{4}-\d\d-\d\d$/ },
  });
  ajv.addSchema(tree.parse(document), 'document');
  const faults = (path: readonly string[], value: unknown): readonly string[] => {
    const validate = ajv.getSchema(`document#/${pointer(followed(document, path))}`);
    if (!validate) return [`the document has no ${path.join(' ')}`];
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
  const json = (type = 'application/json') => ['content', type, 'schema'];

  return {
    version: z.object({ openapi: z.string() }).parse(document).openapi,
    requestFaults: (path: string, body: unknown) =>
      faults(['paths', path, 'post', 'requestBody', ...json()], body),
    answerFaults: (
      operation: { path: string; method?: 'get' | 'post' },
      answer: { status: number; type: string; body: unknown },
    ) =>
      faults(
        [
          'paths',
          operation.path,
          operation.method ?? 'post',
          'responses',
          String(answer.status),
          ...json(answer.type),
        ],
        answer.body,
      ),
  };
};
