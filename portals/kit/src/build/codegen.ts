import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { Portal } from './vite.ts';

const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** The only operations the public endpoint runs for this portal, in a stable order so that a review reads the change. */
const publishTrustedDocuments = (portal: Portal, generated: string): void => {
  const documents = JSON.parse(readFileSync(generated, 'utf8')) as Record<string, string>;
  const sorted = Object.fromEntries(
    Object.entries(documents).toSorted(([, one], [, other]) =>
      one < other ? -1 : Number(one > other),
    ),
  );
  const target = inRepository(`gateway/trusted-documents/${portal}.json`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(sorted, null, 2)}\n`);
};

/** Typed documents with masked fragments for one portal, and its allow-list for the gateway. */
export const codegenConfig = (portal: Portal): CodegenConfig => {
  const folder = inRepository(`portals/${portal}/src/gql/`);
  return {
    schema: inRepository('gateway/schema.graphql'),
    documents: [inRepository(`portals/${portal}/src/**/*.{ts,tsx}`), `!${folder}**`],
    ignoreNoDocuments: true,
    generates: {
      [folder]: {
        preset: 'client',
        documentTransforms: [addTypenameSelectionDocumentTransform],
        presetConfig: {
          fragmentMasking: { unmaskFunctionName: 'readFragment' },
          persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
        },
        config: {
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          scalars: { Date: 'string', DateTime: 'string' },
          skipTypename: false,
        },
      },
    },
    hooks: {
      afterAllFileWrite: [
        () => publishTrustedDocuments(portal, `${folder}persisted-documents.json`),
      ],
    },
  };
};
