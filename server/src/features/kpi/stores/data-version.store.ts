import type { Ctx } from '../../../platform/context.js'

/**
 * Names the state of everything that answers are made from: bookings, imports, and the rows that
 * name things, and of which database. It changes with every commit that could change an answer,
 * and never comes back.
 */
export async function loadDataVersion(ctx: Ctx): Promise<string> {
  const [row] = await ctx.sql<{ version: string }[]>`
    select concat_ws('/', current_database(),
      (select id from booking where recorded_at is not null order by recorded_at desc limit 1),
      (select max(id) from import_run),
      (select xmin::text from organisation),
      (select md5(string_agg(xmin::text, ',' order by id)) from department),
      (select md5(string_agg(xmin::text, ',' order by id)) from service),
      (select md5(string_agg(xmin::text, ',' order by id)) from team),
      (select md5(string_agg(xmin::text, ',' order by id)) from requester_department)) as version`
  return row?.version ?? ''
}
