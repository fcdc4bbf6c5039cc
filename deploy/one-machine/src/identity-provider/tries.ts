import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

/** Who tries: the account that is named, and the address from which it is named. */
export type Trying = { readonly email: string; readonly address: string };

const DAY_SECONDS = 86_400;
/** The longest wait: longer ones would let anybody shut somebody else out for a day. */
const WAIT_SECONDS_MAX = 900;
/** The first wait; each further one is twice as long. */
const WAIT_SECONDS_MIN = 5;

/** Tries without a wait. Many people share an address behind a carrier or in a cybercafé. */
const FREE = { account: 5, address: 60 } as const;

/** A network that is given to one customer: the rest of the address of an IPv6 machine is its own to choose. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
};

/**
 * How often passwords are tried, by account and by network, with waits that grow. An address of no account is counted
 * like any other: a wait tells nobody whether there is one. Nothing is kept in clear.
 */
export const passwordTries = (pool: Pool, secret: string, now: () => Date) => {
  const key = (kind: keyof typeof FREE, text: string): string =>
    createHmac('sha256', secret).update(`${kind}\n${text}`).digest('base64url');
  const accountKey = ({ email }: Trying): string => key('account', email.trim().toLowerCase());
  const networkKey = ({ address }: Trying): string => key('address', networkOf(address));

  /**
   * Counts a try before it is made, so that many at once are counted one by one. Answers how many seconds it must wait:
   * zero when it may be made.
   */
  const count = async (id: string, free: number): Promise<number> => {
    const at = now();
    const { rowCount } = await pool.query(
      `insert into identity.tries as t (id, times, tried_at, open_at) values ($1, 1, $2, $2)
       on conflict (id) do update set
         times = case when t.tried_at < $2::timestamptz - make_interval(secs => $4) then 1 else t.times + 1 end,
         tried_at = $2,
         open_at = case
           when t.tried_at < $2::timestamptz - make_interval(secs => $4) or t.times + 1 < $3 then $2
           else $2::timestamptz + make_interval(secs => least($6, $5 * power(2, least(t.times + 1 - $3, 30)))) end
       where t.open_at <= $2`,
      [id, at, free, DAY_SECONDS, WAIT_SECONDS_MIN, WAIT_SECONDS_MAX],
    );
    return rowCount === 1 ? 0 : waitOf(id);
  };

  const waitOf = async (id: string): Promise<number> => {
    const { rows } = await pool.query<{ open_at: Date }>(
      'select open_at from identity.tries where id = $1',
      [id],
    );
    return Math.max(0, Math.ceil(((rows[0]?.open_at.getTime() ?? 0) - now().getTime()) / 1_000));
  };

  return {
    /** Seconds to wait before the password may be tried; zero when it is tried now. */
    begin: async (trying: Trying): Promise<number> =>
      (await count(networkKey(trying), FREE.address)) ||
      (await count(accountKey(trying), FREE.account)),
    /** Whoever makes account after account with addresses that are taken asks who has one. */
    beginAccount: (trying: Trying): Promise<number> => waitOf(networkKey(trying)),
    taken: (trying: Trying): Promise<number> => count(networkKey(trying), FREE.address),
    /** Seconds until the next try, as the page says after one that failed. */
    wait: async (trying: Trying): Promise<number> =>
      Math.max(await waitOf(networkKey(trying)), await waitOf(accountKey(trying))),
    /**
     * The person is who they say: the account's tries are forgotten, and with them whatever is a day old. In the network
     * this one try is: forty colleagues who sign in of a morning wait for nobody.
     */
    passed: async (trying: Trying): Promise<void> => {
      await pool.query('update identity.tries set times = times - 1, open_at = $2 where id = $1', [
        networkKey(trying),
        now(),
      ]);
      await pool.query('delete from identity.tries where id = $1 or tried_at < $2', [
        accountKey(trying),
        new Date(now().getTime() - DAY_SECONDS * 1_000),
      ]);
    },
  };
};
