import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const ObjectiveKindEnum = defineEnum('ObjectiveKind', 'How binding an objective is.', {
  COMMITTED: 'Expected to be reached.',
  ASPIRATIONAL: 'More than is expected: 70 % of it is good.',
})

export const ObjectiveStatusEnum = defineEnum('ObjectiveStatus', 'Where an objective stands.', {
  DRAFT: 'Being written; only its author sees it.',
  PROPOSED: 'Before the committee; nothing of it was approved yet.',
  APPROVED: 'It holds, or will from `effectiveFrom` on.',
  CLOSED: 'It held, and was closed.',
})

export const ObjectiveVersionStateEnum = defineEnum(
  'ObjectiveVersionState',
  'Where a version of an objective stands on the day asked for.',
  {
    SCHEDULED: 'Agreed; its day has not come.',
    IN_FORCE: 'It holds.',
    ENDED: 'It held; another took its place, or the objective was closed.',
    REPLACED: 'Another took its place before its day came.',
  },
)

export const WorkKindEnum = defineEnum('WorkKind', 'Kinds of work that can serve an objective.', {
  SPEND: 'Money that is spent.',
  EFFORT: 'Days of work.',
  SERVICE: 'A service; `item` is its code.',
  TICKET_CATEGORY: 'Tickets of a category.',
})

export const LinkStrengthEnum = defineEnum(
  'LinkStrength',
  'How closely work serves an objective. What each counts is configuration: `Query.scoreWeights`.',
  {
    STRONG: 'It is what the objective is reached with.',
    MEDIUM: 'The objective needs it, beside others.',
    WEAK: 'It helps.',
  },
)
