import { unitById, unitIdOf, type Unit } from '@passerelle/subgraph-kit/reference';
import {
  dayOf,
  postCalendar,
  retentionUntil,
  type Law,
  type PlainDate,
  type PostCalendar,
} from '@passerelle/subgraph-kit/law';
import type { OwnRequest } from './domain/package.ts';
import type { RequestRow } from './store/tables.ts';

/** The visas sub-directorate: answers where no application was lodged (arrêté of 22 August 2001, art. 6). */
export const SUBDIRECTORATE_ID = unitIdOf('FR-SDV');

/** An office of the reference data. */
export const officeById = (id: string): Unit => {
  const office = unitById(id);
  if (office === undefined) throw new Error('An office that answers is not in the reference data.');
  return office;
};

/** The working days of an office, in its zone. */
export const calendarOf = (officeId: string): PostCalendar => {
  const { countryAlpha2, timeZone } = officeById(officeId);
  return postCalendar({ country: countryAlpha2, zone: timeZone });
};

/** The day on which an instant falls at an office: legal days are counted there. */
export const dayAt = (officeId: string, at: Date): PlainDate =>
  dayOf(at, officeById(officeId).timeZone);

/** A request as the person is told of it: days where the office is, and until when it is held. */
export const ownRequest = (request: RequestRow, law: Law): OwnRequest => {
  const receivedOn = dayAt(request.officeId, request.receivedAt);
  const answeredOn = request.answeredAt && dayAt(request.officeId, request.answeredAt);
  const held = retentionUntil(law, 'retention.rightsRequests', {
    recordedOn: receivedOn,
    starts: answeredOn ? { CASE_CLOSED: answeredOn } : {},
  });
  return {
    reference: request.reference,
    status: request.status,
    receivedOn,
    answeredOn,
    office: officeById(request.officeId).name,
    keptUntil: held?.value ?? null,
  };
};
