import { SMALLEST_GROUP } from '../../../domain/access/smallest-group.js'
import { priorities } from '../../../domain/kpi/dimensions.js'
import { gamma } from '../../../domain/statistics/log-bucket.js'
import { bitsOf, keptGrains } from '../../measure/index.js'
import { partRows, quantileRows, stepRows } from './part-rows.js'
import { isSeen, nameOfCode, THIS_MONTH } from './sql-words.js'
import type { View } from './view.js'

const slots = Array.from({ length: 12 }, (_, i) => `r.v${i + 1}`).join(', ')
const kept = `r.grain = ${keptGrains.MONTH.number}
    and r.lattice = ${bitsOf(['DEPARTMENT', 'SERVICE', 'PRIORITY'])}
    and ${isSeen('r.department_id', 'r.service_id')} and r.start < ${THIS_MONTH}`
const side = (name: string): string =>
  `(sum(p.weight * s.v[p.slot]::numeric / p.divisor) filter (where p.side = '${name}'))`
const own = 'p.moment = s.moment and (p.bucket is null or p.bucket = s.bucket)'
const summed = (month: string, from: string): string => `
  select p.kpi, p.variant, ${month} as month, s.department_id, s.service_id, s.priority,
    ${side('NUMERATOR')} as numerator, ${side('DENOMINATOR')} as denominator, ${side('CASES')} as cases
  from ${from} group by 1, 2, 3, 4, 5, 6`

/** Sums of whole months by department, service and priority. A level is the sum of all before its end. */
const parts = `with part as (select * from ${partRows()}),
  seen as (select r.moment, r.start, r.bucket, r.department_id, r.service_id, r.priority,
      array[${slots}] as v
    from public.measure_period r where ${kept}),
  ends as (select m::date as month from generate_series(
      (select min(start)::timestamp from seen), ${THIS_MONTH} - interval '1 month',
      interval '1 month') m)
  ${summed('s.start', `seen s join part p on p.reads = 'sum' and ${own}`)}
  union all
  ${summed('e.month', `ends e join seen s on s.start <= e.month join part p on p.reads = 'level' and ${own}`)}`

const durations = `select q.kpi, q.variant, q.q::float8 as q, r.start as month, r.department_id,
    r.service_id, r.priority, r.histogram[i][1] as bucket, r.histogram[i][2] as n
  from public.measure_period r join ${quantileRows()} on quantile.moment = r.moment
  cross join lateral (select quantile.kpi, quantile.variant, quantile.q) q
  cross join lateral generate_subscripts(r.histogram, 1) i
  where ${kept}`

/** Nothing to divide by is zero, and where nothing is divided there is none. */
const divisor = (amount: string): string =>
  `case when step.last = 'DIVIDE' then coalesce(${amount}, 0)::float8 end`

const scopes = 'grouping sets ((), (department_id), (service_id))'
const scopeKind = `case when grouping(department_id) = 0 then 'DEPARTMENT'
      when grouping(service_id) = 0 then 'SERVICE' else 'TOTAL' end as scope_kind`
const codes = (alias: string): string => `
  left join public.department d on d.id = ${alias}.department_id
  left join public.service v on v.id = ${alias}.service_id`

const smallest = (which: string, by: string): string =>
  `coalesce(min(nullif(f.n, 0)) ${which} over (partition by f.kpi, f.variant, f.month${by})
      < ${SMALLEST_GROUP}, false)`
/**
 * A small group is withheld with those beside it, and with all below them: else it could be told
 * from the sum above and what is shown of the others.
 */
const withheld = `step.of_answers and (case when f.scope_kind = 'TOTAL'
      then f.n > 0 and f.n < ${SMALLEST_GROUP}
    else ${smallest("filter (where f.scope_kind = 'DEPARTMENT')", '')}
      or f.scope_kind = 'SERVICE'
        and ${smallest('', ', f.scope_kind, v.department_id')} end)`

const readings = `with summed as (
    select kpi, variant, month, ${scopeKind}, department_id, service_id,
      coalesce(sum(numerator), 0)::float8 as numerator, ${divisor('sum(denominator)')} as denominator,
      coalesce(sum(cases)::float8, ${divisor('sum(denominator)')}, sum(numerator)::float8, 0) as n,
      null::float8 as quantile
    from bi._parts join ${stepRows()} using (kpi, variant)
    group by kpi, variant, month, step.last, ${scopes}),
  bucketed as (
    select kpi, variant, q, month, ${scopeKind}, department_id, service_id, bucket, sum(n) as n
    from bi._durations group by kpi, variant, q, month, bucket, ${scopes}),
  ranked as (
    select *, sum(n) over (w order by bucket) as upto, sum(n) over w as total
    from bucketed
    window w as (partition by kpi, variant, month, scope_kind, department_id, service_id)),
  placed as (
    select kpi, variant, month, scope_kind, department_id, service_id, total::float8 as n,
      (total - 1) * q as position,
      min(bi._seconds(bucket)) filter (where upto >= floor((total - 1) * q) + 1) as low,
      min(bi._seconds(bucket)) filter (where upto >= floor((total - 1) * q) + 2) as high
    from ranked group by kpi, variant, q, month, scope_kind, department_id, service_id, total),
  figure as (
    select * from summed
    union all
    select kpi, variant, month, scope_kind, department_id, service_id, null, null, n,
      low + (position - floor(position)) * (coalesce(high, low) - low) from placed),
  told as (
    select f.*, step.last, step.times, d.code as department, v.code as service, ${withheld} as withheld
    from figure f join ${stepRows()} using (kpi, variant) ${codes('f')})
  select kpi, variant, month, scope_kind, department, service,
    case when not withheld then numerator end as numerator,
    case when not withheld then denominator end as denominator,
    case when not withheld then n end as n,
    case when withheld then null when last = 'DIVIDE' then times * numerator / nullif(denominator, 0)
      when last = 'QUANTILE' then quantile else numerator end as value,
    withheld
  from told`

const place = `d.code as department, v.code as service, ${nameOfCode(priorities, 'p.priority')} as priority`

/** Readings of months that are over, as parts to sum and as figures. */
export const readingViews: readonly View[] = [
  { name: '_parts', text: parts },
  { name: '_durations', text: durations },
  {
    name: 'reading_by_month',
    isTold: true,
    text: `select p.kpi, p.variant, p.month, ${place}, coalesce(p.numerator, 0)::float8 as numerator,
      ${divisor('p.denominator')} as denominator,
      coalesce(p.cases::float8, ${divisor('p.denominator')}, p.numerator::float8, 0) as n
    from bi._parts p join ${stepRows()} using (kpi, variant) ${codes('p')}
    where not step.of_answers`,
  },
  {
    name: 'duration_by_month',
    isTold: true,
    text: `select p.kpi, p.variant, p.month, ${place}, bi._seconds(p.bucket) as seconds, p.n
    from bi._durations p ${codes('p')}`,
  },
  { name: 'reading', isTold: true, text: readings },
]

/** The duration that stands for a bucket, as `representativeOf` has it. */
export const secondsFunction = `create function bi._seconds(bucket int) returns float8
  language sql immutable as $$
    select case when bucket < 0 then 0 else 2 * power(${gamma}::float8, bucket) / ${1 + gamma} end $$`
