import { OF_PLACE_OR_ALL, type RowRules, withRowOf } from '../../domain/access/row-rules.js'

/** What is agreed for the organisation holds for each part that has nothing of its own. */
export const targetRowRules: RowRules = {
  target_version: OF_PLACE_OR_ALL,
  target_end: withRowOf('target_version', 'version_id'),
  target_waiver: withRowOf('target_version', 'version_id'),
}
