import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestPlatform, type TestPlatform, type Visitor } from '../support/platform.ts';

const ACTORS = 40;
const ROUNDS = 5;

let platform: TestPlatform;
let persons: readonly {
  readonly visitor: Visitor;
  readonly name: string;
  readonly ownId: string;
}[];

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), { applications: 20 });
  persons = await Promise.all(
    Array.from({ length: ACTORS }, async (_, at) => {
      const name = `Actor ${at} Specimen`;
      const visitor = await platform.signUp({ name, email: `actor-${at}@passerelle.invalid` });
      const { application } = await visitor.act<{ application: { id: string } }>(
        'StartPage_Start',
        { visaKind: 'SHORT_STAY' },
      );
      return { visitor, name, ownId: application.id };
    }),
  );
}, 240_000);
afterAll(() => platform.stop());

type Session = { readonly signedIn: boolean; readonly name: string | null };

describe(`${ACTORS} persons at once, in one process`, () => {
  test('are each greeted by their own name', async () => {
    const greeted = await Promise.all(
      persons.map(async ({ visitor }) => {
        const response = await visitor.file('/session?portal=applicant');
        return ((await response.json()) as Session).name;
      }),
    );
    expect(greeted).toEqual(persons.map(({ name }) => name));
  });

  test('each see their own file and nobody else’s, again and again', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const seen = await Promise.all(
        persons.map(async ({ visitor }) => {
          const { myApplications } = await visitor.run<{ myApplications: { id: string }[] }>(
            'HomePage_Query',
          );
          return myApplications.map(({ id }) => id);
        }),
      );
      expect(seen).toEqual(persons.map(({ ownId }) => [ownId]));
    }
  }, 60_000);

  test('each read the file they name, and of their neighbour’s nothing', async () => {
    const answers = await Promise.all(
      persons.flatMap(({ visitor, ownId }, at) => {
        const neighbour = persons[(at + 1) % persons.length]?.ownId;
        return [ownId, neighbour].map(async (id) => {
          const { data } = await visitor.answer('ApplicationPage_Query', { id });
          return (data?.['application'] as { id: string } | null | undefined)?.id ?? null;
        });
      }),
    );
    expect(answers).toEqual(persons.flatMap(({ ownId }) => [ownId, null]));
  }, 60_000);
});
