import { describe, expect, test } from 'vitest';
import { messages as french } from '../messages/fr.ts';
import { answerOf, type Standing } from './answer.ts';

const standing = (part: Partial<Standing>): Standing => ({
  status: 'DRAFT',
  appointment: null,
  appeal: null,
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
