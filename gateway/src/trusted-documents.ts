import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError, Kind, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { refusal } from './errors.ts';
import type { Log } from './log.ts';
import type { Operation } from './operation.ts';
import { isPortal, portals } from './types.ts';
import type { Portal } from './types.ts';

/** One operation that a portal may run, parsed once: the plan and the compiled document hang on it. */
export type TrustedDocument = {
  /** As it stands in the list: the planner reads the text, everything else the parsed document. */
  readonly text: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
};

/** The only operations that the public endpoint runs, by portal and hash. */
export type TrustedDocuments = ReadonlyMap<Portal, ReadonlyMap<string, TrustedDocument>>;

export const noTrustedDocuments: TrustedDocuments = new Map();

const operationNameOf = (document: DocumentNode): string | undefined => {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 ? operations[0]?.name?.value : undefined;
};

/** Reads one portal's list, `{ hash: document }`. A Map: a plain object would know `__proto__`. */
export const parseTrustedDocuments = (json: string): Map<string, TrustedDocument> => {
  const entries = Object.entries(JSON.parse(json) as Record<string, string>);
  return new Map(
    entries.map(([hash, text]) => {
      const document = parse(text, { noLocation: true });
      return [hash, { text, document, operationName: operationNameOf(document) }];
    }),
  );
};

/** Reads `<folder>/<portal>.json` for each portal; a portal without a list has no operations. */
export const readTrustedDocuments = async (
  folder = join(import.meta.dirname, '../trusted-documents'),
): Promise<TrustedDocuments> => {
  const lists = await Promise.all(
    portals.map(async (portal) => {
      const json = await readFile(join(folder, `${portal}.json`), 'utf8').catch(() => '{}');
      return [portal, parseTrustedDocuments(json)] as const;
    }),
  );
  return new Map(lists);
};

/** Leaves out documents that the schema does not know (any more), and says so. */
export const validDocuments = (
  documents: TrustedDocuments,
  schema: GraphQLSchema,
  log: Log,
): TrustedDocuments =>
  new Map(
    [...documents].map(([portal, list]) => {
      const valid = [...list].filter(([hash, { document, operationName }]) => {
        const errors = validate(schema, document);
        if (errors.length > 0)
          log.error('A trusted document does not fit the schema and cannot run.', {
            portal,
            hash,
            operationName,
            problem: errors[0]?.message,
          });
        return errors.length === 0;
      });
      return [portal, new Map(valid)];
    }),
  );

type Params = {
  query?: string | undefined;
  documentId?: unknown;
  extensions?: Record<string, unknown> | undefined;
  variables?: Record<string, unknown> | undefined;
};

const documentIdOf = (params: Params): string | null => {
  if (typeof params.documentId === 'string') return params.documentId;
  const persisted = params.extensions?.['persistedQuery'] as { sha256Hash?: unknown } | undefined;
  return typeof persisted?.sha256Hash === 'string' ? persisted.sha256Hash : null;
};

const notTrusted = (): GraphQLError =>
  refusal(
    'DOCUMENT_NOT_TRUSTED',
    'This operation is not in the list of operations that this portal runs.',
  );

/** Lets portals run their listed operations and nothing else. */
export const useTrustedDocuments = (documents: () => TrustedDocuments): GatewayPlugin => {
  const chosen = new WeakMap<object, DocumentNode>();
  const find = (portal: Portal | null, id: string): TrustedDocument | undefined =>
    isPortal(portal) ? documents().get(portal)?.get(id) : undefined;
  return {
    onParams({ params, setParams, context }) {
      const { caller } = (context as unknown as { operation: Operation }).operation;
      const asked = params as Params;
      const id = documentIdOf(asked);
      const mayBringOwn = caller.documents !== 'trusted';
      if (mayBringOwn && asked.query) return;
      if (asked.query || id === null) throw notTrusted();
      const trusted = find(caller.portal, id);
      if (!trusted) throw notTrusted();
      chosen.set(context, trusted.document);
      setParams({
        query: trusted.text,
        // Plans are kept by document and operation name: always the same name, whatever the client sends.
        ...(trusted.operationName === undefined ? {} : { operationName: trusted.operationName }),
        ...(asked.variables ? { variables: asked.variables } : {}),
      });
    },
    onParse({ context, setParsedDocument }) {
      const document = chosen.get(context as object);
      if (document) setParsedDocument(document);
    },
    // The list was validated against the schema when it was loaded.
    onValidate({ context, setResult }) {
      if (chosen.has(context as object)) setResult([]);
    },
  };
};
