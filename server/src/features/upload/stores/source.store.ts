import type { Ctx } from '../../../platform/context.js'

export interface SourceRow {
  source: string
  tickets: number
  others: number
  newestAt: Date
  /** When its last record came in or changed; null: before that was noted. */
  bookedAt: Date | null
}

/** Each system that facts name as their source. */
export async function loadSources({ sql }: Ctx): Promise<SourceRow[]> {
  return sql<SourceRow[]>`
    with each as (
      select source, count(*) as tickets, 0 as others, max(source_updated_at) as newest,
        max(booked_in) as booking from ticket group by source
      union all select source, 0, count(*), max(source_updated_at), max(booked_in)
        from sla_instance group by source
      union all select source, 0, count(*), max(source_updated_at), max(booked_in)
        from survey_invitation group by source
      union all select source, 0, count(*), max(source_updated_at), max(booked_in)
        from change group by source
      union all select source, 0, count(*), max(source_updated_at), max(booked_in)
        from observation group by source
      union all select source, 0, count(*), max(source_updated_at), max(booked_in)
        from interaction group by source
    ), found as (
      select source, sum(tickets)::int as tickets, sum(others)::int as others,
        max(newest) as newest, max(booking) as booking from each group by source
    )
    select f.source, f.tickets, f.others, f.newest as "newestAt", b.recorded_at as "bookedAt"
    from found f left join booking b on b.id = f.booking
    order by f.tickets + f.others desc, f.source`
}
