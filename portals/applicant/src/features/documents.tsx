import { Day, dayIn, Icon, Nothing } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useT } from '../messages/index.ts';

const ApplicationDocuments_Document = graphql(`
  fragment ApplicationDocuments_Document on FileDocument {
    id
    kind
    title
    createdAt
    url
  }
`);

type Document = FragmentType<typeof ApplicationDocuments_Document>;

/** One paper of the file, as a link to it. */
export const DocumentLink = ({
  document,
  zone,
}: {
  document: Document;
  zone?: string | undefined;
}) => {
  const t = useT();
  const { title, url, createdAt } = readFragment(ApplicationDocuments_Document, document);
  return (
    <>
      <Icon name="doc" />{' '}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {t('document.pdf', { title })}
        </a>
      ) : (
        <span>{t('document.erased', { title })}</span>
      )}{' '}
      <span className="soft small">
        <Day value={dayIn(createdAt, zone ?? 'UTC')} form="short" />
      </span>
    </>
  );
};

/** The papers of the file that the person may open. */
export const ApplicationDocuments = ({
  documents,
  zone,
}: {
  documents: readonly Document[];
  zone?: string | undefined;
}) => {
  const t = useT();
  if (documents.length === 0)
    return <Nothing title={t('documents.none')}>{t('documents.none.next')}</Nothing>;
  return (
    <ul className="stack">
      {documents.map((document) => (
        <li key={readFragment(ApplicationDocuments_Document, document).id}>
          <DocumentLink document={document} zone={zone} />
        </li>
      ))}
    </ul>
  );
};
