import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const ComparisonEnum = defineEnum('Comparison', 'Which period a reading is compared with.', {
  PREVIOUS: 'The period before it, of the same grain.',
  LAST_YEAR: 'The same period of the year before; of weeks the one with the same number.',
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
    WITHHELD:
      'Fewer than five people answered, or it could be told from this value what fewer than five beside it did: value, numerator, denominator and interval are null, and the records are not opened. `n` is told. Ask for a longer period or a wider scope.',
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

export const EvidenceDoubtEnum = defineEnum('EvidenceDoubt', 'Why a survey proves little.', {
  FEW_ANSWERS: 'Fewer than 30 answers stand behind the figure.',
  LOW_RESPONSE: 'Fewer than 10 % of those invited in the period have answered.',
})

export const SentenceKindEnum = defineEnum('SentenceKind', 'What a generated sentence is about.', {
  OFF: 'What is worse than usual, surely short of its target, or ought to be nothing and is not.',
  IMPROVED: 'What is better than usual.',
  USUAL: 'How much is inside its usual range, so that single movements need no explanation.',
  UNCERTAIN: 'What cannot be said with confidence, and why.',
})

export const PartEnum = defineEnum('Part', 'Which side of the quotient of a reading.', {
  NUMERATOR: 'The records that count in favour (met, positive, resolved at first contact, …).',
  DENOMINATOR: 'All records that count. For counts and levels: the records counted.',
})
