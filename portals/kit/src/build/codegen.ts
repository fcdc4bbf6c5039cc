import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, visit, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
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

const TYPENAME: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

const asksTypename = ({ selections }: SelectionSetNode): boolean =>
  selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');

/**
 * Adds `__typename` wherever the cache needs it, and not at the root: there it says nothing, and the gateway would ask one
 * more subgraph for it before each act.
 */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot =
        parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      if (isRoot || asksTypename(node)) return undefined;
      return { ...node, selections: [TYPENAME, ...node.selections] };
    },
  });

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
        documentTransforms: [
          {
            transform: ({ documents }) =>
              documents.map((file) =>
                file.document ? { ...file, document: withTypenames(file.document) } : file,
              ),
          },
        ],
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
