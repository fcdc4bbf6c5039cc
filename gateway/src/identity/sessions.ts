import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Language, Portal } from '../types.ts';

/** Who is signed in to a portal. */
export type Session = {
  readonly portal: Portal;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly language: Language;
  readonly idToken: string | null;
  /** When the session ends if nothing more is done, and never later than its absolute end. */
  readonly idleUntil: Date;
  readonly expiresAt: Date;
};

export type NewSession = Pick<
  Session,
  'portal' | 'issuer' | 'subject' | 'name' | 'language' | 'idToken'
>;

/** A sign-in on its way to the identity provider and back. */
export type SignIn = {
  readonly portal: Portal;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  readonly language: Language;
};

export type SessionTimes = { readonly idleSeconds: number; readonly absoluteSeconds: number };

/** One working session of an office; half an hour without an act ends it. */
export const defaultSessionTimes: SessionTimes = { idleSeconds: 1_800, absoluteSeconds: 43_200 };

export type SessionStore = {
  open(session: NewSession): Promise<string>;
  /** The live session of a token, or null. Reading does not prolong; `use` does. */
  find(token: string, portal: Portal): Promise<Session | null>;
  use(token: string, portal: Portal): Promise<Session | null>;
  end(token: string): Promise<Session | null>;
  beginSignIn(state: string, browser: string, signIn: SignIn): Promise<void>;
  /** The sign-in of a state, once, and only for the browser that began it. */
  takeSignIn(state: string, browser: string): Promise<SignIn | null>;
  /** Deletes what has lapsed; answers how many rows. */
  sweep(): Promise<number>;
};

const SIGN_IN_MS = 10 * 60_000;
/** How long a session read may be reused: as long as a habilitation's, so that both end within a second. */
const FRESH_MS = 500;
/** Uses are written at most this often: reading a page is not a reason to write a row. */
const WRITE_USE_MS = 60_000;
const KEPT_MAX = 10_000;

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
export const newSecret = (): string => randomBytes(32).toString('base64url');

type Row = {
  portal: Portal;
  issuer: string;
  subject: string;
  name: string | null;
  language: Language;
  id_token: string | null;
  used_at: Date;
  idle_until: Date;
  expires_at: Date;
};

const sessionOf = (row: Row): Session => ({
  portal: row.portal,
  issuer: row.issuer,
  subject: row.subject,
  name: row.name,
  language: row.language,
  idToken: row.id_token,
  idleUntil: row.idle_until,
  expiresAt: row.expires_at,
});

type StoreOptions = {
  readonly pool: Pool;
  readonly times?: Partial<Record<Portal, SessionTimes>>;
  readonly now?: () => Date;
};

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

const signIns = (pool: Pool, now: () => Date) => ({
  async beginSignIn(state: string, browser: string, signIn: SignIn): Promise<void> {
    await pool.query(
      `insert into gateway.sign_ins
         (state_hash, browser_hash, portal, nonce, code_verifier, return_to, language, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        hash(state),
        hash(browser),
        signIn.portal,
        signIn.nonce,
        signIn.codeVerifier,
        signIn.returnTo,
        signIn.language,
        after(now(), SIGN_IN_MS),
      ],
    );
  },
  async takeSignIn(state: string, browser: string): Promise<SignIn | null> {
    const { rows } = await pool.query<{
      portal: Portal;
      nonce: string;
      code_verifier: string;
      return_to: string;
      language: Language;
    }>(
      `delete from gateway.sign_ins where state_hash = $1 and browser_hash = $2 and expires_at > $3
       returning portal, nonce, code_verifier, return_to, language`,
      [hash(state), hash(browser), now()],
    );
    const row = rows[0];
    if (!row) return null;
    return {
      portal: row.portal,
      nonce: row.nonce,
      codeVerifier: row.code_verifier,
      returnTo: row.return_to,
      language: row.language,
    };
  },
});

/** Sessions in PostgreSQL. The token itself is never stored: whoever reads the table cannot sign in. */
export const sessionStore = ({
  pool,
  times = {},
  now = () => new Date(),
}: StoreOptions): SessionStore => {
  const timesOf = (portal: Portal): SessionTimes => times[portal] ?? defaultSessionTimes;
  const kept = new Map<string, { row: Row; readAt: number }>();

  const read = async (token: string): Promise<Row | null> => {
    const known = kept.get(token);
    // An age below zero is none: the machine's clock was set back, and nothing would grow old.
    const age = known ? now().getTime() - known.readAt : -1;
    if (known && age >= 0 && age < FRESH_MS) return known.row;
    const { rows } = await pool.query<Row>({
      name: 'gateway_session_by_token',
      text: `select portal, issuer, subject, name, language, id_token, used_at, idle_until, expires_at
             from gateway.sessions where token_hash = $1`,
      values: [hash(token)],
    });
    const row = rows[0] ?? null;
    if (kept.size >= KEPT_MAX) kept.clear();
    if (row) kept.set(token, { row, readAt: now().getTime() });
    else kept.delete(token);
    return row;
  };

  const live = async (token: string, portal: Portal): Promise<Row | null> => {
    const row = await read(token);
    return row && row.portal === portal && row.idle_until > now() ? row : null;
  };

  const prolong = async (token: string, row: Row): Promise<Session> => {
    const at = now();
    if (at.getTime() - row.used_at.getTime() < WRITE_USE_MS) return sessionOf(row);
    const idleUntil = earlier(after(at, timesOf(row.portal).idleSeconds * 1_000), row.expires_at);
    await pool.query(
      'update gateway.sessions set used_at = $2, idle_until = $3 where token_hash = $1',
      [hash(token), at, idleUntil],
    );
    kept.delete(token);
    return sessionOf({ ...row, used_at: at, idle_until: idleUntil });
  };

  return {
    ...signIns(pool, now),
    async open(session) {
      const token = newSecret();
      const at = now();
      const { idleSeconds, absoluteSeconds } = timesOf(session.portal);
      const expiresAt = after(at, absoluteSeconds * 1_000);
      await pool.query(
        `insert into gateway.sessions
           (token_hash, portal, issuer, subject, name, language, id_token, started_at, used_at, idle_until, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
        [
          hash(token),
          session.portal,
          session.issuer,
          session.subject,
          session.name,
          session.language,
          session.idToken,
          at,
          earlier(after(at, idleSeconds * 1_000), expiresAt),
          expiresAt,
        ],
      );
      return token;
    },
    async find(token, portal) {
      const row = await live(token, portal);
      return row && sessionOf(row);
    },
    async use(token, portal) {
      const row = await live(token, portal);
      return row && prolong(token, row);
    },
    async end(token) {
      kept.delete(token);
      const { rows } = await pool.query<Row>(
        'delete from gateway.sessions where token_hash = $1 returning *',
        [hash(token)],
      );
      return rows[0] ? sessionOf(rows[0]) : null;
    },
    async sweep() {
      const sessions = await pool.query('delete from gateway.sessions where idle_until <= $1', [
        now(),
      ]);
      const begun = await pool.query('delete from gateway.sign_ins where expires_at <= $1', [
        now(),
      ]);
      return (sessions.rowCount ?? 0) + (begun.rowCount ?? 0);
    },
  };
};
