import {
  Act,
  ActLink,
  Answer,
  AsidePart,
  Entry,
  Ledger,
  Thread,
  useSession,
} from '@passerelle/portal-kit';
import { useT } from '../../messages/index.ts';

/** What an anonymous visitor sees: what this is for, how it goes, what it costs, and the way in. */
export const Landing = () => {
  const t = useT();
  const session = useSession();
  const steps = ['form', 'appointment', 'desk', 'decision'] as const;
  return (
    <Ledger
      asideLabel={t('landing.beware')}
      aside={
        <>
          <AsidePart title={t('landing.free')}>
            <p className="small">{t('landing.free.text')}</p>
          </AsidePart>
          <AsidePart title={t('landing.person')}>
            <p className="small">{t('landing.person.text')}</p>
            <p>
              <ActLink kind="quiet" to="/help#person">
                {t('landing.person.act')}
              </ActLink>
            </p>
          </AsidePart>
        </>
      }
    >
      <Answer
        title={t('landing.title')}
        lead={<p>{t('landing.lead')}</p>}
        acts={
          <>
            <Act onClick={() => session.signIn()}>{t('landing.signIn')}</Act>
            <ActLink kind="plain" to="/help">
              {t('landing.first')}
            </ActLink>
          </>
        }
      >
        <p className="small soft read">{t('landing.account')}</p>
      </Answer>
      <Entry title={t('landing.how')}>
        <Thread
          steps={steps.map((step) => ({
            key: step,
            state: 'next',
            title: t(`landing.step.${step}`),
            text: t(`landing.step.${step}.text`),
          }))}
        />
      </Entry>
      <Entry title={t('landing.kept')}>
        <p className="read">{t('landing.kept.text')}</p>
      </Entry>
    </Ledger>
  );
};
