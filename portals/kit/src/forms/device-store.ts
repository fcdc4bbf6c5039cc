import type { AnswerStore, TypedAnswer } from './keeper.ts';

const PREFIX = 'passerelle.answers.';

const isTyped = (value: unknown): value is Omit<TypedAnswer, 'key'> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as TypedAnswer).value === 'string' &&
  typeof (value as TypedAnswer).at === 'number' &&
  typeof (value as TypedAnswer).tab === 'string';

const read = (text: string | null): Omit<TypedAnswer, 'key'> | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isTyped(value) ? value : null;
  } catch {
    return null;
  }
};

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const keysOf = (shelf: Shelf, prefix: string): string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((key) =>
    key.startsWith(prefix),
  );

/**
 * The unconfirmed answers of one application on this device. One entry for each answer: two tabs never overwrite one
 * another's form, only the same answer, and there the later one stays.
 */
export const deviceStore = (application: string, shelf: Shelf = localStorage): AnswerStore => {
  const prefix = `${PREFIX}${application}.`;
  return {
    list: () =>
      keysOf(shelf, prefix).flatMap((name) => {
        const found = read(shelf.getItem(name));
        return found ? [{ key: name.slice(prefix.length), ...found }] : [];
      }),
    put: ({ key, ...answer }) => {
      try {
        shelf.setItem(prefix + key, JSON.stringify(answer));
        return true;
      } catch {
        return false;
      }
    },
    removeIfSame: ({ key, value, at, tab }) => {
      const found = read(shelf.getItem(prefix + key));
      if (found && found.value === value && found.at === at && found.tab === tab)
        shelf.removeItem(prefix + key);
    },
  };
};

/** What portals keep on a device about a person: answers on their way, texts not yet sent, and what was seen before. */
const PERSONAL = [PREFIX, 'passerelle.draft.', 'passerelle.seen.'] as const;

/** How many answers and texts wait on this device: said before a person signs out. */
export const answersWaiting = (shelf: Shelf = localStorage): number =>
  keysOf(shelf, PERSONAL[0]).length + keysOf(shelf, PERSONAL[1]).length;

/**
 * Leaves nothing of a person on this device: the next one at a shared machine finds none of it. What one tab keeps (findings
 * as they are typed, what was read) goes as a whole.
 */
export const forgetAnswers = (
  shelf: Shelf = localStorage,
  tab: Pick<Storage, 'clear'> = sessionStorage,
): void => {
  for (const prefix of PERSONAL) for (const key of keysOf(shelf, prefix)) shelf.removeItem(key);
  tab.clear();
};
