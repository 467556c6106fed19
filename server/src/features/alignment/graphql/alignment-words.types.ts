import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const ScorePartEnum = defineEnum('AlignmentPart', 'What the alignment score is made of.', {
  GOALS: 'How far the KPIs of approved objectives reach their targets (G).',
  COVERAGE: 'How much of what is spent, done, run and asked for serves an objective (C′).',
  INITIATIVES: 'How well active initiatives deliver, by budget (I).',
})

export const CoverageBaseEnum = defineEnum(
  'AlignmentCoverageBase',
  'What is asked whether it serves an objective.',
  {
    SPEND: 'Money: budgets of active initiatives, and what cost centres spent in twelve months.',
    EFFORT: 'Days of work: of active initiatives, and of teams in twelve months.',
    SERVICE: 'Services, each counting the same.',
    TICKET_CATEGORY:
      'Tickets opened, by their category where an objective links that, else by their service.',
  },
)

export const ConfidenceGradeEnum = defineEnum(
  'AlignmentGrade',
  'How well the attainment of goals is known; beside the score, never multiplied into it.',
  {
    A: 'At least 0.90 of it is fresh, counted from records, and of enough cases.',
    B: 'At least 0.75.',
    C: 'At least 0.50.',
    D: 'Less: decide nothing by the score.',
  },
)

export const ScoreBadgeEnum = defineEnum(
  'AlignmentBadgeKind',
  'Why a score is not what its number says alone.',
  {
    CRITICAL_MISSED: 'A critical objective is missed: the status is at most AT_RISK.',
    PARTIAL: 'A part without data, or less than half known of what coverage asks about.',
    IN_GRACE: 'Objectives within ninety days of their approval are listed, not counted.',
  },
)

export const ContributionGapEnum = defineEnum(
  'AlignmentGap',
  'Why points are lost that could be had by looking.',
  {
    NO_KPI: 'Nothing stands for the objective.',
    NO_DATA:
      'There is no value, or no target to judge it by; of an initiative, nothing is reported.',
    STALE: 'The last value is older than its cadence and grace.',
  },
)

export const ScoreSentenceEnum = defineEnum(
  'AlignmentSentenceKind',
  'What a sentence about the score is about.',
  {
    SCORE: 'The score and its parts.',
    CAPPED: 'What holds its status down.',
    PARTIAL: 'What is not known.',
    CHANGE: 'What moved it.',
    REBASED: 'That it is weighed anew, and what the month before would have had.',
    LOST: 'What is lost, largest first.',
    WORST: 'The objective furthest behind, beside all together.',
    CONFIDENCE: 'How well it is known.',
    GRACE: 'What is too new to count.',
  },
)

export const ObjectiveChangeEnum = defineEnum(
  'AlignmentChangeKind',
  'Changes of objectives that could be made to please the score.',
  {
    WEIGHT_MOVED: 'A weight moved by more than 10 points within a quarter.',
    KPI_SWAPPED_OUT: 'A KPI was taken out within 60 days of turning red.',
  },
)
