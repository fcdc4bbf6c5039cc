import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen, type ApplicationStatus } from './application.ts';

/** To whom, or by which way, a passport goes back. */
export type PassportReturnedTo = 'PERSON' | 'REPRESENTATIVE' | 'CENTRE' | 'COURIER';

/** A file whose passport may lie with the post. */
export type FileWithPassport = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly lodgedAt: Date | null;
  readonly passportReturnedAt: Date | null;
  readonly instructedByAppealId: string | null;
};

export type PassportReturned = {
  readonly type: 'PassportReturned';
  readonly applicationId: string;
  readonly returnedAt: Date;
  readonly returnedTo: PassportReturnedTo;
  readonly agent: { readonly name: string; readonly mission: string };
};

const OVER: readonly ApplicationStatus[] = ['ISSUED', 'REFUSED', 'INADMISSIBLE', 'WITHDRAWN'];

/**
 * Whether the passport is still to go back: it was handed in, and nothing is to be put into it any more. A passport that
 * an appeal brings back for its sticker waits for the visa.
 */
export const isPassportToReturn = (file: Omit<FileWithPassport, 'id'>): boolean =>
  OVER.includes(file.status) &&
  file.lodgedAt !== null &&
  file.passportReturnedAt === null &&
  !(file.status === 'REFUSED' && file.instructedByAppealId !== null);

/**
 * The travel document goes back to the person: after the decision, and without delay where nothing is examined (Visa
 * Code art. 18(2) and 19(3)). From here on the days run in which a provider erases the last it holds of the person
 * (Annex X B(e)).
 */
export const returnPassport = (
  file: FileWithPassport,
  returnedTo: PassportReturnedTo,
  at: {
    readonly now: Date;
    readonly agent: { readonly name: string; readonly mission: string };
  },
): Decision<PassportReturned, ActNotOpen> =>
  isPassportToReturn(file)
    ? decide({
        type: 'PassportReturned',
        applicationId: file.id,
        returnedAt: at.now,
        returnedTo,
        agent: at.agent,
      })
    : actNotOpen(file.status);
