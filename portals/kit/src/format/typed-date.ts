/** A date typed in one field, day first in the three languages, as passports print it. */
export type TypedDate =
  | { day: string }
  | { fault: 'unreadable' | 'month' | 'day'; daysInMonth?: number; month?: number };

/** Arabic-Indic and Persian digits as Latin ones: both blocks hold 0 to 9 in order. */
export const latinDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const parts = (text: string): [number, number, number] | null => {
  const clean = latinDigits(text).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const typed =
    /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(clean) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(clean);
  return typed ? [Number(typed[3]), Number(typed[2]), Number(typed[1])] : null;
};

/** Reads `31/12/2031`, `31 12 2031`, `31.12.2031`, `31122031` or `2031-12-31`, in any digits. */
export const readTypedDate = (text: string): TypedDate => {
  const read = parts(text);
  if (!read) return { fault: 'unreadable' };
  const [year, month, day] = read;
  if (month < 1 || month > 12) return { fault: 'month' };
  if (day < 1 || day > daysIn(year, month))
    return { fault: 'day', daysInMonth: daysIn(year, month), month };
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
};

/** A plain day as it is typed: 31/12/2031. What is not a day stays as it was typed. */
export const writeTypedDate = (value: string): string => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return iso ? `${iso[3]}/${iso[2]}/${iso[1]}` : value;
};
