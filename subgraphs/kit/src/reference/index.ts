export { countries, countryByAlpha2, countryByAlpha3 } from './countries.ts';
export type { Country } from './countries.ts';
export { districtsOf, noPostBecause } from './districts.ts';
export type { District } from './districts.ts';
export { postByCode, postById, posts, unitById, units } from './posts.ts';
export type { Post, Unit, UnitKind } from './posts.ts';
export { unitIdOf } from './unit-id.ts';
