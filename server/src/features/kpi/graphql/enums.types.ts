import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const GrainEnum = defineEnum('Grain', 'How long a period is.', {
  DAY: 'A local calendar day. On days of a clock change it has 23 or 25 hours.',
  WEEK: 'An ISO week: Monday to Sunday.',
  MONTH: 'A calendar month.',
  QUARTER: 'Three months, counted from the first month of the fiscal year.',
  YEAR: 'A fiscal year. It is the calendar year where the fiscal year starts in January.',
})

export const DimensionEnum = defineEnum('Dimension', 'What figures can be broken down by.', {
  DEPARTMENT: 'The department that fulfils the work (not the one of the requester).',
  SERVICE: 'The service the record belongs to.',
  PRIORITY: 'The priority of the ticket as it stands now.',
  CHANNEL: 'How the ticket reached us.',
  TEAM: 'The team that holds the ticket now, or held it last.',
})

export const ComparisonEnum = defineEnum('Comparison', 'Which period a reading is compared with.', {
  PREVIOUS: 'The period before it, of the same grain.',
  LAST_YEAR: 'The same period of the year before; of weeks the one with the same number.',
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

export const FamilyEnum = defineEnum('Family', 'The chapters of the KPI catalogue.', {
  SERVICE_LEVEL: 'Promises of time, and whether they were kept.',
  EXPERIENCE: 'What the people served say.',
  SPEED: 'How long things take.',
  FLOW: 'Open work, reopening and recurrence.',
  CHANGE: 'How safely changes are made.',
  PEOPLE: 'Training and competence.',
  CONTROL: 'Security, access and governance controls.',
  VALUE: 'Benefits realised and harm avoided.',
  VOLUME: 'How much came in and went out: context, never a goal.',
})

export const ReadingStatusEnum = defineEnum(
  'ReadingStatus',
  'How far a value can be relied on. The first that applies, in this order.',
  {
    NO_DATA: 'Nothing to measure: the value is null, which is not zero.',
    LOW_SAMPLE: 'Fewer records than `Kpi.minimumSample`: show the value without a judgement.',
    RUNNING: 'The period is not over; compare only with the same days of another period.',
    PROVISIONAL: 'The period is over but its observation window is not; the value may still move.',
    FINAL: 'Complete. It changes only if late data restate it.',
  },
)

export const ChangeVerdictEnum = defineEnum(
  'ChangeVerdict',
  'What a change against the compared period means.',
  {
    BETTER:
      'Moved in the direction that is better; where an interval can be given, by more than chance explains.',
    WORSE:
      'Moved in the direction that is worse; where an interval can be given, by more than chance explains.',
    SAME: 'No difference.',
    UNCLEAR:
      'There is a difference, but it lies within the noise of samples this large, or one of the values may still move.',
    NEITHER: 'The KPI has no direction; the difference carries no judgement.',
    NOT_COMPARABLE: 'The sample of one of the two periods is too small.',
  },
)

export const SentenceKindEnum = defineEnum('SentenceKind', 'What a generated sentence is about.', {
  OFF: 'What got worse or stands out as a problem.',
  IMPROVED: 'What got better beyond chance.',
  UNCERTAIN: 'What cannot be said with confidence, and why.',
})

export const PartEnum = defineEnum('Part', 'Which side of the quotient of a reading.', {
  NUMERATOR: 'The records that count in favour (met, positive, resolved at first contact, …).',
  DENOMINATOR: 'All records that count. For counts and levels: the records counted.',
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
