import {
  dayOf,
  retentionUntil,
  timeOf,
  type Language,
  type Law,
  type PlainDate,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { AppointmentStatus } from './appointment.ts';
import type { ClosedFor } from './contest.ts';

/** An appointment, as it is disclosed to the person. */
export type DisclosedAppointment = {
  readonly reference: string;
  readonly status: AppointmentStatus;
  readonly requestedAt: Date;
  readonly notBefore: PlainDate | null;
  readonly startsAt: Date | null;
  readonly checkedInAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly closedFor: ClosedFor | null;
};

export type DisclosedRecord = {
  readonly kind: string;
  readonly reference: string | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly purpose: string;
  readonly keptUntil: PlainDate | null;
};

const statusWords: Readonly<Record<AppointmentStatus, Words>> = {
  REQUESTED: { fr: 'Demandé', en: 'Asked for', ar: 'مطلوب' },
  CONFIRMED: { fr: 'Donné', en: 'Given', ar: 'محدد' },
  CHECKED_IN: { fr: 'Honoré', en: 'Attended', ar: 'تم الحضور' },
  CANCELLED: { fr: 'Rendu', en: 'Given back', ar: 'ملغى' },
  NO_SHOW: { fr: 'Manqué', en: 'Missed', ar: 'لم يتم الحضور' },
};

const labels = {
  status: { fr: 'État', en: 'State', ar: 'الحالة' },
  requestedAt: { fr: 'Demandé le', en: 'Asked for on', ar: 'تاريخ الطلب' },
  notBefore: { fr: 'Pas avant le', en: 'Not before', ar: 'ليس قبل' },
  startsAt: { fr: 'Rendez-vous le', en: 'Appointment on', ar: 'تاريخ الموعد' },
  checkedInAt: { fr: 'Arrivée le', en: 'Arrival on', ar: 'تاريخ الحضور' },
  cancelledAt: { fr: 'Rendu le', en: 'Given back on', ar: 'تاريخ الإلغاء' },
  closedFor: { fr: 'Fermé parce que', en: 'Closed because', ar: 'سبب الإغلاق' },
  document: { fr: 'Document de voyage', en: 'Travel document', ar: 'وثيقة السفر' },
} as const satisfies Record<string, Words>;

const closings: Readonly<Record<ClosedFor, Words>> = {
  DOCUMENT_READ_AT_DESK: {
    fr: 'Le passeport de ce numéro a été lu à un guichet, présenté par une autre personne.',
    en: 'The passport of this number was read at a desk, from another person.',
    ar: 'جواز السفر بهذا الرقم قُرئ عند شباك، قدّمه شخص آخر.',
  },
};

const sealed: Words = {
  fr: 'Conservé comme empreinte à clé : le numéro lui-même n’est pas enregistré ici.',
  en: 'Kept as a keyed seal: the number itself is not recorded here.',
  ar: 'محفوظة كبصمة مشفرة: الرقم نفسه غير مسجل هنا.',
};

const purpose: Words = {
  fr: 'Donner un rendez-vous pour le dépôt de la demande, lié à une personne (code des visas, art. 9, par. 2)',
  en: 'Giving an appointment for lodging the application, bound to one person (Visa Code art. 9(2))',
  ar: 'تحديد موعد لإيداع الطلب، مرتبط بشخص واحد (قانون التأشيرات، المادة 9(2))',
};

/** An appointment as a record of the answer to an access request, in the time of its place. */
export const discloseAppointment = (
  appointment: DisclosedAppointment,
  at: { readonly zone: string; readonly language: Language; readonly law: Law },
): DisclosedRecord => {
  const { zone, language, law } = at;
  const instant = (value: Date): string => `${dayOf(value, zone)} ${timeOf(value, zone)}`;
  const { reference, status, requestedAt, notBefore, startsAt, checkedInAt } = appointment;
  const { cancelledAt, closedFor } = appointment;
  const lines: readonly (readonly [Words, string | null])[] = [
    [labels.status, statusWords[status][language]],
    [labels.requestedAt, instant(requestedAt)],
    [labels.notBefore, notBefore],
    [labels.startsAt, startsAt && instant(startsAt)],
    [labels.checkedInAt, checkedInAt && instant(checkedInAt)],
    [labels.cancelledAt, cancelledAt && instant(cancelledAt)],
    [labels.closedFor, closedFor && closings[closedFor][language]],
    [labels.document, sealed[language]],
  ];
  const held = retentionUntil(law, 'retention.bookings', {
    recordedOn: dayOf(requestedAt, zone),
    starts: startsAt === null ? {} : { APPOINTMENT: dayOf(startsAt, zone) },
  });
  return {
    kind: 'appointment',
    reference,
    fields: lines.flatMap(([label, value]) =>
      value === null ? [] : [{ label: label[language], value }],
    ),
    purpose: purpose[language],
    keptUntil: held?.value ?? null,
  };
};
