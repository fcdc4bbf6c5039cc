import { ActLink, Heading } from '@passerelle/portal-kit';
import { useT } from '../../messages/index.ts';

const NotFoundPage = () => {
  const t = useT();
  return (
    <main id="main" className="work">
      <Heading>{t('notFound.title')}</Heading>
      <p>{t('notFound.next')}</p>
      <p>
        <ActLink to="/">{t('notFound.home')}</ActLink>
      </p>
    </main>
  );
};

export default NotFoundPage;
