import type { Language, LegalRule } from '@passerelle/subgraph-kit/law';
import { namedDistricts } from '../domain/form-places.ts';

export type DistrictShown = {
  readonly post: { readonly id: string };
  readonly name: string;
  readonly rule: LegalRule;
};

/** The consular districts of a country, from the reference data: where a resident applies, and under which rule. */
export const districtsShown = (country: string, language: Language): readonly DistrictShown[] =>
  namedDistricts(country).map(({ option, district }) => ({
    post: { id: district.postId },
    name: option.label[language],
    rule: district.rule,
  }));
