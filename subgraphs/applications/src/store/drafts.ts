import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { eq, sql } from 'drizzle-orm';
import type { DraftErased, DraftSaved } from '../domain/draft.ts';
import type { ApplicationSubmitted, KnownPerson } from '../domain/submission.ts';
import { lockApplication, type ApplicationRow } from './applications.ts';
import { setDraftErasure } from './draft-erasure.ts';
import { one } from './rows.ts';
import { applicants, applications } from './tables.ts';

/** What stands in the place of an account whose draft was erased: nobody's. */
const NOBODY = 'erased';

export const recordDraftSaved = async (tx: ActTx, event: DraftSaved): Promise<ApplicationRow> => {
  await setDraftErasure(tx, event.applicationId, event.eraseAt);
  return one(
    await tx
      .update(applications)
      .set({
        answers: event.answers,
        formVersion: event.version,
        savedAt: event.savedAt,
        language: tx.actor.language,
        actId: tx.actId,
      })
      .where(eq(applications.id, event.applicationId))
      .returning(),
  );
};

/** A draft to be signed, with the persons of its account and the id of a new one. */
export const lockDraftToSign = async (
  tx: ActTx,
  id: string,
): Promise<
  | (ApplicationRow & {
      readonly persons: readonly KnownPerson[];
      readonly newApplicantId: string;
    })
  | null
> => {
  const application = await lockApplication(tx, id);
  if (application === null) return null;
  // Two applications of one person signed at once find one another: they share the person.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext(${`persons ${application.accountId}`}))`,
  );
  const persons = await tx
    .select({
      id: applicants.id,
      surname: applicants.surname,
      givenNames: applicants.givenNames,
      birthDate: applicants.birthDate,
    })
    .from(applicants)
    .where(eq(applicants.accountId, application.accountId));
  return { ...application, persons, newApplicantId: newId() };
};

const recordPerson = async (
  tx: ActTx,
  event: ApplicationSubmitted,
  accountId: string,
): Promise<void> => {
  const values = { ...event.identity, actId: tx.actId };
  if (event.isNewPerson)
    await tx
      .insert(applicants)
      .values({ ...values, id: event.applicantId, accountId, createdAt: event.signedAt });
  else await tx.update(applicants).set(values).where(eq(applicants.id, event.applicantId));
};

export const recordSubmitted = async (
  tx: ActTx,
  event: ApplicationSubmitted,
  accountId: string,
): Promise<ApplicationRow> => {
  await recordPerson(tx, event, accountId);
  await setDraftErasure(tx, event.applicationId, null);
  return one(
    await tx
      .update(applications)
      .set({
        status: 'SUBMITTED',
        signedAt: event.signedAt,
        signedIn: event.signedIn,
        applicantId: event.applicantId,
        ...event.document,
        arrivalOn: event.arrivalOn,
        departureOn: event.departureOn,
        residenceCountry: event.residenceCountry,
        residenceDistrict: event.residenceDistrict,
        postId: event.postId,
        urgencyReason: event.urgencyReason,
        language: tx.actor.language,
        actId: tx.actId,
      })
      .where(eq(applications.id, event.applicationId))
      .returning(),
  );
};

/** What was typed goes, and with it whose draft it was; that there was one stays, without a person. */
export const recordDraftErased = async (tx: ActTx, event: DraftErased): Promise<ApplicationRow> => {
  await setDraftErasure(tx, event.applicationId, null);
  return one(
    await tx
      .update(applications)
      .set({
        status: 'WITHDRAWN',
        accountId: NOBODY,
        answers: {},
        withdrawnAt: event.erasedAt,
        actId: tx.actId,
      })
      .where(eq(applications.id, event.applicationId))
      .returning(),
  );
};
