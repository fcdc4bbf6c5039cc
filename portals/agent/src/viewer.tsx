import { createContext, use, type ReactNode } from 'react';
import { useAnswer } from '@passerelle/portal-kit';
import { graphql } from './gql/index.ts';
import type { AgentViewer_QueryQuery } from './gql/graphql.ts';

const AgentViewer_Query = graphql(`
  query AgentViewer_Query {
    viewer {
      kind
      name
      habilitation {
        id
        mission
        endsOn
        unit {
          id
          name
          kind
          timeZone
        }
      }
    }
  }
`);

export type Viewer = NonNullable<AgentViewer_QueryQuery['viewer']>;

const ViewerContext = createContext<Viewer | null>(null);

/** Who works here, and under which habilitation. Null while it is read, and for whoever is no agent. */
export const useViewer = (): Viewer | null => use(ViewerContext);

type Props = {
  children: (state: 'loading' | 'outage' | 'no-habilitation' | Viewer) => ReactNode;
};

/** Reads the habilitation once for the whole desk. */
export const ViewerProvider = ({ children }: Props) => {
  const { data, fault } = useAnswer(AgentViewer_Query, {});
  const viewer = data?.viewer ?? null;
  const state = viewer ? (viewer.habilitation ? viewer : 'no-habilitation') : null;
  const missing = data ? 'no-habilitation' : fault ? 'outage' : 'loading';
  return <ViewerContext value={viewer}>{children(state ?? missing)}</ViewerContext>;
};
