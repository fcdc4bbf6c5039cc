import { dayIn, Thread, useFormat, type ThreadStep } from '@passerelle/portal-kit';
import { useT } from '../../messages/index.ts';
import { COMMISSION_ZONE } from '../../zone.ts';
import type { Appeal } from './page.tsx';

type Step = { readonly key: string; readonly title: string; readonly at: string | null };

/** Done, now, next: the way of an appeal through the body that hears it. */
export const AppealCourse = ({ appeal }: { appeal: Appeal }) => {
  const t = useT();
  const format = useFormat();
  const { report, agendaItem, outcome, recommendation } = appeal;
  const byCommission = appeal.body === 'COMMISSION';
  const sat = recommendation?.transmittedAt ?? outcome?.decidedAt ?? null;
  const ended = outcome && outcome.kind !== 'RECOMMENDED' ? outcome.decidedAt : null;
  const steps: readonly Step[] = [
    { key: 'filed', title: t('course.filed'), at: appeal.filedAt },
    { key: 'registered', title: t('course.registered'), at: appeal.registeredAt ?? null },
    ...(byCommission
      ? [
          { key: 'report', title: t('course.report'), at: report?.submittedAt ?? null },
          {
            key: 'session',
            title: agendaItem
              ? t('course.sessionOf', { reference: agendaItem.session.reference })
              : t('course.session'),
            at: sat,
          },
        ]
      : []),
    ...(byCommission && recommendation
      ? [{ key: 'ministers', title: t('course.ministers'), at: ended }]
      : []),
    { key: 'decision', title: t('course.decision'), at: ended },
  ];
  // A step behind the last one that is done is done, also where its date is not this reader’s: a report is the commission’s.
  const last = steps.findLastIndex(({ at }) => at !== null);
  const stateAt = (at: number) =>
    at <= last ? 'done' : at === last + 1 && !ended ? 'now' : 'next';
  return (
    <Thread
      near
      steps={steps
        .map(({ key, title, at }, position) => ({
          at,
          step: {
            key,
            state: stateAt(position),
            title,
            when: at ? format.day(dayIn(at, COMMISSION_ZONE), 'short') : undefined,
          } satisfies ThreadStep,
        }))
        // What a decision overtook is not said to come.
        .filter(({ at }) => !ended || at !== null)
        .map(({ step }) => step)}
    />
  );
};
