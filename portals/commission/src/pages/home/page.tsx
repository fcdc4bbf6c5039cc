import { Heading, Nothing, PageBones } from '@passerelle/portal-kit';
import { Navigate } from 'react-router';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { homeOf } from '../../views.ts';

/** Leads to where the viewer's day begins. */
const HomePage = () => {
  const t = useT();
  const viewer = useViewer();
  if (!viewer) return <PageBones />;
  const home = viewer.habilitation ? homeOf(viewer.habilitation.mission) : '/';
  if (home !== '/') return <Navigate to={home} replace />;
  return (
    <main id="main" className="work">
      <Heading>{t('home.elsewhere')}</Heading>
      <Nothing title={t('home.elsewhereTitle')}>
        <a href="/agent/">{t('home.agent')}</a> · <a href="/">{t('home.applicant')}</a>
      </Nothing>
    </main>
  );
};

export default HomePage;
