import { ActLink, Answer, Ledger } from '@passerelle/portal-kit';
import { useT } from '../../messages/index.ts';

/** An address that leads nowhere. */
export default function NotFoundPage() {
  const t = useT();
  return (
    <Ledger>
      <Answer
        title={t('notFound.title')}
        lead={<p>{t('notFound.lead')}</p>}
        acts={<ActLink to="/">{t('notFound.act')}</ActLink>}
      />
    </Ledger>
  );
}
