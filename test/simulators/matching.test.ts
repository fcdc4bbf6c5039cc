import { describe, expect, test } from 'vitest';
import { isSameBirthDate, isSameName, isSameNumber, matchPerson } from './matching.ts';

const held = {
  surname: 'Montelargo Ibarrienta',
  givenNames: 'Graciela Inés',
  birthDate: '1983-06-05',
  nationality: 'PER',
  sex: 'F',
} as const;

describe('comparing names', () => {
  test('knows a name without its accents, its capitals and its order', () => {
    expect(isSameName('ibarrienta MONTELARGO', held.surname)).toBe(true);
    expect(isSameName('Łukaszyńska-Weiß', 'lukaszynska weiss')).toBe(true);
  });

  test('knows a name of which one word is missing', () => {
    expect(isSameName('Montelargo', held.surname)).toBe(true);
  });

  test('forgives one letter in a long word and none in a short one', () => {
    expect(isSameName('Montelarjo', 'Montelargo')).toBe(true);
    expect(isSameName('Montelargos', 'Montelargo')).toBe(true);
    expect(isSameName('Monterlarjo', 'Montelargo')).toBe(false);
    expect(isSameName('Luo', 'Lua')).toBe(false);
  });

  test('compares names in their own script', () => {
    expect(isSameName('القريشابي', 'القريشابي')).toBe(true);
    expect(isSameName('罗', '李')).toBe(false);
  });
});

describe('comparing dates of birth', () => {
  test('takes an unknown month or day for agreement, and an unknown year for none', () => {
    expect(isSameBirthDate('1983-00-00', '1983-06-05')).toBe(true);
    expect(isSameBirthDate('0000-06-05', '1983-06-05')).toBe(false);
    expect(isSameBirthDate('0000-00-00', '0000-00-00')).toBe(false);
  });

  test('forgives a day and a month that were exchanged', () => {
    expect(isSameBirthDate('1983-05-06', '1983-06-05')).toBe(true);
    expect(isSameBirthDate('1983-05-07', '1983-06-05')).toBe(false);
  });
});

describe('comparing persons', () => {
  test('says what agrees, and that another nationality excludes nobody', () => {
    const asked = { ...held, nationality: 'BOL', givenNames: 'Graciela' };
    expect(matchPerson(asked, held)).toEqual(['surname', 'givenNames', 'birthDate', 'sex']);
  });

  test('finds nobody when no given name agrees', () => {
    expect(matchPerson({ ...held, givenNames: 'Rosalba' }, held)).toBeNull();
  });

  test('compares numbers without their spaces and marks', () => {
    expect(isSameNumber('sp 0000-108', 'SP0000108')).toBe(true);
  });
});
