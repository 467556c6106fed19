import type { Ctx } from '../../../platform/context.js'
import { guardStep } from '../../../platform/guards.js'
import { onceInSnapshot } from '../../../platform/snapshot.js'
import type { LedgerPosition } from '../../measure/index.js'

export interface DataState {
  /**
   * Names the state of everything that answers are made from: bookings, imports, checks of the books,
   * motions, alerts, progress of initiatives, and the rows that name things, and of which database.
   * It changes with every commit that could change an answer, and never comes back.
   */
  version: string
  /** The last booking. */
  ledger: LedgerPosition
}

interface Row {
  sight: string | null
  /** Null where the sight is the known one. */
  found: { names: string; booking: { id: number; at: string } | null } | null
}

/**
 * One state for all who ask, whatever rows each of them is shown: so it is told by the owner of the
 * tables. It tells nothing of what stands in them.
 */
const STATE_OF_DATA = `
create or replace function state_of_data() returns json language plpgsql stable security definer
set search_path = pg_catalog, public as $$
begin
  return json_build_object(
    'names', concat_ws('/', current_database(), pg_postmaster_start_time(),
      (select max(id) from import_run),
      (select xmin::text from organisation),
      (select md5(string_agg(xmin::text, ',' order by id)) from department),
      (select md5(string_agg(xmin::text, ',' order by id)) from service),
      (select md5(string_agg(xmin::text, ',' order by id)) from team),
      (select md5(string_agg(xmin::text, ',' order by id)) from requester_department),
      (select max(id) from book_check),
      (select concat(count(*), '.', max(id)) from motion_event),
      (select concat(count(*), '.', max(id)) from annotation_version),
      (select md5(string_agg(xmin::text, ',' order by id)) from baseline_segment),
      (select count(*) from committee_rules),
      (select concat(count(*), '.', max(id)) from alert_transition),
      (select count(*) from alert_evaluation),
      (select count(*) from alert_rule),
      (select max(id) from work_volume),
      (select max(id) from service_result),
      (select count(*) from initiative_version),
      (select count(*) from initiative_stage),
      (select count(*) from initiative_milestone),
      (select count(*) from value_amount),
      (select md5(string_agg(xmin::text, ',' order by id)) from person)),
    'booking', (select json_build_object('id', id, 'at', recorded_at) from booking
      where recorded_at is not null order by recorded_at desc limit 1));
end $$;`

/** What tells in which state the data are. */
export const installDataState = guardStep('state of the data', 'state_of_data()', STATE_OF_DATA)

/** What was last seen of a database, and the state that it is in whenever it looks like that. */
let last: { sight: string; state: DataState } | undefined

/** The state of the data that the context sees; within a snapshot it is asked once. */
export const readDataState = (ctx: Ctx): Promise<DataState> =>
  onceInSnapshot(ctx, 'data state', () => loadDataState(ctx))

export const readDataVersion = async (ctx: Ctx): Promise<string> =>
  (await readDataState(ctx)).version

/**
 * Where nothing at all was committed since it was last asked, the snapshot of Postgres is the same,
 * and no table is looked at: that is most of what this question costs. (A standby does not list
 * what runs on its primary, so there the tables are always looked at; nor does a transaction list
 * itself, so what one sees that has written is never taken for what all see.)
 */
async function loadDataState(ctx: Ctx): Promise<DataState> {
  const known = last
  const [row] = await ctx.sql<Row[]>`
    select sight, case when sight = ${known?.sight ?? ''} then null else state_of_data() end as found
    from (select case when not pg_is_in_recovery() and pg_current_xact_id_if_assigned() is null
      then concat_ws('/', current_database(), pg_postmaster_start_time(), pg_current_snapshot())
      end as sight) seen`
  if (!row) throw new Error('The database gave no state')
  if (row.found === null) return (known as NonNullable<typeof known>).state
  const state = stateOf(row.found)
  last = row.sight === null ? undefined : { sight: row.sight, state }
  return state
}

function stateOf({ names, booking }: NonNullable<Row['found']>): DataState {
  const position = String(booking?.id ?? 0)
  return {
    version: `${names}/${position}`,
    ledger: { position, recordedAt: booking && new Date(booking.at) },
  }
}
