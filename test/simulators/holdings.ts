import { isSameBirthDate, yearOf } from './matching.ts';
import type { InventedPerson } from './persons.ts';

/** Persons by year of birth: a candidate's year always agrees, so a search reads one year. */
export const byBirthYear = (persons: readonly InventedPerson[]) => {
  const years = new Map<string, InventedPerson[]>();
  for (const person of persons) {
    const year = yearOf(person.birthDate);
    const held = years.get(year);
    if (held) held.push(person);
    else years.set(year, [person]);
  }
  return (birthDate: string): readonly InventedPerson[] =>
    (years.get(yearOf(birthDate)) ?? []).filter((person) =>
      isSameBirthDate(birthDate, person.birthDate),
    );
};
