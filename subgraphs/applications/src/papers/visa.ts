import { visaTypeOf } from '@passerelle/subgraph-kit/law';
import type { LetterData } from '@passerelle/subgraph-kit/letters';
import { postById } from '@passerelle/subgraph-kit/reference';
import type { visaIssuedLetter } from '../letters.ts';
import type { PaperFile } from '../queries/find-paper.ts';
import type { DecisionRow, VisaRow } from '../store/tables.ts';
import { frameOf, lodgedOnOf } from './frame.ts';
import { decidedOnOf } from './refusal.ts';

export type VisaPaper = PaperFile & { readonly decision: DecisionRow; readonly visa: VisaRow };

const entries = { ONE: '01', TWO: '02', MULTIPLE: 'MULT' } as const;

/** The notice of a visa that is issued, with a facsimile of its sticker. */
export const visaNotice = (
  paper: VisaPaper,
  { demo }: { readonly demo: boolean },
): LetterData<typeof visaIssuedLetter> => {
  const { application, decision, visa } = paper;
  const signature = { name: decision.signedBy ?? '', mission: decision.signedAs ?? '' };
  return {
    ...frameOf(paper, signature, decision.decidedAt),
    lodgedOn: lodgedOnOf(paper),
    sticker: {
      number: visa.stickerNumber,
      type: visaTypeOf[application.visaKind],
      validFor: visa.territory,
      validFrom: visa.validFrom,
      validUntil: visa.validUntil,
      entries: entries[visa.entries],
      days: visa.days,
      issuedIn: (postById(decision.unitId)?.city ?? '').toLocaleUpperCase('fr'),
      issuedOn: decidedOnOf(decision),
      passportNumber: application.documentNumber ?? '',
      comments: demo ? ['SPECIMEN'] : [],
      machineReadableZone: [visa.mrzLine1, visa.mrzLine2],
    },
  };
};
