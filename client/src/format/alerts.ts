import type {
  AlertAct,
  AlertEvent,
  AlertFamily,
  AlertRuleCode,
  AlertSeverity,
  AlertState,
  DismissalReason,
} from '@steerboard/schema'

export const alertFamilyNames: Record<AlertFamily, string> = {
  TARGET_MISS: 'Target missed',
  SHIFT: 'Shift',
  TREND: 'Slow drift',
  FORECAST_MISS: 'Target in danger',
  BUDGET_BURN: 'Failures used up too fast',
  DATA_QUALITY: 'Data in doubt',
  SIDE_EFFECT: 'Side effect',
  STABLE: 'Stable, not on target',
}

/** What a family looks for, in a sentence. */
export const alertFamilyNotes: Record<AlertFamily, string> = {
  TARGET_MISS:
    'Red, and the whole interval on the wrong side of the target; or worse than the target several periods in a row.',
  SHIFT:
    'One period outside the usual range, a run on one side of its average, or two of three weeks far out.',
  TREND:
    'A slow but steady drift for the worse over about eighteen months, found at two evaluations.',
  FORECAST_MISS: 'Going on as now, the target will most likely be missed.',
  BUDGET_BURN: 'The failures that a target allows in a quarter are used up too fast.',
  DATA_QUALITY:
    'No new data, sources that disagree, an unusual volume or share of answers, a final figure that changed. Such a doubt holds back other alerts that rest on the same data.',
  SIDE_EFFECT: 'A figure improves while one that it is paired with gets worse.',
  STABLE: 'Nothing but chance moves a figure that does not reliably reach its target.',
}

export const alertStateNames: Record<AlertState, string> = {
  PENDING: 'Suspected',
  FIRING: 'Open',
  ACKNOWLEDGED: 'Acknowledged',
  SNOOZED: 'Put off',
  RESOLVED: 'Resolved',
  DISMISSED: 'Dismissed',
  REBASELINED: 'New level accepted',
}

/** What the heading of a group of alerts says below its name. */
export const alertStateNotes: Record<AlertState, string> = {
  PENDING: 'Not confirmed yet, or the data are in doubt; nobody was told',
  FIRING: 'Nobody has taken them on',
  ACKNOWLEDGED: 'Somebody looks after them',
  SNOOZED: 'They come back on their day, or when they become more severe',
  RESOLVED: 'The condition is over',
  DISMISSED: 'Put aside with a reason, for as long as the condition lasts',
  REBASELINED: 'Usual ranges began anew',
}

export const alertSeverityNames: Record<AlertSeverity, string> = {
  CRITICAL: 'Critical',
  WARNING: 'Warning',
  INFO: 'For information',
}

export const dismissalNames: Record<DismissalReason, string> = {
  COMMON_CAUSE: 'Chance after all',
  KNOWN_EVENT: 'A cause that is known and over',
  DATA_ERROR: 'The data are wrong',
}

export const alertEventNames: Record<AlertEvent, string> = {
  SUSPECTED: 'Suspected',
  CONFIRMED: 'Confirmed',
  ESCALATED: 'Became more severe',
  CLEARED: 'Resolved by its clear rule',
  PASSED: 'Did not come true',
  WOKEN: 'Its day came',
  ACKNOWLEDGE: 'Acknowledged',
  SNOOZE: 'Put off',
  DISMISS: 'Dismissed',
  REBASELINE: 'New level accepted',
  RESTORE: 'New level taken back',
}

export const alertActNames: Record<AlertAct, string> = {
  ACKNOWLEDGE: 'Acknowledge',
  SNOOZE: 'Put off',
  DISMISS: 'Dismiss',
  REBASELINE: 'Accept the new level',
  RESTORE: 'Take the new level back',
}

/** What an act is called on an alert: one that somebody has taken on is handed over. */
export const actName = (act: AlertAct, state?: AlertState): string =>
  act === 'ACKNOWLEDGE' && state === 'ACKNOWLEDGED' ? 'Hand over' : alertActNames[act]

export const alertRuleNames: Record<AlertRuleCode, string> = {
  RED_WITH_CONFIDENCE: 'Worse than red, beyond chance',
  WORSE_THAN_TARGET: 'Worse than the target again and again',
  BEYOND: 'One period outside the usual range',
  TWO_OF_THREE: 'Two of three in the outer third of the usual range',
  RUN: 'A run on one side of the average',
  TREND: 'A trend by the Mann–Kendall test',
  FORECAST: 'A low chance to meet the target',
  BURN_FAST: 'A tenth of the quarter’s failures in two days',
  BURN_SLOW: 'A quarter of the quarter’s failures in fourteen days',
  STALE: 'No new data',
  DISAGREEMENT: 'Source and recomputation differ',
  RESPONSE_RATE: 'Unusual share of answers',
  VOLUME: 'Unusual volume',
  RESTATED: 'A final figure has changed',
  SIDE_EFFECT: 'A paired figure gets worse',
  STABLE: 'No signal for a long time',
}

/** Settings of rules in words. One that this client does not know is shown by its name. */
const settingNames: Record<string, string> = {
  months: 'Months in a row worse than the target',
  weeks: 'Weeks worse than the target',
  ofWeeks: '… of so many weeks',
  falseAlarms: 'Alerts a month that chance alone may raise, all series together',
  shareOfBand: 'Least movement, as a share of the distance from target to red',
  ofShares: 'Least movement of a share, where there is no target',
  relative: 'Least movement of other figures, as a share of the usual value',
  p: 'Greatest probability that there is no trend',
  falseDiscovery: 'Greatest share of false findings among all trends of a run',
  periodsAhead: 'Periods over which the slope must amount to something',
  confirmations: 'Evaluations that must agree',
  chance: 'Fires at or below this chance to meet the target',
  clearChance: 'Is over at or above this chance',
  staleCadences: 'Usual intervals between imports without new data',
  disagreement: 'Share of promises on which source and recomputation differ',
  restatedShares: 'Change of a final share that is told',
  restatedRelative: 'Change of other final figures that is told, as a share',
  withinPeriods: 'Periods within which the pair must diverge',
  periods: 'Periods without a signal',
}

export const settingName = (name: string): string => settingNames[name] ?? name

/** What a number of a finding is called in the evidence. */
const numberNames: Record<string, string> = {
  missed: 'Periods that missed',
  of: 'Of periods looked at',
  length: 'Periods in a row',
  chancePeriods: 'By chance once in so many periods',
  slope: 'Change a period',
  low: 'Lower end',
  high: 'Upper end',
  periods: 'Periods looked at',
  p: 'Probability without any trend',
  adjusted: 'The same, corrected for all trends of the run',
  value: 'Expected value',
  target: 'Target',
  red: 'Red level',
  chance: 'Chance to meet the target',
  failures: 'Failures',
  total: 'Of all',
  longDays: 'Longer window, days',
  longRate: 'Times as fast as allowed, longer window',
  shortDays: 'Shorter window, days',
  shortRate: 'Times as fast as allowed, shorter window',
  days: 'Days without new data',
  usualDays: 'Usual days between new data',
  differing: 'Promises that differ',
  compared: 'Promises compared',
  share: 'Share that differs',
  before: 'Value before',
  within: 'Within so many periods',
}

export const numberName = (name: string): string => numberNames[name] ?? name
