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

/** Seconds until any of these may be tried again; 0: now. */
export async function secondsToWait({ sql, now }: Ctx, counted: readonly Counted[]) {
  const [row] = await sql<{ seconds: number }[]>`
    select coalesce(ceil(max(extract(epoch from wait_until - ${now}::timestamptz))), 0)::int
      as seconds
    from sign_in_attempt
    where key_hash in ${sql(counted.map(({ key }) => hashOfSecret(key)))} and wait_until > ${now}`
  return row?.seconds ?? 0
}

/**
 * Counts a try as failed before it is known whether it is: many at once are then no way around the
 * limit. Where it succeeds it is taken back.
 */
export async function countFailure({ sql, now }: Ctx, { who, key }: Counted): Promise<void> {
  const keyHash = hashOfSecret(key)
  const [row] = await sql<{ failures: number }[]>`
    insert into sign_in_attempt as a (key_hash, failures, last_at) values (${keyHash}, 1, ${now})
    on conflict (key_hash) do update set last_at = ${now}, failures = case
      when a.last_at < ${now}::timestamptz - make_interval(secs => ${FORGOTTEN_AFTER_SECONDS})
      then 1 else a.failures + 1 end
    returning failures`
  const seconds = lockoutSeconds(who, row?.failures ?? 1)
  if (seconds > 0)
    await sql`
      update sign_in_attempt set wait_until = greatest(wait_until,
        ${now}::timestamptz + make_interval(secs => ${seconds}))
      where key_hash = ${keyHash}`
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
