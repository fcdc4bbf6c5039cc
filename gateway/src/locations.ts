import { Kind, type DocumentNode } from 'graphql';

/** The subgraphs of a supergraph and where each is: as the supergraph says, or as the configuration does. */
export const locationsIn = (
  supergraph: DocumentNode,
  configured: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> => {
  const graphs = supergraph.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).flatMap((value) => {
      const given = new Map(
        (value.directives ?? []).flatMap(({ arguments: list = [] }) =>
          list.flatMap(({ name, value: it }) =>
            it.kind === Kind.STRING ? [[name.value, it.value] as const] : [],
          ),
        ),
      );
      const name = given.get('name');
      const url = name === undefined ? undefined : (configured[name] ?? given.get('url'));
      return name !== undefined && url !== undefined ? [[name, url] as const] : [];
    }),
  );
};
