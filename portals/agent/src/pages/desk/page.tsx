import {
  Heading,
  Act,
  ActLink,
  Bones,
  Nothing,
  PanelDown,
  Progress,
  Ref,
  Table,
  type Column,
  Tag,
  useAnswer,
  useCommands,
  useFormat,
  useToday,
  Name,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { DeskPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import type { Walk } from '../../walk.ts';
import { CheckInDialog } from './check-in.tsx';
import { SettleDialog } from './settle.tsx';

const DeskPage_Query = graphql(`
  query DeskPage_Query($day: Date!) {
    appointmentsOn(day: $day) {
      id
      reference
      status
      startsAtLocal
      minutes
      checkedInAt
      openActs
      contested
      application {
        id
        reference
        visaKind
        status
        applicant {
          id
          surname
          givenNames
        }
      }
    }
  }
`);

export type Appointment = DeskPage_QueryQuery['appointmentsOn'][number];

const TONE = {
  REQUESTED: 'next',
  CONFIRMED: 'next',
  CHECKED_IN: 'ok',
  CANCELLED: 'note',
  NO_SHOW: 'look',
} as const satisfies Record<Appointment['status'], string>;

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const useColumns = (
  onCheckIn: (appointment: Appointment) => void,
  onSettle: (appointment: Appointment) => void,
  walk: Walk,
): readonly Column<Appointment>[] => {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'time',
      place: 'c-due',
      head: t('desk.head.time'),
      sorted: 'ascending',
      show: ({ startsAtLocal }) => <b>{startsAtLocal ? format.clock(startsAtLocal) : '–'}</b>,
    },
    {
      key: 'person',
      place: 'c-name',
      names: true,
      head: t('desk.head.person'),
      show: ({ application, status }) =>
        application?.applicant ? (
          <Link to={`/files/${application.id}`} state={walk}>
            <Name>
              {application.applicant.surname} {application.applicant.givenNames}
            </Name>
          </Link>
        ) : (
          <span className="soft">
            {t(
              application
                ? 'queue.noName'
                : status === 'CHECKED_IN'
                  ? 'desk.handedOn'
                  : 'desk.notHere',
            )}
          </span>
        ),
    },
    {
      key: 'reference',
      place: 'c-ref',
      head: t('desk.head.reference'),
      show: ({ reference }) => <Ref>{reference}</Ref>,
    },
    {
      key: 'state',
      place: 'c-stage',
      head: t('desk.head.state'),
      show: ({ status, contested }) => (
        <>
          <Tag tone={TONE[status]}>{t(`appointment.${status}`)}</Tag>{' '}
          {contested && <Tag tone="look">{t('desk.contested')}</Tag>}
        </>
      ),
    },
    {
      key: 'act',
      place: 'c-who',
      head: t('desk.head.act'),
      show: (appointment) => {
        const { application, openActs, status, reference } = appointment;
        if (openActs.includes('CHECK_IN'))
          return (
            <Act
              kind="quiet"
              onClick={() => onCheckIn(appointment)}
              aria-label={t('desk.checkInOf', { reference })}
            >
              {t('desk.checkIn')}
            </Act>
          );
        const settle = openActs.includes('SETTLE_DOCUMENT') && (
          <Act
            kind="quiet"
            onClick={() => onSettle(appointment)}
            aria-label={t('desk.settleOf', { reference })}
          >
            {t('desk.settle')}
          </Act>
        );
        if (!application || status !== 'CHECKED_IN') return settle || null;
        if (!['SUBMITTED', 'LODGED'].includes(application.status)) return settle || null;
        return (
          <>
            {settle}
            <ActLink kind="quiet" to={`/files/${application.id}`} state={walk}>
              {t(application.status === 'SUBMITTED' ? 'desk.collect' : 'desk.transmit')}
            </ActLink>
          </>
        );
      },
    },
  ];
};

/** The desk's day: who comes when, and who is there. */
const DeskPage = () => {
  const t = useT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  const today = useToday(zone);
  const [parameters, setParameters] = useSearchParams();
  const day = parameters.get('day') ?? today;
  const [checking, check] = useState<Appointment | null>(null);
  const [settling, settle] = useState<Appointment | null>(null);
  const { data, loading, fault, refresh } = useAnswer(DeskPage_Query, { day });
  const appointments = data?.appointmentsOn ?? [];
  const { pathname, search } = useLocation();
  const walk = {
    ids: appointments.flatMap(({ application }) => application?.id ?? []),
    back: pathname + search,
  };
  const columns = useColumns(check, settle, walk);
  const there = appointments.filter(({ status }) => status === 'CHECKED_IN').length;
  const go = (to: string) => setParameters(to === today ? {} : { day: to });
  useCommands([
    { id: 'before', key: '[', name: t('keys.dayBefore'), run: () => go(shift(day, -1)) },
    { id: 'after', key: ']', name: t('keys.dayAfter'), run: () => go(shift(day, 1)) },
    { id: 'today', key: 't', name: t('keys.today'), run: () => go(today) },
    { id: 'refresh', key: 'r', name: t('keys.refresh'), run: refresh },
  ]);
  return (
    <main id="main" className="work">
      <div className="line">
        <Heading>{t('desk.title', { day: format.day(day, 'long') })}</Heading>
        {data && (
          <span className="soft small" role="status">
            {t('desk.counted', { count: appointments.length })}
          </span>
        )}
        <span className="push line">
          <Act kind="quiet" onClick={() => go(shift(day, -1))}>
            {t('desk.before')}
          </Act>
          {day !== today && (
            <Act kind="plain" onClick={() => go(today)}>
              {t('desk.today')}
            </Act>
          )}
          <Act kind="quiet" onClick={() => go(shift(day, 1))}>
            {t('desk.after')}
          </Act>
        </span>
      </div>
      <p className="small soft">{t('desk.free')}</p>
      {appointments.length > 0 && (
        <div className="read small">
          <Progress
            label={t('desk.progress', { count: appointments.length, there })}
            value={there}
            max={appointments.length}
          />
        </div>
      )}
      {fault && <PanelDown part={t('desk.part')} fault={fault} retry={refresh} />}
      {loading && <Bones lines={6} label={t('desk.loading')} />}
      {data && appointments.length === 0 && (
        <Nothing title={t('desk.none')}>{t('desk.noneNext')}</Nothing>
      )}
      {appointments.length > 0 && (
        <Table
          form="queue"
          label={t('desk.part')}
          columns={columns}
          rows={appointments}
          keyOf={({ id }) => id}
        />
      )}
      <CheckInDialog
        key={checking?.id ?? 'none'}
        appointment={checking}
        onClose={() => check(null)}
        onDone={() => {
          check(null);
          refresh();
        }}
      />
      <SettleDialog
        key={`settle ${settling?.id ?? 'none'}`}
        appointment={settling}
        onClose={() => settle(null)}
        onDone={() => {
          settle(null);
          refresh();
        }}
      />
    </main>
  );
};

export default DeskPage;
