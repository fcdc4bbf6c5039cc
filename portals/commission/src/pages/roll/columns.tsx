import { Clocked, dayIn, Name, Ref, Tag, useFormat, type Column } from '@passerelle/portal-kit';
import { Link } from 'react-router';
import type { RollView } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { statusWord, TONE } from '../../tones.ts';
import { COMMISSION_ZONE } from '../../zone.ts';
import type { Row } from './page.tsx';

/** The columns of the roll. Not everybody sees who reports; whoever reports finds themselves as “me”. */
export const useColumns = (
  view: RollView,
  { you, hasRapporteur }: { you: string | undefined; hasRapporteur: boolean },
): readonly Column<Row>[] => {
  const t = useT();
  const format = useFormat();
  const rapporteur: Column<Row> = {
    key: 'rapporteur',
    place: 'c-who',
    head: t('roll.rapporteur'),
    show: ({ rapporteur: named }) =>
      named?.name === you && you ? (
        <b>{t('roll.me')}</b>
      ) : named ? (
        <Name>{named.name}</Name>
      ) : (
        <span className="soft">{t('roll.nobody')}</span>
      ),
  };
  return [
    {
      key: 'implicit',
      place: 'c-due',
      head: t('roll.implicit'),
      sorted: 'ascending',
      show: ({ implicitRejectionOn: { value }, status }) =>
        value &&
        ![
          'REJECTED',
          'INSTRUCTED',
          'REFUSAL_MAINTAINED',
          'WITHDRAWN',
          'IMPLICITLY_REJECTED',
        ].includes(status) ? (
          <Clocked day={value} late={(count) => t('roll.passed', { count })} />
        ) : (
          <span className="soft">{value ? format.day(value, 'bare') : '–'}</span>
        ),
    },
    {
      key: 'person',
      place: 'c-name',
      names: true,
      head: t('roll.person'),
      show: ({ id, application }) => (
        <Link to={`/appeals/${id}?from=${view}`}>
          {application?.applicant ? (
            <Name>
              {application.applicant.surname} {application.applicant.givenNames}
            </Name>
          ) : (
            <span className="soft">{t('roll.noName')}</span>
          )}
        </Link>
      ),
    },
    {
      key: 'reference',
      place: 'c-ref',
      head: t('roll.reference'),
      show: ({ reference }) => <Ref>{reference}</Ref>,
    },
    {
      key: 'kind',
      place: 'c-more',
      head: t('roll.kind'),
      show: ({ application }) =>
        application
          ? format.list(application.stay?.purposes ?? []) || t(`visa.${application.visaKind}`)
          : '–',
    },
    {
      key: 'stage',
      place: 'c-stage',
      head: t('roll.stage'),
      show: ({ status, body }) => <Tag tone={TONE[status]}>{t(statusWord({ status, body }))}</Tag>,
    },
    ...(hasRapporteur ? [rapporteur] : []),
    {
      key: 'filed',
      place: 'c-more',
      numeric: true,
      head: t('roll.filed'),
      show: ({ filedAt }) => format.day(dayIn(filedAt, COMMISSION_ZONE), 'bare'),
    },
  ];
};
