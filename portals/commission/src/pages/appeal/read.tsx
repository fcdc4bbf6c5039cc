import { ExplainedDate, Pairs, Ref, Tag, useFormat } from '@passerelle/portal-kit';
import { useT } from '../../messages/index.ts';
import { COMMISSION_ZONE } from '../../zone.ts';
import { AppealCourse } from './course.tsx';
import { isAnswered } from '../../tones.ts';
import type { Appeal } from './page.tsx';

/** What is known of the person, the body, the ministers’ answers and the clock. */
export const AppealKnown = ({ appeal }: { appeal: Appeal }) => {
  const t = useT();
  const format = useFormat();
  const { application, recommendation, regularisation, outcome } = appeal;
  const day = (value: string | null | undefined) => (value ? format.day(value, 'short') : '–');
  return (
    <>
      <section>
        <h2>{t('appeal.person')}</h2>
        <Pairs
          stacked
          pairs={[
            [
              t('appeal.name'),
              <span key="name">
                <bdi>
                  {application?.applicant?.surname ?? '–'} {application?.applicant?.givenNames}
                </bdi>
                {application?.applicant?.nativeName && (
                  <>
                    <br />
                    <bdi dir="auto">{application.applicant.nativeName}</bdi>
                  </>
                )}
              </span>,
            ],
            [t('appeal.file'), <Ref key="file">{application?.reference ?? '–'}</Ref>],
            [t('appeal.visa'), application ? t(`visa.${application.visaKind}`) : '–'],
            [t('appeal.purpose'), format.list(application?.stay?.purposes ?? []) || '–'],
            [
              t('appeal.stay'),
              `${day(application?.stay?.arrivalOn)} – ${day(application?.stay?.departureOn)}`,
            ],
          ]}
        />
      </section>
      <section>
        <h2>{t('appeal.body')}</h2>
        <p className="small">
          {t(`body.${appeal.body}`)} <bdi className="soft">{appeal.bodyRule.source}</bdi>
        </p>
        {appeal.rapporteur && (
          <p className="small">
            {t('appeal.rapporteur')} <bdi>{appeal.rapporteur.name}</bdi>
          </p>
        )}
      </section>
      {regularisation && (
        <section>
          <h2>{t('regularise.heading')}</h2>
          <ul className="small">
            {regularisation.defects.map((defect) => (
              <li key={defect}>{t(`defect.${defect}`)}</li>
            ))}
          </ul>
          <p className="small">
            {regularisation.answeredAt
              ? t('regularise.answered', {
                  when: format.instant(regularisation.answeredAt, COMMISSION_ZONE),
                })
              : t('regularise.waits', { day: day(regularisation.until) })}
          </p>
          {regularisation.answer && (
            <p className="small law" lang="fr">
              {regularisation.answer}
            </p>
          )}
        </section>
      )}
      {recommendation && (
        <section>
          <h2>{t('appeal.ministers')}</h2>
          <ul className="checks">
            {recommendation.answers.map(({ ministry, followed }) => (
              <li key={ministry}>
                <span>{t(`ministry.${ministry}`)}</span>
                <Tag tone={followed === null || followed === undefined ? 'wait' : 'ok'}>
                  {t(
                    followed === null || followed === undefined
                      ? 'minister.waits'
                      : followed
                        ? 'minister.follows'
                        : 'minister.maintains',
                  )}
                </Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outcome && (
        <section>
          <h2>{t(`outcome.${outcome.kind}`)}</h2>
          <p className="small">{format.instant(outcome.decidedAt, COMMISSION_ZONE)}</p>
          {outcome.alone && (
            <p className="small">
              {t('alone.by')} {t(`defect.${outcome.alone}`)}
            </p>
          )}
          {outcome.reasons && <p className="small">{outcome.reasons}</p>}
        </section>
      )}
      <section>
        <h2>{t('appeal.course')}</h2>
        <AppealCourse appeal={appeal} />
      </section>
      {!isAnswered(appeal.status) && (
        <section>
          <h2>{t('appeal.clock')}</h2>
          <ExplainedDate
            {...appeal.implicitRejectionOn}
            startName={t('appeal.received')}
            name={t('appeal.implicit')}
          />
        </section>
      )}
    </>
  );
};
