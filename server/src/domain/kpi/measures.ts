/**
 * The facts we count or sum, by name. A measure belongs to a *moment*: the point in a fact's life
 * whose local day decides in which period it counts. Measures of one moment share a ledger row.
 *
 * - `flow`: adds up over scopes and over time.
 * - `stock`: booked as changes; its value at an instant is the sum of everything before it.
 * - `histogram`: a count for each bucket (log-bucket of seconds, score, reason).
 * - `due`: a flow booked ahead of time, to the minute; it counts only once that minute has come.
 * - `last`: adds up over scopes; over time the last day of the period stands.
 */
export type MeasureKind = 'flow' | 'stock' | 'histogram' | 'due' | 'last'

interface MomentDefinition {
  kind: MeasureKind
  /** People were asked, or said it: too few of them are not told of. */
  isOfAnswers?: true
  measures: readonly string[]
}

export const moments = {
  ticketOpened: {
    kind: 'flow',
    measures: ['ticketsOpened', 'incidentsOpened', 'incidentsRecurring', 'majorIncidentsOpened'],
  },
  ticketFirstResolved: {
    kind: 'flow',
    measures: [
      'firstResolved',
      'reopenedWithin14Days',
      'fcrEligible',
      'fcrStrict',
      'fcrNoReopen',
      'fcrFirstAssignment',
      'fcrOneTouch',
      'fcrNetEligible',
      'fcrNetStrict',
      'fcrNetNoReopen',
      'fcrNetFirstAssignment',
      'fcrNetOneTouch',
    ],
  },
  ticketResolved: {
    kind: 'flow',
    measures: [
      'ticketsResolved',
      'incidentsResolved',
      'requestsResolved',
      'incidentTtrCount',
      'incidentTtrSeconds',
      'incidentTtrMinutesSquared',
      'requestTtrCount',
      'requestTtrSeconds',
      'requestTtrMinutesSquared',
      'incidentCalendarCount',
      'incidentCalendarSeconds',
      'incidentCalendarMinutesSquared',
    ],
  },
  incidentTtr: { kind: 'histogram', measures: ['incidentTtrBuckets'] },
  requestTtr: { kind: 'histogram', measures: ['requestTtrBuckets'] },
  incidentCalendarTtr: { kind: 'histogram', measures: ['incidentCalendarBuckets'] },
  ticketClosed: {
    kind: 'flow',
    measures: [
      'ticketsClosed',
      'closedReopened',
      'closedFirstAssignment',
      'closedOneTouch',
      'closedResolutionCount',
      'closedResolutionSeconds',
      'closedResolutionMinutesSquared',
      'closureSeconds',
      'closureMinutesSquared',
    ],
  },
  closedResolution: { kind: 'histogram', measures: ['closedResolutionBuckets'] },
  closure: { kind: 'histogram', measures: ['closureBuckets'] },
  ticketExcluded: { kind: 'histogram', measures: ['ticketsExcluded'] },
  ticketBacklog: {
    kind: 'stock',
    measures: [
      'openTickets',
      'openFrom3Days',
      'openFrom8Days',
      'openFrom15Days',
      'openFrom31Days',
      'openFrom91Days',
      'unclosedTickets',
    ],
  },
  slaDecided: {
    kind: 'flow',
    measures: [
      'resolutionDecided',
      'resolutionMet',
      'responseDecided',
      'responseMet',
      'olaDecided',
      'olaMet',
      'contractDecided',
      'contractMet',
      'outcomesCompared',
      'outcomesDiffering',
    ],
  },
  slaDueOpen: {
    kind: 'due',
    measures: ['resolutionDueOpen', 'responseDueOpen', 'olaDueOpen', 'contractDueOpen'],
  },
  slaCompleted: {
    kind: 'flow',
    measures: [
      'resolutionCompleted',
      'resolutionCompletedMet',
      'responseCompleted',
      'responseCompletedMet',
      'resolutionClocked',
      'resolutionClockSeconds',
      'resolutionPausedSeconds',
    ],
  },
  slaDue: {
    kind: 'due',
    measures: ['resolutionDue', 'resolutionDueMet', 'responseDue', 'responseDueMet'],
  },
  slaOverdue: { kind: 'stock', measures: ['resolutionOverdue'] },
  slaCoverage: { kind: 'flow', measures: ['resolvedWithSla', 'resolvedWithResponseSla'] },
  surveyInvited: {
    kind: 'flow',
    isOfAnswers: true,
    measures: [
      'csatInvited',
      'csatInvitedAnswered',
      'csatInvitedPositive',
      'npsInvited',
      'npsInvitedAnswered',
      'cesInvited',
      'cesInvitedAnswered',
      'fcrInvited',
      'fcrInvitedAnswered',
    ],
  },
  surveyAnswered: {
    kind: 'flow',
    isOfAnswers: true,
    measures: [
      'csatAnswers',
      'csatPositive',
      'csatScored',
      'csatScore',
      'csatScoreSquared',
      'npsAnswers',
      'npsPromoters',
      'npsDetractors',
      'cesAnswers',
      'cesAgree',
      'cesScore',
      'cesScoreSquared',
    ],
  },
  surveyScores: { kind: 'histogram', isOfAnswers: true, measures: ['csatScores'] },
  changeImplemented: {
    kind: 'flow',
    measures: [
      'changesImplemented',
      'changesAssessed',
      'changesSuccessful',
      'changesSuccessfulLenient',
      'changesEmergency',
      'standardChanges',
      'standardChangesSuccessful',
    ],
  },
  /** Bucket = id of the observed KPI; numerator and denominator in millionths of its unit. */
  observed: { kind: 'flow', measures: ['observedNumerator', 'observedDenominator'] },
  observedLevel: { kind: 'last', measures: ['levelNumerator', 'levelDenominator'] },
  agentFlagged: {
    kind: 'flow',
    measures: ['fcrFlagKnown', 'fcrFlagged', 'fcrNetFlagKnown', 'fcrNetFlagged'],
  },
  surveyFirstContact: {
    kind: 'flow',
    isOfAnswers: true,
    measures: ['fcrSurveyAnswers', 'fcrSurveyYes'],
  },
  interactionClosed: {
    kind: 'flow',
    measures: ['interactionsClosed', 'interactionsSettled', 'interactionsAbandoned'],
  },
  incidentFirstResolved: {
    kind: 'flow',
    measures: ['firstResolutionCount', 'firstResolutionSeconds', 'firstResolutionMinutesSquared'],
  },
  incidentFirstResolution: { kind: 'histogram', measures: ['firstResolutionBuckets'] },
  ticketReopened: { kind: 'flow', measures: ['reopenings'] },
  /** The promises of a ticket taken together; one that will be broken is booked ahead. */
  ticketPromises: { kind: 'due', measures: ['ticketsDecided', 'ticketsAllMet'] },
} as const satisfies Record<string, MomentDefinition>

export type Moment = keyof typeof moments
export type Measure = (typeof moments)[Moment]['measures'][number]

const kindByMeasure: ReadonlyMap<string, MeasureKind> = new Map(
  Object.values(moments).flatMap(({ kind, measures }) =>
    measures.map((measure): [string, MeasureKind] => [measure, kind]),
  ),
)

/** How a measure combines over time. Throws on a name that is no measure. */
export function kindOf(measure: Measure): MeasureKind {
  const kind = kindByMeasure.get(measure)
  if (kind === undefined) throw new Error(`no measure is called ${measure}`)
  return kind
}
