import { posts, unitIdOf, units, type Post, type Unit } from '@passerelle/subgraph-kit/reference';
import type { Words } from '@passerelle/subgraph-kit/law';

/** A provider's centre of the demo world. Companies and centres are invented. */
export type Centre = {
  readonly id: string;
  /** `<post>-C1`. */
  readonly code: string;
  readonly post: Post;
  readonly providerName: string;
  readonly name: Words;
  readonly cityName: Words;
  /** Of a hundred applicants of the post, how many come here. */
  readonly share: number;
};

// Companies that do not exist.
const providers = {
  africa: 'Velmora Accueil',
  asia: 'Tessalin Services',
  elsewhere: 'Orcavel Desk',
} as const;

const providerOf = ({ timeZone }: Post): string => {
  if (timeZone.startsWith('Africa/') || timeZone.startsWith('Indian/')) return providers.africa;
  return timeZone.startsWith('Asia/') ? providers.asia : providers.elsewhere;
};

type City = { readonly name: Words; readonly share: number };

const city = (share: number, fr: string, en: string, ar: string): City => ({
  name: { fr, en, ar },
  share,
});

/** Posts whose provider collects in more than one city; every other post with a provider has one centre. */
const cities: Readonly<Record<string, readonly City[]>> = {
  'MA-RABAT': [
    city(46, 'Rabat', 'Rabat', 'الرباط'),
    city(26, 'Fès', 'Fez', 'فاس'),
    city(20, 'Tanger', 'Tangier', 'طنجة'),
    city(8, 'Oujda', 'Oujda', 'وجدة'),
  ],
  'MA-CASABLANCA': [
    city(60, 'Casablanca', 'Casablanca', 'الدار البيضاء'),
    city(24, 'Marrakech', 'Marrakesh', 'مراكش'),
    city(16, 'Agadir', 'Agadir', 'أكادير'),
  ],
  'GB-LONDRES': [
    city(74, 'Londres', 'London', 'لندن'),
    city(18, 'Manchester', 'Manchester', 'مانشستر'),
    city(8, 'Édimbourg', 'Edinburgh', 'إدنبرة'),
  ],
};

const centresOfPost = (post: Post): Centre[] => {
  if (!post.hasProvider) return [];
  const providerName = providerOf(post);
  const places = cities[post.code] ?? [{ name: post.cityName, share: 100 }];
  return places.map(({ name, share }, at) => {
    const code = `${post.code}-C${at + 1}`;
    return {
      id: unitIdOf(code),
      code,
      post,
      providerName,
      name: {
        fr: `${providerName}, centre de ${name.fr}`,
        en: `${providerName}, ${name.en} centre`,
        ar: `${providerName}، مركز ${name.ar}`,
      },
      cityName: name,
      share,
    };
  });
};

const byPost = new Map(posts.map((post) => [post.id, centresOfPost(post)]));

/** Every provider's centre. */
export const centres: readonly Centre[] = posts.flatMap(({ id }) => byPost.get(id) ?? []);

/** The centres that collect for a post. Empty where applicants come to the post's own desk. */
export const centresOf = (post: Post): readonly Centre[] => byPost.get(post.id) ?? [];

export type DemoUnit = Unit & {
  readonly answersToId: string | null;
  readonly providerName: string | null;
};

/** Every unit of the demo world: the reference units and the centres. */
export const demoUnits: readonly DemoUnit[] = [
  ...units.map((unit) => ({ ...unit, answersToId: null, providerName: null })),
  ...centres.map(({ id, code, post, providerName, name, cityName }) => ({
    id,
    code,
    kind: 'PROVIDER_CENTRE' as const,
    name,
    city: cityName.fr,
    cityName,
    country: post.country,
    countryAlpha2: post.countryAlpha2,
    timeZone: post.timeZone,
    answersToId: post.id,
    providerName,
  })),
];

const unitsByCode = new Map(demoUnits.map((unit) => [unit.code, unit]));

/** The unit of a code; throws for a code that no unit has. */
export const demoUnit = (code: string): DemoUnit => {
  const unit = unitsByCode.get(code);
  if (!unit) throw new Error(`The demo world has no unit ${code}.`);
  return unit;
};
