import { describe, expect, test } from 'vitest';
import { askReasons } from './acts/ask-reasons.ts';
import { decideUrgency } from './acts/decide-urgency.ts';
import { declareAdmissible } from './acts/declare-admissible.ts';
import { declareInadmissible } from './acts/declare-inadmissible.ts';
import { issueVisa } from './acts/issue-visa.ts';
import { lodgeApplication } from './acts/lodge-application.ts';
import { recordExamination } from './acts/record-examination.ts';
import { refuseVisa } from './acts/refuse-visa.ts';
import { releaseApplication } from './acts/release-application.ts';
import { returnPassport } from './acts/return-passport.ts';
import { saveDraft } from './acts/save-draft.ts';
import { stateReasons } from './acts/state-reasons.ts';
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
      DECIDE_URGENCY: decideUrgency.allow,
      LODGE: lodgeApplication.allow,
      TRANSMIT: transmitApplication.allow,
      DECLARE_ADMISSIBLE: declareAdmissible.allow,
      DECLARE_INADMISSIBLE: declareInadmissible.allow,
      TAKE_UP: takeUpApplication.allow,
      RECORD_EXAMINATION: recordExamination.allow,
      RELEASE: releaseApplication.allow,
      ISSUE: issueVisa.allow,
      REFUSE: refuseVisa.allow,
      ASK_REASONS: askReasons.allow,
      STATE_REASONS: stateReasons.allow,
      RETURN_PASSPORT: returnPassport.allow,
      WITHDRAW: withdrawApplication.allow,
    });
  });
});
