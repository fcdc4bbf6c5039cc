import {
  Act,
  ActLink,
  Clocks,
  ExplainedDate,
  FileHead,
  PageAbsent,
  PageBones,
  Pane,
  Panel,
  Panes,
  Ref,
  Tag,
  useAnswer,
  useCommands,
  useFormat,
  type ClockLine,
} from '@passerelle/portal-kit';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { FilePage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useWalk } from '../../walk.ts';
import { FileActs } from './acts.tsx';
import { FileAnswers } from './answers.tsx';
import { FileChecks } from './checks.tsx';
import { FileCourse } from './course/course.tsx';
import { FileIdentity } from './identity.tsx';
import { FilePapers } from './papers.tsx';

const FilePage_Query = graphql(`
  query FilePage_Query($id: ID!) {
    application(id: $id) {
      id
      reference
      status
      visaKind
      openActs
      takenUpBy: examiner {
        id
        name
      }
      clocks {
        kind
        date {
          value
          steps {
            key
            amount
            unit
            date
          }
          rule {
            key
            source
            validFrom
            validTo
          }
        }
      }
      applicant {
        id
        surname
        givenNames
      }
      ...FileIdentity_Application
      ...FileAnswers_Application
      ...FileChecks_Application
      ...FilePapers_Application
      ...FileActs_Application
      ...FileCourse_Application
    }
    refusalGrounds(applicationId: $id) {
      code
      text
      complementRequired
      complementLabel
    }
  }
`);

type File = NonNullable<FilePage_QueryQuery['application']>;

const TONE = {
  LODGED: 'wait',
  RECEIVED: 'next',
  ADMISSIBLE: 'next',
  UNDER_EXAMINATION: 'now',
  ISSUED: 'ok',
  REFUSED: 'ok',
  INADMISSIBLE: 'stop',
  WITHDRAWN: 'note',
  SUBMITTED: 'next',
  DRAFT: 'note',
} as const satisfies Record<File['status'], string>;

const useClockLines = (file: File | null | undefined): ClockLine[] => {
  const t = useT();
  const format = useFormat();
  return (file?.clocks ?? []).flatMap(({ kind, date }) =>
    date.value
      ? [
          {
            key: kind,
            name: t(`clock.${kind}`),
            value: (
              <>
                {format.day(date.value, 'short')} <small>{format.relative(date.value)}</small>
              </>
            ),
            notes: [
              <ExplainedDate
                key="why"
                value={date.value}
                steps={date.steps}
                rule={date.rule}
                name={t(`clock.${kind}`)}
                only="why"
              />,
            ],
          },
        ]
      : [],
  );
};

/** One file: what is known, its papers and checks, and the acts that are open to the viewer. */
const FilePage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { walk, place } = useWalk(id);
  const back = walk?.back ?? (parameters.get('from') ? `/queue/${parameters.get('from')}` : '/');
  const leave = () => void navigate(back, { state: { at: id } });
  const open = (other: string | null | undefined) => {
    if (other) void navigate(`/files/${other}`, { state: walk, replace: true });
  };
  const { data, loading, fault, faultAt, refresh } = useAnswer(FilePage_Query, { id });
  // Walking from file to file: what is still the last one is not shown under the next one's address.
  const file = data?.application?.id === id ? data.application : null;
  const clocks = useClockLines(file);
  useCommands([
    { id: 'back', key: 'Escape', name: t('keys.back'), run: leave },
    ...(place
      ? [
          { id: 'next', key: 'j', name: t('keys.nextFile'), run: () => open(place.next) },
          {
            id: 'previous',
            key: 'k',
            name: t('keys.previousFile'),
            run: () => open(place.previous),
          },
        ]
      : []),
    { id: 'print', name: t('keys.print'), run: () => window.print() },
    {
      id: 'decision',
      key: 'd',
      name: t('keys.decision'),
      run: () => document.getElementById('acts')?.focus(),
    },
    {
      id: 'checks',
      key: 'v',
      name: t('keys.checks'),
      run: () => document.getElementById('checks')?.focus(),
    },
  ]);
  if (loading || (data?.application && !file)) return <PageBones label={t('file.loading')} />;
  if (!file)
    return (
      <PageAbsent
        fault={fault}
        retry={refresh}
        title={t('file.notYours')}
        lead={t('file.notYoursNext')}
        acts={
          <ActLink kind="quiet" to={back}>
            {t('file.backToQueue')}
          </ActLink>
        }
      />
    );
  const name = file.applicant
    ? `${file.applicant.surname} ${file.applicant.givenNames}`
    : t('queue.noName');
  return (
    <main id="main">
      <FileHead
        title={<bdi>{name}</bdi>}
        about={
          <>
            <span className="soft">
              <Ref>{file.reference}</Ref>
            </span>
            <Tag tone={TONE[file.status]}>{t(`status.${file.status}`)}</Tag>
            <span className="small soft">{t(`visa.${file.visaKind}`)}</span>
          </>
        }
        tools={
          <>
            {place && place.total > 1 && (
              <>
                <span className="small soft">
                  {t('file.place', { position: place.position, total: place.total })}
                </span>
                {place.previous && (
                  <Act kind="quiet" keyHint="K" onClick={() => open(place.previous)}>
                    {t('file.previous')}
                  </Act>
                )}
                {place.next && (
                  <Act kind="quiet" keyHint="J" onClick={() => open(place.next)}>
                    {t('file.next')}
                  </Act>
                )}
              </>
            )}
            <ActLink kind="quiet" icon="back" to={back} state={{ at: id }} keyHint="Esc">
              {t('file.backToQueue')}
            </ActLink>
          </>
        }
      />
      <nav className="jumps" aria-label={t('file.jumps')}>
        <a href="#acts">{t('acts.title')}</a>
        <a href="#papers">{t('file.papers')}</a>
        <a href="#checks">{t('checks.title')}</a>
      </nav>
      {clocks.length > 0 && <Clocks clocks={clocks} />}
      <Panes key={file.id} form="file">
        <Pane label={t('file.known')}>
          <FileIdentity application={file} />
          <FileAnswers application={file} />
        </Pane>
        <Pane label={t('file.papers')}>
          <FilePapers application={file} />
          <Panel
            part={t('file.checksPart')}
            fault={faultAt('application', 'checks')}
            retry={refresh}
          >
            <FileChecks application={file} onJudged={refresh} />
          </Panel>
        </Pane>
        <Pane label={t('file.acts')}>
          <FileActs application={file} grounds={data?.refusalGrounds ?? []} onDone={refresh} />
          <FileCourse application={file} grounds={data?.refusalGrounds ?? []} onDone={refresh} />
        </Pane>
      </Panes>
    </main>
  );
};

export default FilePage;
