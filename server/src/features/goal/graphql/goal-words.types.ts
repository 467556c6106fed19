import { goalKinds, goalStates } from '../../../domain/goal/goal.js'
import { outlooks } from '../../../domain/goal/goal-progress.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const GoalKindEnum = defineEnum('GoalKind', 'Whose goal it is.', goalKinds)
export const GoalStateEnum = defineEnum('GoalState', 'Where a goal stands.', goalStates)
export const OutlookEnum = defineEnum(
  'GoalOutlook',
  'How its owner expects a goal to end. It is said, not worked out.',
  outlooks,
)
export const GoalMeasureKindEnum = defineEnum('GoalMeasureKind', 'What a goal is measured by.', {
  KPI: 'By the last complete month of a KPI.',
  NUMBER: 'By a number that is reported by hand.',
  MILESTONE: 'By something that is done or not.',
})
export const ServedKindEnum = defineEnum('GoalServes', 'What a goal serves.', {
  OBJECTIVE: 'An objective of the organisation.',
  DEPARTMENT: 'A goal of a department.',
  TEAM: 'A goal of a team.',
  PERSON: 'Never: nothing is below a personal goal.',
})
export const CountedUnitEnum = defineEnum('GoalCountedUnit', 'Whose people are counted.', {
  ORGANISATION: 'Everybody of whom it is known where they work.',
  DEPARTMENT: 'The people of a department.',
  TEAM: 'The people of a team.',
})
