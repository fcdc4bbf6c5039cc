import {
  ActLink,
  Clocks,
  dayIn,
  FileHead,
  PageAbsent,
  PageBones,
  Pane,
  Panes,
  Ref,
  Tag,
  useAnswer,
  useCommands,
  useFormat,
} from '@passerelle/portal-kit';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { AppealPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { isAnswered, statusWord, TONE } from '../../tones.ts';
import { AppealActs } from './acts.tsx';
import { AppealBundle } from '../../features/bundle.tsx';
import { COMMISSION_ZONE } from '../../zone.ts';
import { AppealKnown } from './read.tsx';

const AppealPage_Query = graphql(`
  query AppealPage_Query($id: ID!) {
    appeal(id: $id) {
      id
      reference
      status
      body
      filedAt
      registeredAt
      bodyRule {
        source
      }
      filedUntil {
        value
      }
      implicitRejectionOn {
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
      rapporteur {
        id
        name
      }
      report {
        submittedAt
      }
      agendaItem {
        id
        session {
          id
          reference
          startsAt
        }
      }
      regularisation {
        defects
        askedAt
        until
        answer
        answeredAt
      }
      outcome {
        kind
        alone
        reasons
        decidedAt
      }
      recommendation {
        transmittedAt
        answers {
          ministry
          followed
          answeredAt
        }
      }
      application {
        id
        reference
        visaKind
        applicant {
          id
          surname
          givenNames
          nativeName
        }
        stay {
          purposes
          arrivalOn
          departureOn
        }
      }
      ...Bundle_Appeal
      ...AppealActs_Appeal
    }
    rapporteurs {
      id
      name
    }
    sessions {
      id
      reference
      status
      startsAt
      place
    }
  }
`);

export type Appeal = NonNullable<AppealPage_QueryQuery['appeal']>;

/** One appeal: what is known, what is read, and the acts that are open to the viewer. */
const AppealPage = () => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const back = parameters.get('from') ? `/roll/${parameters.get('from')}` : '/roll';
  const { data, loading, fault, refresh } = useAnswer(AppealPage_Query, { id });
  const appeal = data?.appeal;
  useCommands([
    { id: 'back', key: 'Escape', name: t('keys.back'), run: () => void navigate(back) },
  ]);
  if (loading) return <PageBones label={t('appeal.loading')} />;
  if (!data || !appeal)
    return (
      <PageAbsent
        fault={fault}
        retry={refresh}
        title={t('appeal.notYours')}
        lead={t('appeal.notYoursNext')}
        acts={
          <ActLink kind="quiet" to={back}>
            {t('appeal.backToRoll')}
          </ActLink>
        }
      />
    );
  const applicant = appeal.application?.applicant;
  const implicit = isAnswered(appeal.status) ? null : appeal.implicitRejectionOn.value;
  return (
    <main id="main">
      <FileHead
        title={
          <bdi>{applicant ? `${applicant.surname} ${applicant.givenNames}` : t('roll.noName')}</bdi>
        }
        about={
          <>
            <span className="soft">
              <Ref>{appeal.reference}</Ref>
            </span>
            <Tag tone={TONE[appeal.status]}>{t(statusWord(appeal))}</Tag>
          </>
        }
        tools={
          <ActLink kind="quiet" icon="back" to={back} keyHint="Esc">
            {t('appeal.backToRoll')}
          </ActLink>
        }
      />
      <Clocks
        clocks={[
          {
            key: 'filed',
            name: t('roll.filed'),
            value: format.day(dayIn(appeal.filedAt, COMMISSION_ZONE), 'short'),
          },
          {
            key: 'until',
            name: t('appeal.until'),
            value: appeal.filedUntil.value ? format.day(appeal.filedUntil.value, 'short') : '–',
          },
          {
            key: 'implicit',
            name: t('appeal.implicit'),
            value: implicit ? (
              <>
                {format.day(implicit, 'short')} <small>{format.relative(implicit)}</small>
              </>
            ) : isAnswered(appeal.status) ? (
              t('appeal.silenceOver')
            ) : (
              '–'
            ),
          },
        ]}
      />
      <Panes form="file">
        <Pane label={t('appeal.known')}>
          <AppealKnown appeal={appeal} />
        </Pane>
        <Pane label={t('appeal.bundle')}>
          <h2>{t('appeal.bundle')}</h2>
          <AppealBundle appeal={appeal} />
        </Pane>
        <Pane label={t('appeal.acts')}>
          <AppealActs appeal={appeal} choices={data} onDone={refresh} />
        </Pane>
      </Panes>
    </main>
  );
};

export default AppealPage;
