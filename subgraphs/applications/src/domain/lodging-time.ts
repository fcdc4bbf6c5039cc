import {
  decline,
  lodgeFrom,
  lodgeUntil,
  type ExplainedDate,
  type Law,
  type PlainDate,
  type VisaKind,
  type Words,
} from '@passerelle/subgraph-kit/law';

export type LodgedTooEarly = {
  readonly __typename: 'LodgedTooEarly';
  readonly message: Words;
  readonly earliestOn: ExplainedDate;
};

export type LodgedTooLate = {
  readonly __typename: 'LodgedTooLate';
  readonly message: Words;
  readonly latestOn: ExplainedDate;
};

export type LodgingTime = {
  readonly visaKind: VisaKind;
  /** Null where the form asks no day of arrival: then no time is set. */
  readonly arrivalOn: PlainDate | null;
  /** The day on which the application is lodged, at the post. */
  readonly on: PlainDate;
  readonly seafarer?: boolean;
};

/** Why an application cannot be lodged on this day; null when it can (Visa Code art. 9(1)). */
export const lodgingTimeProblem = (
  law: Law,
  { visaKind, arrivalOn, on, seafarer = false }: LodgingTime,
): { problem: LodgedTooEarly | LodgedTooLate } | null => {
  if (arrivalOn === null) return null;
  const facts = { visaKind, arrivalOn, lodgedOn: on, seafarer };
  const earliestOn = lodgeFrom(law, facts);
  if (earliestOn !== null && on < earliestOn.value)
    return decline({
      __typename: 'LodgedTooEarly',
      earliestOn,
      message: {
        fr: 'Il est trop tôt : cette demande ne peut pas encore être déposée. Le premier jour possible est indiqué avec son calcul.',
        en: 'It is too early: this application cannot be lodged yet. The first possible day is shown with its addition.',
        ar: 'الوقت مبكر: لا يمكن إيداع هذا الطلب بعد. أول يوم ممكن مبيَّن مع طريقة حسابه.',
      },
    });
  const latestOn = lodgeUntil(law, facts);
  if (latestOn !== null && on > latestOn.value)
    return decline({
      __typename: 'LodgedTooLate',
      latestOn,
      message: {
        fr: 'Il est trop tard pour ce voyage : le dernier jour de dépôt est passé. En cas d’urgence justifiée, adressez-vous au poste ; sinon, choisissez une arrivée plus tardive.',
        en: 'It is too late for this journey: the last day for lodging has passed. In a justified case of urgency turn to the post; else choose a later arrival.',
        ar: 'فات الأوان بالنسبة لهذه الرحلة: انقضى آخر يوم للإيداع. في حالة استعجال مبررة توجهوا إلى البعثة، وإلا فاختاروا موعد وصول لاحقًا.',
      },
    });
  return null;
};
