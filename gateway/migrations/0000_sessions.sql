-- Sign-in and sessions. What is kept of a person, and for how long, stands beside each column.

create table gateway.sign_ins (
  state_hash bytea primary key,
  browser_hash bytea not null,
  portal text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  language text not null,
  expires_at timestamptz not null
);

comment on table gateway.sign_ins is 'Sign-ins under way; a row is deleted when the person comes back, or ten minutes later.';

-- For the sweep of what has lapsed.
create index sign_ins_by_expiry on gateway.sign_ins (expires_at);

create table gateway.sessions (
  token_hash bytea primary key,
  portal text not null,
  issuer text not null,
  subject text not null,
  name text,
  language text not null,
  id_token text,
  started_at timestamptz not null,
  used_at timestamptz not null,
  idle_until timestamptz not null,
  expires_at timestamptz not null,
  check (idle_until <= expires_at)
);

comment on table gateway.sessions is 'Open sessions; a row is deleted at sign-out, or when it lapses.';
comment on column gateway.sessions.subject is 'personal: the identity provider''s id of the person; purpose: session; deleted with the session.';
comment on column gateway.sessions.name is 'personal: to greet with; purpose: session; deleted with the session.';
comment on column gateway.sessions.id_token is 'personal: proof for signing out at the identity provider; purpose: session; deleted with the session.';

-- For the sweep of what has lapsed.
create index sessions_by_expiry on gateway.sessions (idle_until);
