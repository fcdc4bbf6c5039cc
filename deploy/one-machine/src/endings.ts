/** What was begun, ended in the opposite order whatever happens on the way; once, however often it is asked for. */
export const endings = () => {
  const list: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (let end = list.pop(); end; end = list.pop()) await end().catch(() => undefined);
  };
  return {
    add: (end: () => Promise<unknown>): void => void list.push(end),
    run: (): Promise<void> => {
      running ??= run();
      return running;
    },
    get began(): boolean {
      return running !== null;
    },
  };
};

export type Endings = ReturnType<typeof endings>;
