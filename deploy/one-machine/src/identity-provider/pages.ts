import type { DemoPerson } from '@passerelle/test/demo';
import { escaped, page } from '../html.ts';
import { words, type Language } from './words.ts';

type SignInPage = {
  readonly language: Language;
  readonly action: string;
  readonly persons: readonly DemoPerson[];
  /** What was wrong with the last try; what was typed stays. */
  readonly problem?: 'wrong' | 'taken' | 'unreadable' | 'slow' | undefined;
  /** Seconds until the next try; zero for none to wait. */
  readonly wait?: number;
  readonly typed?: { readonly name?: string | undefined; readonly email?: string | undefined };
};

const personLine = (person: DemoPerson, { language, action }: SignInPage): string => `<li>
<form method="post" action="${action}/login"><button class="person" name="login" value="${escaped(person.login)}">
<b><bdi>${escaped(person.name)}</bdi> <code class="soft" dir="ltr">${escaped(person.login)}</code></b><span class="soft">${escaped(person.role[language])}</span>
<i>${words[language].enter}</i></button></form></li>`;

const HEADING = {
  applicant: 'applicants',
  agent: 'agents',
  commission: 'commission',
} as const satisfies Record<DemoPerson['portal'], string>;

const LOCALE = { fr: 'fr', en: 'en-GB', ar: 'ar-u-nu-latn' } as const satisfies Record<
  Language,
  string
>;

/** "45 seconds", "3 minutes": never less than is to be waited. */
const inWords = (seconds: number, language: Language): string => {
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
};

const problemLines = ({ language, problem, wait = 0 }: SignInPage): string => {
  const t = words[language];
  const lines = [
    problem && t[problem],
    wait > 0 && t.wait.replace('{wait}', inWords(wait, language)),
  ].filter(Boolean);
  return lines.length === 0
    ? ''
    : `<div class="say" role="alert">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
};

const field = (label: string, attributes: string, value = ''): string =>
  `<label>${label}<input ${attributes} value="${escaped(value)}"></label>`;

/** Who signs in: an invented person, one's own account, or a new one. */
export const signInPage = (given: SignInPage): string => {
  const { language, action, persons, typed } = given;
  const t = words[language];
  const groups = [...new Set(persons.map(({ portal }) => portal))].map((portal) => {
    const lines = persons
      .filter((one) => one.portal === portal)
      .map((one) => personLine(one, given));
    return `<h3>${t[HEADING[portal]]}</h3><ul>${lines.join('')}</ul>`;
  });
  const email = field(
    t.email,
    'name="email" type="email" autocomplete="email" dir="ltr" required',
    typed?.email,
  );
  return page({
    language,
    title: t.title,
    specimen: t.specimen,
    body: `<p>${t.demo}</p>${problemLines(given)}
<h2>${t.persons}</h2>${groups.join('')}
<h2>${t.account}</h2><form method="post" action="${action}/account">${email}
${field(t.password, 'name="password" type="password" autocomplete="current-password" required')}
<button class="act quiet">${t.enterAct}</button></form>
<h2>${t.create}</h2><form method="post" action="${action}/sign-up">
${field(t.name, 'name="name" autocomplete="name" required maxlength="200"', typed?.name)}${email}
${field(t.password, 'name="password" type="password" autocomplete="new-password" minlength="8" required')}
<button class="act">${t.createAct}</button></form>`,
  });
};

export const expiredPage = (language: Language): string =>
  page({
    language,
    title: words[language].title,
    specimen: words[language].specimen,
    body: `<p class="say" role="alert">${words[language].expired}</p>`,
  });

/** Asks once more before the session of the provider ends; the form is the provider's own. */
export const leavePage = (language: Language, form: string): string =>
  page({
    language,
    title: words[language].leave,
    specimen: words[language].specimen,
    body: `${form}<button class="act" type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${words[language].leaveAct}</button>`,
  });
