import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const ChanceStateEnum = defineEnum(
  'ChanceState',
  'Whether a chance to meet a target can be given.',
  {
    KNOWN: 'It is given.',
    TOO_FEW: 'There are fewer than twelve final periods in a row.',
    NOT_RELIABLE: 'No forecast of this figure is better than "the same again".',
    TOO_FAR:
      'The period lies further ahead than can be foretold: six periods, or a third of the history.',
    PAST: 'The target begins in a period that is over.',
    NO_LEVEL: 'The target has no value for that period.',
  },
)
