import { fillWords, type Language, type Words } from '@passerelle/subgraph-kit/law';
import { isOpenHit, type CheckState, type FallbackCause, type HitState } from './run.ts';
import { systemNames, type CheckSystem } from './systems.ts';

const causes: Readonly<Record<FallbackCause, Words>> = {
  UNREACHABLE: {
    fr: 'Le système n’a pas pu être joint après plusieurs essais.',
    en: 'The system could not be reached after several tries.',
    ar: 'تعذر الاتصال بالنظام بعد عدة محاولات.',
  },
  TOO_SLOW: {
    fr: 'Le système n’a pas répondu dans le temps imparti.',
    en: 'The system did not answer within the time allowed.',
    ar: 'لم يرد النظام في الوقت المحدد.',
  },
  LATE: {
    fr: 'Le système a reçu la question ; sa réponse n’est pas encore prête.',
    en: 'The system has received the question; its answer is not ready yet.',
    ar: 'تلقى النظام السؤال، وردّه ليس جاهزًا بعد.',
  },
  UNREADABLE: {
    fr: 'La réponse du système est illisible ou se contredit.',
    en: 'The system’s answer cannot be read or contradicts itself.',
    ar: 'رد النظام غير مقروء أو متناقض.',
  },
  REFUSED: {
    fr: 'Le système a refusé la question.',
    en: 'The system refused the question.',
    ar: 'رفض النظام السؤال.',
  },
  TOO_MANY: {
    fr: 'Le système a désigné plus d’entrées qu’une personne ne peut en examiner.',
    en: 'The system named more entries than a person can judge.',
    ar: 'أشار النظام إلى عدد من القيود يفوق ما يمكن لشخص فحصه.',
  },
  NO_DATA: {
    fr: 'Le dossier ne contient pas de quoi poser la question.',
    en: 'The file does not hold what the question needs.',
    ar: 'لا يتضمن الملف ما يلزم لطرح السؤال.',
  },
  BY_HAND: {
    fr: 'Constaté par le chef de poste.',
    en: 'Recorded by the head of post.',
    ar: 'سجله رئيس المركز.',
  },
};

/** Why a fallback was recorded, as an agent reads it. */
export const fallbackReason = (
  result: { readonly fallbackCause: FallbackCause | null; readonly fallbackNote: string | null },
  language: Language,
): string | null =>
  result.fallbackCause === null
    ? null
    : [causes[result.fallbackCause][language], result.fallbackNote].filter(Boolean).join(' ');

const pending: Words = {
  fr: '{system} : pas encore de réponse.',
  en: '{system}: not answered yet.',
  ar: '{system}: لم يرد بعد.',
};
const fallback: Words = {
  fr: '{system} : solution de repli enregistrée, réponse en direct attendue.',
  en: '{system}: a fallback is recorded, a live answer is awaited.',
  ar: '{system}: سُجل إجراء بديل، ويُنتظر رد مباشر.',
};
const givenUp: Words = {
  fr: '{system} : refuse la question. Le chef de poste le consulte par un autre moyen et consigne la réponse, ou le fait interroger de nouveau.',
  en: '{system}: refuses the question. The head of post consults it by other means and records the answer, or has it asked again.',
  ar: '{system}: يرفض السؤال. على رئيس المركز استشارته بوسيلة أخرى وتسجيل الرد، أو إعادة سؤاله.',
};
const candidates: Words = {
  fr: '{system} : {count} correspondance(s) possible(s) à examiner par une personne.',
  en: '{system}: {count} possible match(es) to be judged by a person.',
  ar: '{system}: {count} من حالات التطابق المحتمل تنتظر فحص شخص.',
};

/** What stands against a decision: at most two lines for a system. */
export const blockingWords = (
  results: readonly {
    readonly system: CheckSystem;
    readonly state: CheckState;
    readonly givenUpAt: Date | null;
    readonly hits: readonly { readonly state: HitState }[];
  }[],
  language: Language,
): readonly string[] =>
  results.flatMap(({ system, state, givenUpAt, hits }) => {
    const say = (words: Words, count = 0): string => {
      const named = fillWords(words, { count })[language];
      return named.replace('{system}', systemNames[system][language]);
    };
    const open = hits.filter((hit) => isOpenHit(hit.state)).length;
    return [
      ...(state === 'PENDING' ? [say(pending)] : []),
      ...(state === 'FALLBACK' ? [say(givenUpAt === null ? fallback : givenUp)] : []),
      ...(open > 0 ? [say(candidates, open)] : []),
    ];
  });
