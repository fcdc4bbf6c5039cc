import type { Pool } from 'pg';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** The tables of the embedded identity provider; it is a part of the demo and of small posts, not of a State. */
export const prepareIdentityTables = async (pool: Pool): Promise<void> => {
  await pool.query(`
    create schema if not exists identity;
    create table if not exists identity.models (
      model text not null, id text not null, payload jsonb not null,
      grant_id text, user_code text, uid text, expires_at timestamptz, consumed_at timestamptz,
      primary key (model, id));
    create index if not exists models_by_uid on identity.models (uid) where uid is not null;
    create index if not exists models_by_grant on identity.models (grant_id) where grant_id is not null;
    create table if not exists identity.accounts (
      subject uuid primary key default gen_random_uuid(), name text not null, email text not null,
      password_salt bytea not null, password_hash bytea not null, created_at timestamptz not null default now());
    create unique index if not exists accounts_by_email on identity.accounts (lower(email));
    create table if not exists identity.tries (
      id text primary key, times integer not null, tried_at timestamptz not null, open_at timestamptz not null);`);
};

type Row = { payload: AdapterPayload; consumed_at: Date | null };

const payloadOf = (row: Row | undefined): AdapterPayload | undefined =>
  row && {
    ...row.payload,
    ...(row.consumed_at ? { consumed: Math.floor(row.consumed_at.getTime() / 1000) } : {}),
  };

/** Keeps what the provider must remember between two requests, so that a restart signs nobody out half-way. */
export const identityAdapter = (pool: Pool) =>
  class IdentityAdapter implements Adapter {
    readonly model: string;
    constructor(model: string) {
      this.model = model;
    }
    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      await pool.query(
        `insert into identity.models (model, id, payload, grant_id, user_code, uid, expires_at)
         values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
         on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
           user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
        [
          this.model,
          id,
          payload,
          payload.grantId ?? null,
          payload.userCode ?? null,
          payload.uid ?? null,
          expiresIn || 86_400,
        ],
      );
    }
    async #find(
      column: 'id' | 'uid' | 'user_code',
      value: string,
    ): Promise<AdapterPayload | undefined> {
      const { rows } = await pool.query<Row>(
        `select payload, consumed_at from identity.models
         where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
        [this.model, value],
      );
      return payloadOf(rows[0]);
    }
    find(id: string): Promise<AdapterPayload | undefined> {
      return this.#find('id', id);
    }
    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#find('uid', uid);
    }
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.#find('user_code', userCode);
    }
    async consume(id: string): Promise<void> {
      await pool.query(
        'update identity.models set consumed_at = now() where model = $1 and id = $2',
        [this.model, id],
      );
    }
    async destroy(id: string): Promise<void> {
      await pool.query('delete from identity.models where model = $1 and id = $2', [
        this.model,
        id,
      ]);
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      await pool.query('delete from identity.models where model = $1 and grant_id = $2', [
        this.model,
        grantId,
      ]);
    }
  };
