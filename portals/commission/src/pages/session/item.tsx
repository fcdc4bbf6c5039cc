import { PaperText, Ref, Tag, useFormat } from '@passerelle/portal-kit';
import { useT } from '../../messages/index.ts';
import type { AgendaItem } from './page.tsx';

/** Where an item stands, and when silence would reject it. */
export const ItemState = ({ item }: { item: AgendaItem }) => {
  const t = useT();
  const format = useFormat();
  if (item.state === 'CLOSED')
    return <Tag tone="ok">{item.result ? t(`result.${item.result}`) : t('item.closed')}</Tag>;
  if (item.state === 'OPEN') return <Tag tone="now">{t('item.open')}</Tag>;
  const day = item.appeal.implicitRejectionOn.value;
  return (
    <Tag tone="next">
      {day ? t('item.implicit', { day: format.day(day, 'bare') }) : t('item.waiting')}
    </Tag>
  );
};

/** What is read before the vote: the report, the appeal, the refusal. */
export const ItemBundle = ({ item }: { item: AgendaItem }) => {
  const t = useT();
  const { appeal } = item;
  return (
    <>
      <div className="line">
        <h2>
          {t('item.title', { position: item.position })}{' '}
          <bdi>
            {appeal.application.applicant?.surname} {appeal.application.applicant?.givenNames}
          </bdi>
        </h2>
        <span className="soft">
          <Ref>{appeal.reference}</Ref>
        </span>
      </div>
      {appeal.report ? (
        <PaperText label={t('appeal.report')}>
          <p className="tiny soft">{t('appeal.noVote')}</p>
          {appeal.report.facts.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
          <h3>{t('appeal.proposal')}</h3>
          <p>{t(`choice.${appeal.report.proposal}`)}</p>
        </PaperText>
      ) : (
        <p className="soft">{t('item.noReport')}</p>
      )}
      <h3>{t('appeal.reasons')}</h3>
      <PaperText label={t('appeal.reasons')}>
        {appeal.reasons.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </PaperText>
      <h3>{t('appeal.refusal')}</h3>
      <PaperText label={t('appeal.refusal')}>
        <ul>
          {appeal.decision.grounds.map(({ code, text, complement }) => (
            <li key={code}>
              {code}. {text} {complement}
            </li>
          ))}
        </ul>
      </PaperText>
    </>
  );
};
