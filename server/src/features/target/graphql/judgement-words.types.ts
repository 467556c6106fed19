import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const TargetStatusEnum = defineEnum(
  'TargetStatus',
  'What a value is against its target by contract. The value alone decides; equality is in favour.',
  {
    MET: 'At the target or better.',
    AT_RISK: 'Worse than the target, not worse than red.',
    MISSED: 'Worse than red.',
    UNKNOWN: 'The value may not be judged yet: no data, too few records, running or provisional.',
  },
)

export const CertaintyEnum = defineEnum(
  'Certainty',
  'Whether chance alone could have brought the value to the other side of its target.',
  {
    MET_WITH_CONFIDENCE: 'The whole confidence interval meets the target.',
    MISSED_WITH_CONFIDENCE: 'The whole confidence interval misses the target.',
    INCONCLUSIVE: 'The target lies within the interval: one cannot tell.',
  },
)

export const ChainOutcomeEnum = defineEnum(
  'TargetChainOutcome',
  'What a scope said when it was asked for a target.',
  {
    AGREED: 'It has one: this is the target read.',
    OPTED_OUT: 'It decided to have none and to inherit none; the search ends.',
    NONE: 'It has none; the next scope was asked.',
  },
)

export const AssuranceEnum = defineEnum(
  'Assurance',
  'What the process as it is will do about its target, period after period.',
  {
    WILL_HIT: 'The whole usual range meets the target: it will be met unless something changes.',
    WILL_MISS: 'The whole usual range misses it: it will be missed until the process changes.',
    HIT_OR_MISS: 'The target lies within the usual range: meeting it is a matter of chance.',
  },
)
