import type { Ctx } from '../../platform/context.js'
import { sendText } from '../../platform/heard-statements.js'
import { arrayLiteral } from './array-literal.js'
import { dimensionColumn } from './lattice.js'
import { momentNumber } from './measures/define-moment.js'
import type { MeasureQuestion } from './question.js'
import { isPart } from './seen-rows.js'

/** A row of the answer: [period, kpi, numerator, denominator, …keys]. */
export type LevelRow = number[]

/**
 * Levels that were recorded from time to time: of each department and service the last one of the
 * period stands, and these add up.
 */
export async function loadObservedLevels(
  ctx: Ctx,
  question: MeasureQuestion,
  today: string,
): Promise<LevelRow[]> {
  const keys = question.groupBy.map(d => `, latest.${dimensionColumn[d].column}`).join('')
  const own = ['priority', 'channel', 'team_id', 'requester_department_id']
  const narrow = question.groupBy.some(d => own.includes(dimensionColumn[d].column))
  const { departmentId = null, serviceId = null, teamId, priority, channel } = question.scope
  if (narrow || teamId !== undefined || priority !== undefined || channel !== undefined) return []
  const [departments, services] = isPart(ctx.reach)
    ? [arrayLiteral(ctx.reach.departments), arrayLiteral(ctx.reach.services)]
    : [null, null]
  const rows = await sendText(
    ctx,
    `select p.period, latest.bucket, sum(latest.v1)::bigint, sum(latest.v2)::bigint${keys}
     from unnest($1::text::int[], $2::text::date[], $3::text::date[]) p(period, start, stop)
     cross join lateral (
       select distinct on (bucket, department_id, service_id)
         bucket, department_id, service_id, sum(v1) as v1, sum(v2) as v2
       from (select e.* from ledger_entry e
         where e.moment = $4 and e.day >= p.start and e.day < p.stop and e.day <= $5::date
           and ($6::timestamptz is null or exists (select from booking b
             where b.id = e.booking_id and b.recorded_at <= $6::timestamptz))) known
       where ($7::int is null or department_id = $7) and ($8::int is null or service_id = $8)
         and ($9::text is null
           or department_id = any($9::text::int[]) or service_id = any($10::text::int[]))
       group by bucket, department_id, service_id, day
       having coalesce(sum(v1), 0) <> 0 or coalesce(sum(v2), 0) <> 0
       order by bucket, department_id, service_id, day desc) latest
     group by p.period, latest.bucket${keys}`,
    [
      arrayLiteral(question.periods.map((_, index) => index)),
      arrayLiteral(question.periods.map(p => p.start)),
      arrayLiteral(question.periods.map(p => p.end)),
      momentNumber('observedLevel'),
      today,
      question.asOf?.toISOString() ?? null,
      departmentId,
      serviceId,
      departments,
      services,
    ],
  )
  return rows as unknown as LevelRow[]
}
