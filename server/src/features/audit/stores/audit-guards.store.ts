import { guardStep } from '../../../platform/guards.js'
import { FIRST_PREVIOUS } from '../check-chain.js'

/**
 * Numbers and chains what is added, whoever adds it, one writer after another until its commit, so
 * that the chain cannot fork; refuses everything else. The text that is hashed is described, and
 * computed a second time, in `check-chain.ts`.
 */
const guards = `
create or replace function audit_part(value text) returns text language sql immutable
set search_path = pg_catalog as $$
  select coalesce(octet_length(value) || ':' || value, '-') || ','
$$;

create or replace function chain_audit_entry() returns trigger language plpgsql
set search_path = pg_catalog as $$
declare last record;
begin
  perform pg_advisory_xact_lock(7305001531);
  select sequence, hash into last from public.audit_entry order by sequence desc limit 1;
  new.sequence := coalesce(last.sequence, 0) + 1;
  new.previous_hash := coalesce(last.hash, decode('${FIRST_PREVIOUS}', 'hex'));
  new.hash := sha256(convert_to(
    public.audit_part(encode(new.previous_hash, 'hex'))
    || public.audit_part(new.sequence::text)
    || public.audit_part(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || public.audit_part(new.actor_kind)
    || public.audit_part(new.actor_id)
    || public.audit_part(new.actor_name)
    || public.audit_part(new.action)
    || public.audit_part(new.subject)
    || public.audit_part(new.details::text)
    || public.audit_part(new.outcome)
    || public.audit_part(new.request_id)
    || public.audit_part(new.address), 'UTF8'));
  return new;
end $$;

create or replace function refuse_change_of_audit() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  raise exception 'The record of what was done is only added to' using errcode = 'restrict_violation';
end $$;

create or replace trigger audit_entry_is_chained before insert on audit_entry
  for each row execute function chain_audit_entry();
create or replace trigger audit_entry_is_kept before update or delete on audit_entry
  for each row execute function refuse_change_of_audit();
create or replace trigger audit_entry_is_not_emptied before truncate on audit_entry
  for each statement execute function refuse_change_of_audit();
`

export const installAuditGuards = guardStep('audit guards', 'chain_audit_entry()', guards)
