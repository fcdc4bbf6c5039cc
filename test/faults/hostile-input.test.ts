import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestPlatform, type TestPlatform, type Visitor } from '../support/platform.ts';

let platform: TestPlatform;
let applicant: Visitor;
let provider: Visitor;
beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), { applications: 20 });
  applicant = await platform.signInAs('applicant');
  provider = await platform.signInAs('provider');
}, 240_000);
afterAll(() => platform.stop());

describe('what names nothing', () => {
  test.each(['x', "' or 1=1 --", '\0', '5', 'ee'.repeat(5_000)])(
    'is nothing that is there, and no failure of the platform (%j)',
    async (id) => {
      for (const page of [
        'ApplicationPage_Query',
        'FormPage_Query',
        'DecisionPage_Query',
        'AppointmentPage_Query',
      ])
        expect(await applicant.answer(page, { id })).toEqual({ data: { application: null } });
    },
  );

  test.each(['x', '\0'])(
    'has no places (%j): the person is told, the log is not',
    async (postId) => {
      const { errors } = await applicant.answer('AppointmentPage_Places', { postId });
      for (const error of errors ?? [])
        expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(errors).not.toHaveLength(0);
    },
  );

  test.each(['2026-13-45', '+99999-01-01', '0000-01-01', 'today'])(
    'is no day at a desk (%s)',
    async (day) => {
      const { errors } = await provider.answer('DeskPage_Query', { day });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    },
  );
});
