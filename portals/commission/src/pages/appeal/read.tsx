import {
  ExplainedDate,
  Pairs,
  Papers,
  PaperText,
  Ref,
  Tag,
  useFormat,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { useT } from '../../messages/index.ts';
import type { Appeal } from './page.tsx';

/** What is read: the appeal, the refusal, the report, then the papers. */
export const AppealBundle = ({ appeal }: { appeal: Appeal }) => {
  const t = useT();
  const format = useFormat();
  const [chosen, choose] = useState<string | null>(null);
  const papers = [...appeal.documents, ...appeal.application.documents];
  return (
    <>
      <h2>{t('appeal.reasons')}</h2>
      <PaperText label={t('appeal.reasons')}>
        <p className="tiny soft" lang="fr">
          {t('appeal.filedOn', { when: format.instant(appeal.filedAt) })}{' '}
          {t(`capacity.${appeal.appellantCapacity}`)}
        </p>
        {appeal.reasons.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </PaperText>
      <h2>{t('appeal.refusal')}</h2>
      <PaperText label={t('appeal.refusal')}>
        <p className="tiny soft">
          {t('appeal.decidedOn', { when: format.instant(appeal.decision.decidedAt) })}
        </p>
        <ul>
          {appeal.decision.grounds.map(({ code, text, complement }) => (
            <li key={code}>
              {code}. {text} {complement}
            </li>
          ))}
        </ul>
      </PaperText>
      {appeal.report && (
        <>
          <h2>{t('appeal.report')}</h2>
          <PaperText label={t('appeal.report')}>
            <p className="tiny soft">
              {t('appeal.reportedOn', { when: format.instant(appeal.report.submittedAt) })}{' '}
              {t('appeal.noVote')}
            </p>
            {appeal.report.facts.split('\n').map((line, at) => (
              <p key={at}>{line}</p>
            ))}
            <h3>{t('appeal.proposal')}</h3>
            <p>{t(`choice.${appeal.report.proposal}`)}</p>
          </PaperText>
        </>
      )}
      {papers.length > 0 && (
        <>
          <h2>{t('appeal.papers')}</h2>
          <Papers
            label={t('appeal.papers')}
            papers={papers.map(({ id, title, url }) => ({ id, title, url: url ?? null }))}
            chosen={chosen}
            onChoose={choose}
            missing={t('appeal.missing')}
            openAlone={t('appeal.alone')}
            readWord=""
          />
        </>
      )}
    </>
  );
};

/** What is known of the person, the body, the ministers’ answers and the clock. */
export const AppealKnown = ({ appeal }: { appeal: Appeal }) => {
  const t = useT();
  const format = useFormat();
  const { application, recommendation, outcome } = appeal;
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
                  {application.applicant?.surname} {application.applicant?.givenNames}
                </bdi>
                {application.applicant?.nativeName && (
                  <>
                    <br />
                    <bdi dir="auto">{application.applicant.nativeName}</bdi>
                  </>
                )}
              </span>,
            ],
            [t('appeal.file'), <Ref key="file">{application.reference}</Ref>],
            [t('appeal.visa'), t(`visa.${application.visaKind}`)],
            [t('appeal.purpose'), application.stay?.purposes.join(', ') || '–'],
            [
              t('appeal.stay'),
              `${day(application.stay?.arrivalOn)} – ${day(application.stay?.departureOn)}`,
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
          <p className="small">{format.instant(outcome.decidedAt)}</p>
          {outcome.reasons && <p className="small">{outcome.reasons}</p>}
        </section>
      )}
      <section>
        <h2>{t('appeal.clock')}</h2>
        <ExplainedDate
          {...appeal.implicitRejectionOn}
          startName={t('appeal.received')}
          name={t('appeal.implicit')}
        />
      </section>
    </>
  );
};
