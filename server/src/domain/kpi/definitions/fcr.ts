import { clusteringCaveat, everyGrain, ticketExclusions } from '../conventions.js'
import { defineKpi, type Variant } from '../define-kpi.js'
import type { Measure } from '../measures.js'

const gross = 'eligible tickets first resolved in the period'
const net = `${gross}, without categories that cannot be resolved at first contact`

const share = (variant: Omit<Variant, 'formula'>, top: Measure, under: Measure): Variant => ({
  ...variant,
  formula: { kind: 'ratio', numerator: [top], denominator: [under] },
})

const strict =
  'at most one requester contact, no reassignment, never waiting for the user, resolved within the contact (phone, chat, walk-up: 60 minutes; e-mail, portal: first agent reply within one business hour), not reopened and no repeat ticket within 7 days'
const noReopen = 'resolved by the group that took it first, and not reopened within 7 days'
const firstAssignment = 'resolved without reassignment to another group'
const oneTouch = 'resolved with at most one public agent reply'

export const fcr = defineKpi({
  code: 'FCR',
  name: 'First contact resolution',
  question: 'How often is a request for help settled at the first contact, and stays settled?',
  unit: 'RATIO',
  better: 'HIGHER',
  family: 'EXPERIENCE',
  periodTimestamp:
    'the first resolution (first_resolved_at); in the variants CLOSED_… and INTERACTION the closing (closed_at), in SURVEY the answer (responded_at)',
  owner: 'Service desk manager',
  source:
    'STRICT after ServiceNow CSM (first contact field), ASQ "Measuring FCR" (one business hour) and the common 7-day repeat window; FIRST_ASSIGNMENT after the ServiceNow success dashboard; ONE_TOUCH after Zendesk; INTERACTION after the ServiceNow interaction dashboard; AGENT_FLAG and SURVEY after ASQ "Measuring FCR".',
  caveats: [
    'Variants are different measurements: never compare one with another.',
    'AGENT_FLAG is what agents say of their own work: audit a sample every month.',
    'SURVEY is what requesters say; measures taken from the tool are usually higher.',
    'INTERACTION does not see whether the same person called again.',
    'First level resolution is a cost measure and not the same thing.',
    'The often quoted 70 % has no known origin.',
    clusteringCaveat,
  ],
  exclusions: [
    ...ticketExclusions,
    'Tickets that are neither incident nor service request, or that came by a channel that is not a contact (monitoring)',
    'INTERACTION: conversations that the person gave up before anybody could help',
    'AGENT_FLAG: tickets on which the agent was not asked',
    'SURVEY: answers later than 30 days, and those that are not yes or no',
    'Net variants: categories that cannot be resolved at first contact (hardware replacement, approvals)',
  ],
  minimumSample: 30,
  provisionalDays: 7,
  variants: [
    share(
      { code: 'STRICT', name: 'Strict', inWords: `Of ${gross}: ${strict}.` },
      'fcrStrict',
      'fcrEligible',
    ),
    share(
      { code: 'STRICT_NET', name: 'Strict, net', inWords: `Of ${net}: ${strict}.` },
      'fcrNetStrict',
      'fcrNetEligible',
    ),
    share(
      { code: 'NO_REOPEN', name: 'No reopen', inWords: `Of ${gross}: ${noReopen}.` },
      'fcrNoReopen',
      'fcrEligible',
    ),
    share(
      { code: 'NO_REOPEN_NET', name: 'No reopen, net', inWords: `Of ${net}: ${noReopen}.` },
      'fcrNetNoReopen',
      'fcrNetEligible',
    ),
    share(
      {
        code: 'FIRST_ASSIGNMENT',
        name: 'First assignment',
        inWords: `Of ${gross}: ${firstAssignment}.`,
      },
      'fcrFirstAssignment',
      'fcrEligible',
    ),
    share(
      {
        code: 'FIRST_ASSIGNMENT_NET',
        name: 'First assignment, net',
        inWords: `Of ${net}: ${firstAssignment}.`,
      },
      'fcrNetFirstAssignment',
      'fcrNetEligible',
    ),
    share(
      { code: 'ONE_TOUCH', name: 'One touch', inWords: `Of ${gross}: ${oneTouch}.` },
      'fcrOneTouch',
      'fcrEligible',
    ),
    share(
      { code: 'ONE_TOUCH_NET', name: 'One touch, net', inWords: `Of ${net}: ${oneTouch}.` },
      'fcrNetOneTouch',
      'fcrNetEligible',
    ),
    share(
      {
        code: 'CLOSED_FIRST_ASSIGNMENT',
        name: 'First assignment, of closed',
        inWords:
          'Tickets closed in the period that were never reassigned ÷ all tickets closed in the period.',
      },
      'closedFirstAssignment',
      'ticketsClosed',
    ),
    share(
      {
        code: 'CLOSED_ONE_TOUCH',
        name: 'One touch, of closed',
        inWords:
          'Tickets closed in the period that were never reassigned and never reopened ÷ all tickets closed in the period.',
      },
      'closedOneTouch',
      'ticketsClosed',
    ),
    share(
      {
        code: 'AGENT_FLAG',
        name: 'Agent’s word',
        inWords: `Of ${gross}, on which the agent was asked: the agent said that it was resolved at first contact.`,
      },
      'fcrFlagged',
      'fcrFlagKnown',
    ),
    share(
      {
        code: 'AGENT_FLAG_NET',
        name: 'Agent’s word, net',
        inWords: `Of ${net}, on which the agent was asked: the agent said that it was resolved at first contact.`,
      },
      'fcrNetFlagged',
      'fcrNetFlagKnown',
    ),
    share(
      {
        code: 'INTERACTION',
        name: 'Conversations',
        inWords:
          'Conversations closed in the period of which no ticket was made and that were not handed on ÷ all conversations closed in the period that were not given up.',
      },
      'interactionsSettled',
      'interactionsClosed',
    ),
    share(
      {
        code: 'SURVEY',
        name: 'Requester’s word',
        inWords:
          'Requesters who answered yes to “was it resolved at first contact?” ÷ all who answered that question in the period.',
      },
      'fcrSurveyYes',
      'fcrSurveyAnswers',
    ),
  ],
  pairedWith: ['REOPEN_RATE', 'CSAT_T2B'],
  boardOrder: 2,
  grains: everyGrain,
})
