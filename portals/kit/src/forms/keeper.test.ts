import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createKeeper,
  type AnswerStore,
  type Keeper,
  type SendResult,
  type TypedAnswer,
} from './keeper.ts';

/** What the tabs of one browser share: each read is a copy, as with localStorage. */
const sharedStore = (): AnswerStore => {
  const shelf = new Map<string, TypedAnswer>();
  return {
    list: () => [...shelf.values()].map((answer) => ({ ...answer })),
    put: (answer) => {
      shelf.set(answer.key, { ...answer });
      return true;
    },
    removeIfSame: (answer) => {
      const kept = shelf.get(answer.key);
      if (kept && kept.at === answer.at && kept.tab === answer.tab && kept.value === answer.value)
        shelf.delete(answer.key);
    },
  };
};

/** One lock for all tabs, as the browser gives it. */
const oneLock = () => {
  let queue: Promise<void> = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work);
    return queue;
  };
};

/** What becomes of one save: it arrives and is confirmed, arrives unheard, never arrives, or meets an ended session. */
type Fate = 'kept' | 'arrived unheard' | 'lost' | 'signed-out';

const serverWith = (answers: Map<string, string>) => ({
  send: (fate: Fate, whileUnderWay: () => void) => {
    let first = true;
    return async (batch: readonly { key: string; value: string }[]): Promise<SendResult> => {
      await Promise.resolve();
      if (first) whileUnderWay();
      first = false;
      if (fate === 'kept' || fate === 'arrived unheard')
        for (const { key, value } of batch) answers.set(key, value);
      await Promise.resolve();
      if (fate === 'kept') return 'kept';
      return fate === 'signed-out' ? 'signed-out' : 'unknown';
    };
  },
});

type Step =
  | { do: 'type'; tab: 0 | 1; key: string; value: string }
  | {
      do: 'save';
      tab: 0 | 1;
      fate: Fate;
      meanwhile: { tab: 0 | 1; key: string; value: string } | null;
    }
  | { do: 'close and open again'; tab: 0 | 1 };

const key = fc.constantFrom('surname', 'givenNames', 'homeCity');
const tab = fc.constantFrom<0 | 1>(0, 1);
const stroke = fc.record({ tab, key, value: fc.string({ maxLength: 3 }) });
const step: fc.Arbitrary<Step> = fc.oneof(
  stroke.map((one) => ({ do: 'type' as const, ...one })),
  fc.record({
    do: fc.constant('save' as const),
    tab,
    fate: fc.constantFrom<Fate>('kept', 'arrived unheard', 'lost', 'signed-out'),
    meanwhile: fc.option(stroke),
  }),
  fc.record({ do: fc.constant('close and open again' as const), tab }),
);

describe('what is typed into a form', () => {
  test('reaches the server as it was typed last, under any order of saves, outages, ended sessions and tabs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const store = sharedStore();
        const alone = oneLock();
        const answers = new Map<string, string>();
        const server = serverWith(answers);
        const typedLast = new Map<string, string>();
        let now = 0;
        let tabs = 0;
        const open = (): Keeper => {
          tabs += 1;
          return createKeeper({ store, alone, now: () => now, tab: `tab-${tabs}` });
        };
        const keepers: [Keeper, Keeper] = [open(), open()];
        const type = (one: { tab: 0 | 1; key: string; value: string }): void => {
          now += 1;
          keepers[one.tab].type(one.key, one.value);
          typedLast.set(one.key, one.value);
        };
        const under: Promise<unknown>[] = [];
        for (const one of steps) {
          if (one.do === 'type') type(one);
          if (one.do === 'close and open again') keepers[one.tab] = open();
          if (one.do === 'save') {
            const { meanwhile } = one;
            const send = server.send(one.fate, () => meanwhile && type(meanwhile));
            under.push(keepers[one.tab].flush(send));
          }
          // What is typed stands on the device or on the server at every moment.
          for (const [name, value] of typedLast)
            expect(keepers[0].typed(name) ?? answers.get(name)).toBe(value);
        }
        await Promise.all(under);
        await keepers[0].flush(server.send('kept', () => undefined));
        expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(typedLast));
        keepers[1].look();
        expect(keepers[1].state().waiting + store.list().length).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  test('is kept by the page when the device keeps nothing, and is sent all the same', async () => {
    const refusing: AnswerStore = {
      list: () => [],
      put: () => false,
      removeIfSame: () => undefined,
    };
    const keeper = createKeeper({
      store: refusing,
      alone: (work) => work(),
      now: () => 1,
      tab: 'a',
    });
    keeper.type('surname', 'OULHADJ');
    expect(keeper.state()).toMatchObject({ waiting: 1, keepsHere: false });
    const sent: unknown[] = [];
    await keeper.flush(async (batch) => {
      sent.push(...batch);
      return 'kept';
    });
    expect(sent).toEqual([{ key: 'surname', value: 'OULHADJ' }]);
    expect(keeper.state().waiting).toBe(0);
  });

  test('travels at most 120 answers at a time', async () => {
    const keeper = createKeeper({
      store: sharedStore(),
      alone: (work) => work(),
      now: () => 1,
      tab: 'a',
    });
    for (let at = 0; at < 250; at += 1) keeper.type(`key${at}`, 'x');
    const sizes: number[] = [];
    await keeper.flush(async (batch) => {
      sizes.push(batch.length);
      return 'kept';
    });
    expect(sizes).toEqual([120, 120, 10]);
  });
});
