import {
  PaperText,
  Papers,
  TextAreaField,
  useCommands,
  useDeviceDraft,
  useFormat,
  useLanguage,
} from '@passerelle/portal-kit';
import { useState, type ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { Bundle_AppealFragment } from '../gql/graphql.ts';
import { useT } from '../messages/index.ts';
import { COMMISSION_ZONE } from '../zone.ts';

export const Bundle_Appeal = graphql(`
  fragment Bundle_Appeal on Appeal {
    id
    reasons
    appellantCapacity
    sentAt: filedAt
    rapporteur {
      id
      name
    }
    report {
      facts
      proposal
      handedInAt: submittedAt
    }
    documents {
      id
      title
      url
    }
    decision {
      id
      decidedAt
      grounds {
        code
        text
        complement
      }
      remarks
    }
    application {
      id
      documents {
        id
        title
        url
      }
    }
  }
`);

type Bundle = Bundle_AppealFragment;
type Part = 'REPORT' | 'APPEAL' | 'REFUSAL' | 'PAPERS' | 'NOTE';

const Paragraphs = ({ text }: { text: string }) =>
  text.split('\n').map((line, at) => (
    <p key={at} lang="fr" dir="ltr">
      {line}
    </p>
  ));

const Reasons = ({ appeal }: { appeal: Bundle }) => {
  const t = useT();
  const format = useFormat();
  return (
    <PaperText label={t('appeal.reasons')}>
      <p className="tiny soft">
        {t('appeal.filedOn', { when: format.instant(appeal.sentAt, COMMISSION_ZONE) })}{' '}
        {t(`capacity.${appeal.appellantCapacity}`)}
      </p>
      <Paragraphs text={appeal.reasons} />
    </PaperText>
  );
};

const Refusal = ({ appeal }: { appeal: Bundle }) => {
  const t = useT();
  const format = useFormat();
  const { decision } = appeal;
  if (!decision) return <p className="soft">{t('appeal.noRefusal')}</p>;
  return (
    <PaperText label={t('appeal.refusal')}>
      <p className="tiny soft">
        {t('appeal.decidedOn', { when: format.instant(decision.decidedAt, COMMISSION_ZONE) })}
      </p>
      <ul>
        {decision.grounds.map(({ code, text, complement }) => (
          <li key={code}>
            {code}. {text} {complement}
          </li>
        ))}
      </ul>
      {decision.remarks && <Paragraphs text={decision.remarks} />}
    </PaperText>
  );
};

const Report = ({ appeal }: { appeal: Bundle }) => {
  const t = useT();
  const format = useFormat();
  const { report, rapporteur } = appeal;
  if (!report) return <p className="soft">{t('item.noReport')}</p>;
  return (
    <PaperText label={t('appeal.report')}>
      <p className="tiny soft">
        {t('appeal.reportedOn', { when: format.instant(report.handedInAt, COMMISSION_ZONE) })}{' '}
        {rapporteur && (
          <>
            {t('appeal.rapporteur')} <bdi>{rapporteur.name}</bdi>.{' '}
          </>
        )}
        {t('appeal.noVote')}
      </p>
      <Paragraphs text={report.facts} />
      <h3>{t('appeal.proposal')}</h3>
      <p>{t(`choice.${report.proposal}`)}</p>
    </PaperText>
  );
};

const BundlePapers = ({ appeal }: { appeal: Bundle }) => {
  const t = useT();
  const [chosen, choose] = useState<string | null>(null);
  const papers = [...appeal.documents, ...(appeal.application?.documents ?? [])];
  if (papers.length === 0) return <p className="soft">{t('bundle.noPapers')}</p>;
  return (
    <Papers
      label={t('appeal.papers')}
      papers={papers.map(({ id, title, url }) => ({ id, title, url: url ?? null }))}
      chosen={chosen}
      onChoose={choose}
      missing={t('appeal.missing')}
      openAlone={t('appeal.alone')}
      readWord=""
    />
  );
};

/** A reader's own note on an appeal: it stays on this device, and nobody else sees it. */
const Note = ({ appealId }: { appealId: string }) => {
  const t = useT();
  const [note, write] = useDeviceDraft(`note.${appealId}`);
  return (
    <TextAreaField
      id="note"
      label={t('bundle.note')}
      hint={t('bundle.noteHint')}
      value={note}
      onChange={write}
      rows={8}
      maxLength={5_000}
    />
  );
};

const SHOWN: Readonly<Record<Part, (props: { appeal: Bundle }) => ReactNode>> = {
  REPORT: Report,
  APPEAL: Reasons,
  REFUSAL: Refusal,
  PAPERS: BundlePapers,
  NOTE: ({ appeal }) => <Note key={appeal.id} appealId={appeal.id} />,
};

const partsOf = ({ report }: Bundle): readonly Part[] => [
  ...(report ? (['REPORT'] as const) : []),
  'APPEAL',
  'REFUSAL',
  'PAPERS',
  'NOTE',
];

/** What is read of an appeal: the report, the appeal, the refusal, the papers and one’s own note, one at a time. */
export const AppealBundle = ({ appeal: of }: { appeal: FragmentType<typeof Bundle_Appeal> }) => {
  const t = useT();
  const appeal = readFragment(Bundle_Appeal, of);
  const { direction } = useLanguage();
  const [chosen, choose] = useState<Part | null>(null);
  const parts = partsOf(appeal);
  const part = parts.find((one) => one === chosen) ?? parts[0] ?? 'APPEAL';
  const turn = (by: number) => {
    const next = parts[parts.indexOf(part) + by];
    if (next) choose(next);
  };
  const forward = direction === 'rtl' ? -1 : 1;
  useCommands([
    { id: 'part-left', key: 'ArrowLeft', name: t('keys.partLeft'), run: () => turn(-forward) },
    { id: 'part-right', key: 'ArrowRight', name: t('keys.partRight'), run: () => turn(forward) },
    { id: 'note', key: 'o', name: t('keys.note'), run: () => choose('NOTE') },
  ]);
  const count = appeal.documents.length + (appeal.application?.documents.length ?? 0);
  const Shown = SHOWN[part];
  return (
    <>
      <div className="doc-tabs" role="group" aria-label={t('appeal.bundle')}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            className="doc-tab"
            aria-current={one === part ? 'true' : undefined}
            onClick={() => choose(one)}
          >
            {t(`bundle.${one}`, { count })}
          </button>
        ))}
      </div>
      <Shown appeal={appeal} />
    </>
  );
};
