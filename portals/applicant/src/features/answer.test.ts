import { describe, expect, test } from 'vitest';
import { messages as french } from '../messages/fr.ts';
import { answerOf, type Standing } from './answer.ts';

const standing = (part: Partial<Standing>): Standing => ({
  status: 'DRAFT',
  appointment: null,
  appeal: null,
  urgency: null,
  toComplete: false,
  isSilent: false,
  isOver: false,
  isFinal: false,
  ...part,
});

describe('the sentence that answers', () => {
  test('speaks of the appointment between signing and lodging', () => {
    expect(answerOf(standing({ status: 'SUBMITTED' }))).toBe('signed');
    expect(answerOf(standing({ status: 'SUBMITTED', appointment: 'REQUESTED' }))).toBe(
      'placeSought',
    );
    expect(answerOf(standing({ status: 'SUBMITTED', appointment: 'CONFIRMED' }))).toBe(
      'placeGiven',
    );
    expect(answerOf(standing({ status: 'SUBMITTED', appointment: 'NO_SHOW' }))).toBe('missed');
  });

  test('speaks of the file once it is lodged, whatever became of the appointment', () => {
    expect(answerOf(standing({ status: 'LODGED', appointment: 'CHECKED_IN' }))).toBe('lodged');
    expect(answerOf(standing({ status: 'UNDER_EXAMINATION', appointment: 'CHECKED_IN' }))).toBe(
      'examined',
    );
  });

  test('speaks of the appeal after a refusal, and of the visa once it is issued', () => {
    expect(answerOf(standing({ status: 'REFUSED' }))).toBe('refused');
    expect(answerOf(standing({ status: 'REFUSED', appeal: 'SCHEDULED' }))).toBe('appealExamined');
    expect(answerOf(standing({ status: 'REFUSED', appeal: 'IMPLICITLY_REJECTED' }))).toBe(
      'appealRejected',
    );
    expect(answerOf(standing({ status: 'ISSUED', appeal: 'INSTRUCTED' }))).toBe('issued');
  });

  test('asks for what is missing from an appeal, as long as it can be sent', () => {
    const open = { status: 'REFUSED', appeal: 'REPORTING' } as const;
    expect(answerOf(standing({ ...open, toComplete: true }))).toBe('appealToComplete');
    expect(answerOf(standing(open))).toBe('appealExamined');
  });

  test('waits for the post where a form was signed too late, until a place is given', () => {
    const late = { status: 'SUBMITTED', urgency: 'waiting' } as const;
    expect(answerOf(standing(late))).toBe('urgencyRead');
    expect(answerOf(standing({ ...late, urgency: 'granted' }))).toBe('urgencyGranted');
    expect(answerOf(standing({ ...late, urgency: 'refused' }))).toBe('urgencyRefused');
    expect(answerOf(standing({ ...late, appointment: 'CONFIRMED' }))).toBe('placeGiven');
    expect(answerOf(standing({ ...late, status: 'LODGED' }))).toBe('lodged');
  });

  test('says that a visa is over, that nobody answered, and that it is too late to contest', () => {
    expect(answerOf(standing({ status: 'ISSUED', isOver: true }))).toBe('expired');
    expect(answerOf(standing({ status: 'REFUSED', isSilent: true }))).toBe('silent');
    expect(answerOf(standing({ status: 'REFUSED', isSilent: true, isFinal: true }))).toBe(
      'refusedForGood',
    );
    expect(answerOf(standing({ status: 'REFUSED', isFinal: true, appeal: 'REGISTERED' }))).toBe(
      'appealExamined',
    );
  });

  test('exists in words for each standing, with what follows from it', () => {
    const answers = (
      [
        'DRAFT',
        'SUBMITTED',
        'LODGED',
        'RECEIVED',
        'INADMISSIBLE',
        'ADMISSIBLE',
        'UNDER_EXAMINATION',
        'ISSUED',
        'REFUSED',
        'WITHDRAWN',
      ] as const
    ).map((status) => answerOf(standing({ status })));
    for (const answer of answers) {
      expect(french[`answer.${answer}`]).toMatch(/\.$/);
      expect(french[`answer.${answer}.lead`]).toMatch(/\.$/);
    }
  });
});
