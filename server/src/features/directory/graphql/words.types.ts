import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const GrainEnum = defineEnum('Grain', 'How long a period is.', {
  DAY: 'A local calendar day. On days of a clock change it has 23 or 25 hours.',
  WEEK: 'An ISO week: Monday to Sunday.',
  MONTH: 'A calendar month.',
  QUARTER: 'Three months, counted from the first month of the fiscal year.',
  YEAR: 'A fiscal year. It is the calendar year where the fiscal year starts in January.',
})

export const DimensionEnum = defineEnum('Dimension', 'What figures can be broken down by.', {
  DEPARTMENT:
    'The department that fulfils the work; the one of the requester is REQUESTER_DEPARTMENT.',
  SERVICE: 'The service the record belongs to.',
  PRIORITY: 'The priority of the ticket as it stands now.',
  CHANNEL: 'How the ticket reached us.',
  TEAM: 'The team that holds the ticket now, or held it last.',
  REQUESTER_DEPARTMENT:
    'The department of the person who asked for the work or was surveyed, not the one that fulfils it.',
})

export const UnitEnum = defineEnum('Unit', 'What a value is measured in.', {
  RATIO: 'A share from 0 to 1; show it times 100 as percent.',
  SECONDS: 'A duration in seconds; business or calendar seconds as the variant says.',
  COUNT: 'A number of records.',
  DAYS: 'A number of days.',
  HOURS: 'A number of hours.',
  SCORE: 'A mean on the scale of the survey question, such as 1 to 5.',
  NPS: 'Net promoter score from -100 to 100.',
})

export const BetterEnum = defineEnum('Better', 'Which direction is an improvement.', {
  HIGHER: 'A higher value is better.',
  LOWER: 'A lower value is better.',
  NEITHER: 'No direction: context for other KPIs. It must not be coloured.',
})

export const PriorityEnum = defineEnum('Priority', 'Priority of a ticket, as ITIL has it.', {
  UNKNOWN: 'The source gave none, or one that is not mapped.',
  CRITICAL: 'Priority 1.',
  HIGH: 'Priority 2.',
  MODERATE: 'Priority 3.',
  LOW: 'Priority 4.',
  PLANNING: 'Priority 5.',
})

export const ChannelEnum = defineEnum('Channel', 'How a ticket reached us.', {
  UNKNOWN: 'The source gave none, or one that is not mapped.',
  PHONE: 'By telephone.',
  CHAT: 'By chat, with a person or a bot.',
  EMAIL: 'By e-mail.',
  PORTAL: 'Through the self-service portal.',
  WALK_UP: 'In person at a desk.',
  MONITORING: 'Opened by a monitoring system.',
  OTHER: 'Another way.',
})
