import {
  createPerform,
  DoneBefore,
  type Perform,
  type PerformOnce,
  type PerformWith,
} from './act.ts';
import { systemActor } from './actor.ts';
import type { Delivered } from './events.ts';
import type { Language } from './law/words.ts';
import { createAsk, type Ask, type AskWith } from './query.ts';
import type { SubgraphName } from './roles.ts';

/** Why the graph is asked, and in which language it answers: French, unless a person reads what comes of it. */
export type Why = string | { readonly reason: string; readonly language: Language };

/** Asks the rest of the graph, in the platform's own name and for a stated reason. */
export type AskGraph = (
  part: string,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  why: Why,
) => Promise<Readonly<Record<string, unknown>>>;

/** What an event's subscriber works with. Its acts are performed once, however often the event comes. */
export type SubscriberTools<Ports> = {
  readonly ports: Ports;
  readonly ask: Ask;
  readonly askGraph: (
    document: string,
    variables: Readonly<Record<string, unknown>>,
    why: Why,
  ) => Promise<Readonly<Record<string, unknown>>>;
  /** As `perform`; null when the event was handled before. */
  readonly perform: PerformOnce;
  readonly now: () => Date;
};

/** The subgraph to which a subscriber belongs, as it stands while an event is handled. */
export type Handling<Ports> = PerformWith &
  AskWith & {
    readonly schema: SubgraphName;
    readonly ports: Ports;
    readonly askGraph: AskGraph;
  };

/** Each act of a subscriber leaves its own mark, so that a handler of two acts can fail between them. */
const performOnce =
  (perform: Perform, eventId: string, subscriber: string): PerformOnce =>
  async (act, input) => {
    try {
      return await perform(act, input, { eventId, subscriber: `${subscriber}:${act.name}` });
    } catch (error) {
      if (error instanceof DoneBefore) return null;
      throw error;
    }
  };

/**
 * Hands an event to a subscriber in the name of its subgraph, and writes down what it read. The bus does so when
 * something happens; a world that begins in the past does so at the hour at which it happened, by the clock of `given`.
 */
export const handleEvent = async <Ports>(
  given: Handling<Ports>,
  subscriber: {
    readonly name: string;
    readonly handle: (event: Delivered<never>, tools: SubscriberTools<Ports>) => Promise<void>;
  },
  event: Pick<Delivered<never>, 'id'>,
): Promise<void> => {
  const { schema, ports, clock } = given;
  const actor = systemActor(schema, event.id);
  const { ask, settle } = createAsk(given, actor);
  await subscriber.handle(event as Delivered<never>, {
    ports,
    ask,
    askGraph: (document, variables, why) => given.askGraph(schema, document, variables, why),
    perform: performOnce(createPerform(given, actor), event.id, subscriber.name),
    now: () => clock.now(),
  });
  await settle();
};
