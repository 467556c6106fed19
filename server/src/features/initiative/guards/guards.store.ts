import { guardStep, historyGuards } from '../../../platform/guards.js'
import { linkGuards } from './link-guards.store.js'
import { scoreGuards } from './score-guards.store.js'

const known = historyGuards('refuse_change_of_initiatives', {
  keeps: 'known',
  hint: 'Add a further row; the newest one counts.',
})

const added = [
  'initiative',
  'initiative_version',
  'initiative_objective',
  'initiative_approval',
  'initiative_stage',
  'initiative_risk',
  'initiative_milestone',
  'value_amount',
  'service_result',
  'score_sheet',
  'initiative_score',
]

/** What a motion decided follows from one that was approved: `guard_decided` is of the motions. */
const guardOfDecided = (table: string) => `
create or replace trigger ${table}_was_decided before insert on ${table}
  for each row execute function guard_decided();`

/** What the database itself refuses about initiatives. */
export const installInitiativeGuards = guardStep(
  'initiative guards',
  'refuse_change_of_initiatives()',
  [
    known.refusal,
    known.keep(added, ['scoring_round']),
    ...['initiative_approval', 'initiative_risk'].map(guardOfDecided),
    linkGuards,
    scoreGuards,
  ].join('\n'),
)
