import { SMALLEST_GROUP } from '../../../domain/access/smallest-group.js'

const k = SMALLEST_GROUP

/** A count and the rest are both groups of people; nobody and everybody would tell of each one. */
const isShown = (having: string, people: string) =>
  `(${having} >= ${k} and ${people} - ${having} >= ${k})`

/** What the shown parts of a unit leave over, by which those left over could be worked out. */
const left = (whole: string, part: string, fits: string) =>
  `(whole.${whole} - coalesce(sum(unit.${part}) filter (where ${fits})
     over (partition by unit.depth, unit.above), 0))`

/**
 * How many people of the organisation, of each department and of each team have an active personal
 * goal that serves an objective, and of how many all of these are on track. A count is null where it
 * would tell of fewer than ${k} people: those who have, those who have not, or those that are left
 * over in the unit above when its shown parts are taken away. Nobody else reads these rows.
 */
export const goalCounts = `
create or replace function goal_people_counts(asked integer)
returns table (depth integer, unit_id integer, people integer, having_goal integer, on_track integer)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
set steerboard.counting_goals = 'on'
as $$
  with served as (
    select g.owner_id, bool_and(coalesce(newest.outlook = 'ON_TRACK', false)) as is_on_track
    from goal g
    left join goal a on a.id = g.above_id
    left join goal b on b.id = a.above_id
    left join lateral (
      select r.outlook from goal_report r where r.goal_id = g.id order by r.id desc limit 1
    ) newest on true
    where g.kind = 'PERSON' and g.state = 'ACTIVE'
      and coalesce(g.objective_id, a.objective_id, b.objective_id) = asked
    group by g.owner_id
  ), placed as (
    select m.department_id, m.team_id,
      (s.owner_id is not null)::integer as has, coalesce(s.is_on_track, false)::integer as tracks
    from unit_member m join person p on p.id = m.person_id and p.is_active
    left join served s on s.owner_id = m.person_id
  ), unit as (
    select 0 as depth, 0 as id, null::integer as above, count(*)::integer as n,
      coalesce(sum(has), 0)::integer as h, coalesce(sum(tracks), 0)::integer as t from placed
    union all
    select 1, department_id, 0, count(*)::integer, sum(has)::integer, sum(tracks)::integer
    from placed group by department_id
    union all
    select 2, team_id, department_id, count(*)::integer, sum(has)::integer, sum(tracks)::integer
    from placed where team_id is not null group by team_id, department_id
  ), sized as (
    select unit.*, unit.n >= ${k}
      and (unit.depth = 0 or ${left('n', 'n', `unit.n >= ${k}`)} not between 1 and ${k - 1}) as shows_n
    from unit left join unit whole on whole.depth = unit.depth - 1 and whole.id = unit.above
  ), held as (
    select unit.*, unit.fits and (unit.depth = 0
      or ${left('n', 'n', 'unit.fits')} = 0
      or ${isShown(left('h', 'h', 'unit.fits'), left('n', 'n', 'unit.fits'))}) as shows_h
    from (select sized.*, shows_n and ${isShown('h', 'n')} as fits from sized) unit
    left join sized whole on whole.depth = unit.depth - 1 and whole.id = unit.above
  ), tracked as (
    select unit.*, unit.fits and (unit.depth = 0
      or ${left('h', 'h', 'unit.fits')} = 0
      or ${isShown(left('t', 't', 'unit.fits'), left('h', 'h', 'unit.fits'))}) as shows_t
    from (
      select held.depth, held.id, held.above, held.n, held.h, held.t, held.shows_n, held.shows_h,
        shows_h and ${isShown('t', 'h')} as fits from held) unit
    left join held whole on whole.depth = unit.depth - 1 and whole.id = unit.above
  )
  select unit.depth, unit.id,
    case when unit.shows_n and coalesce(whole.shows_n, true) then unit.n end,
    case when unit.shows_h and coalesce(whole.shows_h, true) then unit.h end,
    case when unit.shows_t and coalesce(whole.shows_t, true) then unit.t end
  from tracked unit left join tracked whole on whole.depth = unit.depth - 1 and whole.id = unit.above
  where unit.n > 0
  order by unit.depth, unit.id
$$;
`
