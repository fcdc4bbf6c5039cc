import { Act, Answer, Ledger, useSession } from '@passerelle/portal-kit';
import { useT } from './messages/index.ts';

/** What somebody sees who is not signed in. */
export const Landing = () => {
  const t = useT();
  const session = useSession();
  return (
    <Ledger>
      <Answer
        title={t('landing.title')}
        lead={<p>{t('landing.lead')}</p>}
        acts={<Act onClick={() => session.signIn()}>{t('landing.signIn')}</Act>}
      >
        <p className="small soft">
          <a href="/">{t('home.applicant')}</a> · <a href="/agent/">{t('home.agent')}</a>
        </p>
      </Answer>
    </Ledger>
  );
};
