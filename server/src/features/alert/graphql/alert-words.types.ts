import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const AlertFamilyEnum = defineEnum('AlertFamily', 'What an alert can be about.', {
  TARGET_MISS:
    'A target is missed: red beyond chance at once, or worse than the target two months in a row (three weeks of four).',
  SHIFT:
    'The figure has left its usual range: one period outside, a run on one side, or two of three weeks far out.',
  TREND: 'The figure drifts for the worse, slowly but steadily, over about eighteen months.',
  FORECAST_MISS: 'Going on as now, the target will most likely be missed.',
  BUDGET_BURN: 'The failures that a target allows in a quarter are used up too fast.',
  DATA_QUALITY:
    'The data are in doubt: nothing comes, sources disagree, volume or response rate is unusual, a final figure changed. Holds back other alerts that rest on them.',
  SIDE_EFFECT: 'A figure improves while one that it is paired with gets worse.',
  STABLE: 'Nothing but chance moves a figure that does not reliably reach its target.',
})

export const AlertStateEnum = defineEnum('AlertState', 'Where an alert stands.', {
  PENDING:
    'Its condition holds, but not often or not strongly enough yet, or the data are in doubt. Nobody is told.',
  FIRING: 'Its condition holds and nobody has taken it on.',
  ACKNOWLEDGED: 'Somebody looks after it.',
  SNOOZED: 'Put off until `snoozedUntil`.',
  RESOLVED: 'The condition is over, by its clear rule.',
  DISMISSED: 'Somebody said why it is none. It stays so while the condition lasts.',
  REBASELINED: 'The new level was accepted: limits have begun anew.',
})

export const AlertSeverityEnum = defineEnum('AlertSeverity', 'How soon someone has to know.', {
  CRITICAL: 'At once.',
  WARNING: 'With the next digest.',
  INFO: 'Good to know; never by itself a message.',
})

export const AlertSideEnum = defineEnum('AlertSide', 'Which way the figure moved.', {
  WORSE: 'For the worse.',
  BETTER: 'For the better: shown, never notified.',
  NEITHER: 'Neither: it is about the data, or about nothing having moved.',
})

export const AlertRuleCodeEnum = defineEnum('AlertRuleCode', 'The rule that found it.', {
  RED_WITH_CONFIDENCE: 'Worse than red, the whole 95 % interval on the wrong side of the target.',
  WORSE_THAN_TARGET: 'Worse than the target in `missed` of `of` periods.',
  BEYOND:
    'One period outside the usual range. By chance once in `chancePeriods` periods on this side.',
  TWO_OF_THREE: 'Two of three periods in the outer third of the usual range.',
  RUN: '`length` periods in a row on one side of the average. By chance once in `chancePeriods`.',
  TREND:
    'Change of `slope` a period (95 % from `low` to `high`) over `periods`; `p` is the probability without any trend, `adjusted` the same corrected for all trends of the run.',
  FORECAST:
    'Expected `value` (80 % from `low` to `high`) against `target`; `chance` is that of meeting it.',
  BURN_FAST: 'A tenth of the quarter’s failures in two days: `failures` of `total`.',
  BURN_SLOW: 'A quarter of the quarter’s failures in fourteen days: `failures` of `total`.',
  STALE: 'No new data for `days`; usually they come every `usualDays`.',
  DISAGREEMENT: 'Source and recomputation differ on `differing` of `compared` promises.',
  RESPONSE_RATE: 'The share that answers surveys has left its usual range.',
  VOLUME: 'The volume has left its usual range.',
  RESTATED: 'A final figure is no longer `before`.',
  SIDE_EFFECT: 'A paired figure got worse beyond its usual range `within` so many periods.',
  STABLE: 'No signal for `periods`, and the target out of reliable reach.',
})

export const AlertSentenceKindEnum = defineEnum(
  'AlertSentenceKind',
  'What a sentence of an alert is about; they come in this order.',
  {
    VALUE: 'The figure, its period, and how sure it is.',
    FINDING: 'What was found, and how often chance alone does that.',
    RANGE: 'The usual range it was seen against.',
    TARGET: 'The target in force.',
    DRIVER: 'Which part drives it.',
    MEANING: 'What it means.',
    NEXT_STEP: 'Who should do what.',
  },
)

export const DismissalReasonEnum = defineEnum('DismissalReason', 'Why an alert was put aside.', {
  COMMON_CAUSE: 'Chance after all: nothing was different.',
  KNOWN_EVENT: 'It has a cause that is known and over.',
  DATA_ERROR: 'The data are wrong.',
})

export const AlertEventEnum = defineEnum('AlertEvent', 'What changed the state of an alert.', {
  SUSPECTED: 'An evaluation found its condition for the first time, or while data were in doubt.',
  CONFIRMED: 'An evaluation found its condition confirmed.',
  ESCALATED: 'It became more severe.',
  CLEARED: 'Its clear rule held at two evaluations.',
  PASSED: 'What was suspected did not come true.',
  WOKEN: 'The day until which it was put off has come.',
  ACKNOWLEDGE: 'Somebody took it on.',
  SNOOZE: 'Somebody put it off.',
  DISMISS: 'Somebody put it aside.',
  REBASELINE: 'Somebody accepted the new level.',
  RESTORE: 'Somebody took the new limits back.',
})

export const AlertActEnum = defineEnum('AlertAct', 'What a person may do with an alert.', {
  ACKNOWLEDGE: 'Take it on, or hand it to somebody else.',
  SNOOZE: 'Put it off until a day.',
  DISMISS: 'Put it aside with a reason.',
  REBASELINE: 'Accept the new level: limits begin anew.',
  RESTORE: 'Take new limits back.',
})
