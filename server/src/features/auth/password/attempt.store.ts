import {
  FORGOTTEN_AFTER_SECONDS,
  lockoutSeconds,
  type Slowed,
} from '../../../domain/access/lockout.js'
import type { Ctx } from '../../../platform/context.js'
import { hashOfSecret } from '../../../platform/secret.js'

/** Whose tries are counted together, such as those for one e-mail address. */
export interface Counted {
  who: Slowed
  /** Names it; only its hash is kept. */
  key: string
}

/**
 * Counts a try as failed before it is known whether it is, for whoever succeeds to take back: many
 * at once are then no way around the limit. Of those that come at once each waits for the one
 * before, until its transaction ends.
 * @returns seconds until it may be tried again; 0: now. Where it is not 0 nothing is to be kept of
 * it, so the transaction has to fail.
 */
export async function countFailure({ sql, now }: Ctx, { who, key }: Counted): Promise<number> {
  const keyHash = hashOfSecret(key)
  const [row] = await sql<{ failures: number; seconds: number }[]>`
    insert into sign_in_attempt as a (key_hash, failures, last_at) values (${keyHash}, 1, ${now})
    on conflict (key_hash) do update set last_at = ${now}, failures = case
      when a.last_at < ${now}::timestamptz - make_interval(secs => ${FORGOTTEN_AFTER_SECONDS})
      then 1 else a.failures + 1 end
    returning failures,
      greatest(0, coalesce(ceil(extract(epoch from wait_until - ${now}::timestamptz)), 0))::int
        as seconds`
  if (!row || row.seconds > 0) return row?.seconds ?? 0
  const seconds = lockoutSeconds(who, row.failures)
  if (seconds > 0)
    await sql`
      update sign_in_attempt set wait_until = ${now}::timestamptz + make_interval(secs => ${seconds})
      where key_hash = ${keyHash}`
  return 0
}

/** Whoever knows the password is not slowed down by the tries of others any more. */
export async function forgetFailures({ sql }: Ctx, { key }: Counted): Promise<void> {
  await sql`delete from sign_in_attempt where key_hash = ${hashOfSecret(key)}`
}

/** The one that succeeded; those of others from the same place stay counted. */
export async function takeBack({ sql }: Ctx, { key }: Counted): Promise<void> {
  await sql`
    update sign_in_attempt set failures = failures - 1, wait_until = null
    where key_hash = ${hashOfSecret(key)} and failures > 0`
}
