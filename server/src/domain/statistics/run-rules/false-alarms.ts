/**
 * Mean periods between false alarms of a rule set on a stable, independent, normal process with
 * known limits. Limits made from few periods, and series that hang together, alarm more often.
 *
 * Source: simulated; a test holds the rules to these figures.
 */
export const periodsBetweenFalseAlarms = {
  BEYOND: 370,
  DEFAULT: 155,
  DEFAULT_WORSE_SIDE: 301,
  DEFAULT_WEEKLY: 123,
  WESTERN_ELECTRIC: 91.5,
  NHS: 86,
  NELSON: 75,
} as const

/** False alarms to expect in one period from so many stable series under a rule set. */
export const falseAlarmsToExpect = (
  series: number,
  rules: keyof typeof periodsBetweenFalseAlarms,
): number => series / periodsBetweenFalseAlarms[rules]
