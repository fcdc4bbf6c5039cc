import { Act, Kbd, Nothing, Papers, useCommands, useFormat } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { useReadMarks } from './read-marks.ts';

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

/** The documents of the file, as they were handed over; `[` and `]` turn them, `L` marks one as read. */
export const FilePapers = ({
  application,
}: {
  application: FragmentType<typeof FilePapers_Application>;
}) => {
  const t = useT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  const { id, documents } = readFragment(FilePapers_Application, application);
  const [chosen, choose] = useState<string | null>(null);
  const { read, mark } = useReadMarks(id);
  const at = Math.max(
    documents.findIndex((one) => one.id === chosen),
    0,
  );
  const shown = documents[at];
  const turn = (by: number) => choose(documents[at + by]?.id ?? shown?.id ?? null);
  const markShown = () => {
    if (shown) mark(shown.id);
  };
  useCommands(
    documents.length === 0
      ? []
      : [
          { id: 'paper-before', key: '[', name: t('keys.paperBefore'), run: () => turn(-1) },
          { id: 'paper-after', key: ']', name: t('keys.paperAfter'), run: () => turn(1) },
          { id: 'paper-read', key: 'l', name: t('keys.paperRead'), run: markShown },
        ],
  );
  if (!shown)
    return (
      <section id="papers">
        <Nothing title={t('papers.none')}>{t('papers.noneNext')}</Nothing>
      </section>
    );
  const readCount = documents.filter((one) => read.has(one.id)).length;
  return (
    <section id="papers">
      <p className="line small soft">
        <span role="status">
          {t('papers.readOf', { count: documents.length, read: readCount })}
        </span>
        <span className="push">
          <Kbd>[</Kbd> <Kbd>]</Kbd>
        </span>
      </p>
      <Papers
        label={t('file.papers')}
        papers={documents.map(({ id: paper, title, url, createdAt }) => ({
          id: paper,
          title,
          url: url ?? null,
          note: (
            <p className="tiny soft">
              {t('papers.made', { when: format.instant(createdAt, zone) })}
            </p>
          ),
        }))}
        chosen={shown.id}
        onChoose={choose}
        missing={t('papers.missing')}
        openAlone={t('papers.alone')}
        read={read}
        readWord={t('papers.read')}
      />
      <p className="line">
        <Act kind="quiet" keyHint="L" onClick={markShown}>
          {t(read.has(shown.id) ? 'papers.markUnread' : 'papers.markRead')}
        </Act>
      </p>
    </section>
  );
};
