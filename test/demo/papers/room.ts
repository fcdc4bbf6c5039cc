import { constants, setPriority } from 'node:os';
import {
  appRole,
  createPool,
  eventSchemas,
  handleEvent,
  urlFor,
  type Platform,
  type SubgraphDefinition,
} from '@passerelle/subgraph-kit';
import type { LetterPress } from '@passerelle/subgraph-kit/letters';
import type { Mailer } from '@passerelle/subgraph-kit/mail';
import { demoPersons } from '../persons.ts';
import type { DuePaper } from './kinds.ts';

/** What a room that writes to persons works with. */
export type Writing = { readonly press: LetterPress; readonly mailer: Mailer };

const addresses = new Set(demoPersons.map(({ email }) => email));

/** Mails of long ago reach those whose mailbox is looked at; the others of the demo world read none. */
const toPersonsOfTheDemo = (mailer: Mailer): Mailer => ({
  send: async (mail) => {
    if (addresses.has(mail.to)) await mailer.send(mail);
  },
  stop: () => mailer.stop(),
});

/** Whoever sits at the platform comes first: the child that sets these papers takes what is left of the processor. */
const stepBack = (press: LetterPress): void => {
  for (const { pid } of press.children()) {
    try {
      if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
    } catch {
      // It ended meanwhile, or the system does not let it: then it sets its papers like any other.
    }
  }
};

export type PaperRoom = {
  /** Hands the event to those who listened to it when it happened; their clock shows that hour. */
  readonly set: (due: DuePaper) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * The subscribers of a subgraph, with a press of their own beside the platform's: no letter of today waits behind those
 * of the demo's past.
 */
export const createPaperRoom = <Ports extends Writing>(
  definition: SubgraphDefinition<Ports>,
  platform: Platform,
): PaperRoom => {
  let at = platform.clock.now();
  const clock = { now: () => at };
  const { name, subscribers } = definition;
  const opened = definition.ports({ ...platform, clock });
  const ports = { ...opened, mailer: toPersonsOfTheDemo(opened.mailer) };
  const pool = createPool(urlFor(platform.database, appRole(name)), 2);
  const { law, bus, askGraph } = platform;
  const given = { pool, schema: name, clock, law, publish: bus.publish, ports, askGraph };
  return {
    set: async (due) => {
      const { event } = due;
      ({ at } = due);
      const data = eventSchemas[event.event].parse(event.data);
      for (const subscriber of subscribers.filter(({ on }) => on === event.event))
        await handleEvent(given, subscriber, { ...event, data } as never);
      stepBack(ports.press);
    },
    close: async () => {
      await definition.closePorts?.(opened);
      await pool.end();
    },
  };
};
