/** A name as a form takes it, and in the person's own script where that is not Latin. */
export type Name = { readonly latin: string; readonly native: string | null };

/** Common names of one part of the world. Persons are drawn from them at random and exist nowhere. */
export type Culture = {
  readonly female: readonly Name[];
  readonly male: readonly Name[];
  readonly surnames: readonly Name[];
  /** How a full name is written in the own script. */
  readonly order: 'GIVEN_FIRST' | 'SURNAME_FIRST' | 'SURNAME_FIRST_JOINED';
  /** The surname of a woman, where it differs. */
  readonly feminine: (surname: Name) => Name;
};

const namesIn = (text: string): readonly Name[] =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [latin = '', native] = entry.split('=').map((part) => part.replaceAll('_', ' '));
      return { latin, native: native ?? null };
    });

/** Slavic surnames that are adjectives or possessives have a form for women: Orlov, Orlova. */
export const slavicFeminine = ({ latin, native }: Name): Name => ({
  latin: latin.replace(/(ov|ev|in)$/, '$1a').replace(/(?:skiy|sky)$/, 'skaya'),
  native: native?.replace(/(ов|ев|ёв|ин)$/, '$1а').replace(/ский$/, 'ская') ?? null,
});

/** Reads `Latin=native` entries; an underscore stands for a space. */
export const culture = (
  lists: Readonly<Record<'female' | 'male' | 'surnames', string>>,
  more: Partial<Pick<Culture, 'order' | 'feminine'>> = {},
): Culture => ({
  female: namesIn(lists.female),
  male: namesIn(lists.male),
  surnames: namesIn(lists.surnames),
  order: more.order ?? 'GIVEN_FIRST',
  feminine: more.feminine ?? ((surname) => surname),
});
