import { useState } from 'react';
import { CheckLines, Clocks, Papers as Viewer } from '../desk/file.tsx';
import { PaperText, QuorumSeats, SeatLines } from '../desk/room.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Tag } from '../ui/status.tsx';
import { Day, Name } from '../ui/text.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';
import specimen from './specimen.pdf?no-inline';

/** The document as it was handed over: shown, read already, erased at its term. */
const Documents = () => {
  const t = useGalleryT();
  const [chosen, choose] = useState('attestation');
  return (
    <Viewer
      label={t('papers.label')}
      papers={[
        { id: 'attestation', title: t('papers.attestation'), url: specimen },
        { id: 'passport', title: t('papers.passport'), url: specimen },
        { id: 'erased', title: t('papers.erased'), url: null },
      ]}
      chosen={chosen}
      onChoose={choose}
      missing={t('papers.missing')}
      openAlone={t('papers.alone')}
      read={new Set(['passport'])}
      readWord={t('papers.read')}
    />
  );
};

/** The letter on its paper, in French and in the reader's language; what is missing is a hole. */
const Letter = () => {
  const t = useGalleryT();
  return (
    <PaperText label={t('letter.label')} lang={t('letter.lang')}>
      <p className="tiny soft">{t('letter.specimen')}</p>
      <h4>{t('letter.subject')}</h4>
      <p>{t('letter.address')}</p>
      <p>{t.rich('letter.ground', { hole: <span className="hole">{t('letter.hole')}</span> })}</p>
      <p>{t('letter.appeal')}</p>
    </PaperText>
  );
};

/** Documents and letters, and what stands around them on a desk. */
export const Papers = () => {
  const t = useGalleryT();
  return (
    <Entry title={t('papers')}>
      <Specs>
        <Spec title={t('papers.viewer')} all>
          <Documents />
        </Spec>
        <Spec title={t('letter.title')} all>
          <Letter />
        </Spec>
        <Spec title={t('desk.clocks')}>
          <Clocks
            clocks={[
              {
                key: 'due',
                name: t('due'),
                value: <Day value="2026-11-30" form="short" />,
                notes: [t('due.start')],
              },
            ]}
          />
        </Spec>
        <Spec title={t('desk.checks')}>
          <CheckLines
            lines={[
              { key: 'c', name: t('check.name'), state: <Tag tone="ok">{t('check.state')}</Tag> },
              { key: 'v', name: 'VIS', state: <Tag tone="wait">{t('check.waits')}</Tag> },
            ]}
          />
        </Spec>
        <Spec title={t('desk.room')}>
          <QuorumSeats seats={5} present={3} label={t('room.quorum')} />
          <p>{t('room.quorum')}</p>
          <SeatLines
            lines={[
              {
                key: 'p',
                name: <Name>Geneviève Arnaubert</Name>,
                seat: t('room.president'),
                state: <Tag tone="ok">{t('room.voted')}</Tag>,
              },
              {
                key: 'j',
                name: <Name>Bertrand Lescoudray</Name>,
                seat: t('room.judge'),
                state: <Tag tone="next">{t('room.toVote')}</Tag>,
              },
            ]}
          />
        </Spec>
      </Specs>
    </Entry>
  );
};
