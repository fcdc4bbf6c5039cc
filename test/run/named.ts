type Run = () => Promise<number>;

/** Runs one command of a family by its name; a name that a later issue brings says so and ends with 2. */
export const runNamed = async (given: {
  readonly family: string;
  readonly built: Readonly<Record<string, () => Promise<{ readonly run: Run }>>>;
  readonly later: readonly string[];
}): Promise<number> => {
  const [, , name] = process.argv;
  const { family, built, later } = given;
  const load = name === undefined ? undefined : built[name];
  if (load) return (await load()).run();
  if (name !== undefined && later.includes(name)) {
    process.stdout.write(`${family} ${name}: not built yet.\n`);
    return 2;
  }
  const names = [...Object.keys(built), ...later.map((one) => `${one} (not built yet)`)];
  process.stdout.write(`${family} NAME, where NAME is one of: ${names.join(', ')}.\n`);
  return 2;
};
