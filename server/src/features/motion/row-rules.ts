import { OF_PLACE, type RowRules, withRowOf } from '../../domain/access/row-rules.js'

/**
 * A motion whose content names a place is shown where that place is seen: what it weighs are the
 * figures of the place. Others, about objectives or initiatives, are the committee's and open.
 */
const OF_CONTENT: RowRules[string] = seen =>
  `not content ? 'departmentId' or exists (
    select from (select (content->>'departmentId')::int as department_id,
      (content->>'serviceId')::int as service_id) place where ${OF_PLACE(seen)})`

export const motionRowRules: RowRules = {
  motion: OF_CONTENT,
  motion_event: withRowOf('motion', 'motion_id'),
  motion_vote: withRowOf('motion', 'motion_id'),
}
