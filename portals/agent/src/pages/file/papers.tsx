import { Nothing, Papers, useFormat } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';

export const FilePapers_Application = graphql(`
  fragment FilePapers_Application on Application {
    id
    documents {
      id
      kind
      title
      createdAt
      url
    }
  }
`);

/** The documents of the file, as they were handed over. */
export const FilePapers = ({
  application,
}: {
  application: FragmentType<typeof FilePapers_Application>;
}) => {
  const t = useT();
  const format = useFormat();
  const { documents } = readFragment(FilePapers_Application, application);
  const [chosen, choose] = useState<string | null>(null);
  if (documents.length === 0)
    return <Nothing title={t('papers.none')}>{t('papers.noneNext')}</Nothing>;
  return (
    <Papers
      label={t('file.papers')}
      papers={documents.map(({ id, title, url, createdAt }) => ({
        id,
        title,
        url: url ?? null,
        note: <p className="tiny soft">{t('papers.made', { when: format.instant(createdAt) })}</p>,
      }))}
      chosen={chosen}
      onChoose={choose}
      missing={t('papers.missing')}
      openAlone={t('papers.alone')}
      readWord={t('papers.read')}
    />
  );
};
