import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startIdentity } from '../testing/identity.ts';

let at: Awaited<ReturnType<typeof startIdentity>>;
beforeAll(async () => {
  at = await startIdentity(inject('server'));
});
afterAll(() => at.stop());

describe('whoever tries passwords', () => {
  const ines = { name: 'Inès Belkacem', email: 'ines@example.test', password: 'a long phrase' };

  /** So many tries of an account with a wrong password; answers the last page. */
  const tried = async (email: string, times: number): Promise<Response> => {
    const { say } = await at.begin();
    for (let nth = 1; nth < times; nth += 1)
      await say('account', { email, password: `guess ${nth}` });
    return say('account', { email, password: 'guess' });
  };

  test('waits longer after each further try, is told how long, and is not looked at meanwhile', async () => {
    const { say, finish } = await at.begin();
    await finish(await say('sign-up', ines));
    const fourth = await tried(ines.email, 4);
    expect(await fourth.text()).not.toContain('next try is possible');
    const fifth = await tried(ines.email, 1);
    expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([422, '5']);
    expect(await fifth.text()).toContain('The next try is possible in 5 seconds.');

    const right = await at.begin();
    const refused = await right.say('account', ines);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect(await refused.text()).toContain('This last try was not looked at.');
    at.pass(5_000);
    expect((await tried(ines.email, 1)).headers.get('retry-after')).toBe('10');
    at.pass(10_000);
    expect((await tried(ines.email, 1)).headers.get('retry-after')).toBe('20');
    at.pass(20_000);
    expect((await right.finish(await right.say('account', ines))).name).toBe(ines.name);
    // Who is known begins anew.
    expect((await tried(ines.email, 1)).headers.get('retry-after')).toBeNull();
  });

  test('is told the same, and waits as long, where there is no such account', async () => {
    at.pass(86_400_001);
    const known = await tried(ines.email, 6);
    const unknown = await tried('nobody@example.test', 6);
    const told = async (page: Response, email: string) => [
      page.status,
      page.headers.get('retry-after'),
      (await page.text()).replaceAll(email, '').replaceAll(/interaction\/[\w-]+/g, ''),
    ];
    expect(await told(unknown, 'nobody@example.test')).toEqual(await told(known, ines.email));
  });

  test('never waits for more than a quarter of an hour, said in the language of the page', async () => {
    at.pass(86_400_001);
    const email = 'patient@example.test';
    for (let nth = 0; nth < 20; nth += 1) {
      await tried(email, 1);
      at.pass(900_000);
    }
    const waits = await tried(email, 1);
    expect(waits.headers.get('retry-after')).toBe('900');
    for (const [language, words] of [
      ['fr', '15 minutes'],
      ['ar', '15 دقيقة'],
    ] as const) {
      const { say } = await at.begin(language);
      expect(await (await say('account', { email, password: 'guess' })).text()).toContain(words);
    }
  });

  test('waits as well when each try names another account: the network is counted too', async () => {
    at.pass(86_400_001);
    const answers = [];
    for (let nth = 0; nth < 61; nth += 1)
      answers.push((await tried(`one-of-many-${nth}@example.test`, 1)).status);
    expect(answers.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 422));
    expect(answers[60]).toBe(429);
    const { say } = await at.begin();
    expect((await say('sign-up', { ...ines, email: 'new@example.test' })).status).toBe(429);
    // The persons of the demo have no password.
    expect((await say('login', { login: 'examiner' })).status).toBe(303);
  });

  test('keeps nobody of the same network waiting who knows the password', async () => {
    at.pass(86_400_001);
    for (let nth = 0; nth < 70; nth += 1) {
      const { say } = await at.begin();
      expect((await say('account', ines)).status).toBe(303);
    }
  });

  test('cannot find out who has an account by making account after account', async () => {
    at.pass(86_400_001);
    const { say } = await at.begin();
    const answers = [];
    for (let nth = 0; nth < 61; nth += 1) answers.push((await say('sign-up', ines)).status);
    expect([...new Set(answers.slice(0, 60)), answers[60]]).toEqual([422, 429]);
  });

  test('has forty tries at once counted one by one', async () => {
    at.pass(86_400_001);
    const pages = await Promise.all(
      Array.from({ length: 40 }, () => tried('at-once@example.test', 1)),
    );
    expect(pages.filter(({ status }) => status === 422)).toHaveLength(5);
    const { rows } = await at.pool.query('select id from identity.tries');
    expect(JSON.stringify(rows)).not.toContain('example.test');
  });
});
