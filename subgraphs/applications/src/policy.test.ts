import { describe, expect, test } from 'vitest';
import { declareAdmissible } from './acts/declare-admissible.ts';
import { declareInadmissible } from './acts/declare-inadmissible.ts';
import { issueVisa } from './acts/issue-visa.ts';
import { lodgeApplication } from './acts/lodge-application.ts';
import { recordExamination } from './acts/record-examination.ts';
import { refuseVisa } from './acts/refuse-visa.ts';
import { saveDraft } from './acts/save-draft.ts';
import { submitApplication } from './acts/submit-application.ts';
import { takeUpApplication } from './acts/take-up-application.ts';
import { transmitApplication } from './acts/transmit-application.ts';
import { withdrawApplication } from './acts/withdraw-application.ts';
import { mayPerform } from './policy.ts';

describe('what a screen offers', () => {
  test('is allowed by the very rule that the act itself asks', () => {
    expect(mayPerform).toEqual({
      SAVE_DRAFT: saveDraft.allow,
      SUBMIT: submitApplication.allow,
      LODGE: lodgeApplication.allow,
      TRANSMIT: transmitApplication.allow,
      DECLARE_ADMISSIBLE: declareAdmissible.allow,
      DECLARE_INADMISSIBLE: declareInadmissible.allow,
      TAKE_UP: takeUpApplication.allow,
      RECORD_EXAMINATION: recordExamination.allow,
      ISSUE: issueVisa.allow,
      REFUSE: refuseVisa.allow,
      WITHDRAW: withdrawApplication.allow,
    });
  });
});
