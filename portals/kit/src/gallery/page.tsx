import { Answer } from '../ui/ledger.tsx';
import { Absences } from './absences.tsx';
import { Course } from './course.tsx';
import { Fields } from './fields.tsx';
import { Ground } from './ground.tsx';
import { useGalleryT } from './messages/index.ts';
import { News } from './news.tsx';
import { Papers } from './papers.tsx';
import { Tables } from './tables.tsx';

/** Each component in each of its states. The languages of the frame turn it into both directions. */
export default function GalleryPage() {
  const t = useGalleryT();
  return (
    <main id="main" className="ledger">
      <Answer size="plain" title={t('title')} lead={<p className="soft">{t('lead')}</p>} />
      <Ground />
      <Fields />
      <Course />
      <News />
      <Absences />
      <Tables />
      <Papers />
    </main>
  );
}
