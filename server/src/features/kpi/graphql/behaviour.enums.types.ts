import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const VariationEnum = defineEnum(
  'Variation',
  'What a control chart says: whether something changed, and in which direction.',
  {
    IMPROVING: 'A rule fired on the side that is better: something changed for the better.',
    WORSENING: 'A rule fired on the side that is worse: find out what changed.',
    CHANGED: 'A rule fired, and the KPI has no side that is better.',
    COMMON_CAUSE:
      'Inside the usual range: chance explains the movement. Do not explain single movements; to change the level, change the process.',
  },
)

export const ChartKindEnum = defineEnum('ControlChart', 'How the usual range is worked out.', {
  P_PRIME:
    'For shares of cases: binomial spread of each period, times the spread between periods (Laney p′, sigma-z of at least 1).',
  U_PRIME: 'For events over exposure: the same with the Poisson spread (Laney u′).',
  XMR: 'For other values: mean ± 3 times the mean moving range ÷ 1.128, outlying ranges left out once.',
  XMR_LN: 'For durations: the same on the logarithm, since durations are skewed.',
})

export const BaselineStateEnum = defineEnum(
  'BaselineState',
  'How far the limits of a segment may be trusted.',
  {
    COLLECTING: 'Fewer than 8 final points: no limits.',
    TRIAL: '8 to 11 points (19 weeks): limits are drawn, nobody is notified. Draw them dashed.',
    ACTIVE: '12 points (20 weeks) or more: limits count. After 24 they are frozen.',
  },
)

export const WhyNoLimitsEnum = defineEnum('WhyNoLimits', 'Why a segment has no limits.', {
  COLLECTING: 'Fewer than 8 final points.',
  TOO_FEW_CASES:
    'Fewer than 5 cases of either kind are expected in a period: read it by `Behaviour.readBy`.',
  DAYS: 'Days follow the rhythm of the week: read it by the week.',
})

export const SignalRuleEnum = defineEnum('SignalRule', 'A rule of the control chart.', {
  BEYOND: 'One point outside the usual range. By chance about once in 370 periods.',
  TWO_OF_THREE:
    'Two of three successive points beyond two sigmas on one side; looked for by the week only.',
  RUN_8: 'Eight points in a row on one side of the average. By chance about once in 255 periods.',
  RUN_12: 'Twelve points in a row on one side, where values follow one another.',
})

export const SignalSideEnum = defineEnum('SignalSide', 'Where a signal lies.', {
  HIGH: 'Above the average.',
  LOW: 'Below the average.',
})

export const ProposalReasonEnum = defineEnum('ProposalReason', 'Why new limits are proposed.', {
  CHANGE: 'Eight points on one side since a change that is on record.',
  STEP: 'The level moved by a sigma or more for at least eight points (cumulative sums).',
})

export const TrendMethodEnum = defineEnum('TrendMethod', 'How a trend was tested.', {
  MANN_KENDALL: 'Mann–Kendall, ties allowed.',
  HAMED_RAO: 'Mann–Kendall with the variance of Hamed and Rao, since values follow one another.',
})
