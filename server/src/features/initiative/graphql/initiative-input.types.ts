import { Field, Float, ID, InputType, Int } from 'type-graphql'
import type { Category } from '../../../domain/initiative/category.js'
import type { Criterion } from '../../../domain/initiative/scoring/criteria.js'
import type { Stage } from '../../../domain/initiative/stage.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { StageChange } from '../change-stage.js'
import type { InitiativeInput } from '../choose/choose-content.js'
import type { InitiativeEdit } from '../draft-initiative.js'
import type { ScoreInput } from '../score-initiative.js'
import type { MilestoneInput } from '../set-milestone.js'
import { CategoryEnum, CriterionEnum, StageEnum } from './words.types.js'

const WHICH = { description: 'Number of the initiative.' }

@InputType('ObjectiveShareInput', { description: 'How much of an initiative is for an objective.' })
export class ObjectiveShareInputType {
  @Field(() => ID, { description: 'Id of the objective.' })
  objective!: string

  @Field(() => Float, { description: 'Above 0, up to 1; all together at most 1.' })
  share!: number

  @Field(() => Boolean, { description: 'Whether it is the primary one: exactly one is.' })
  isPrimary!: boolean
}

@InputType('InitiativeInput', { description: 'What an initiative is to be.' })
export class InitiativeInputType implements InitiativeInput {
  @Field(() => String, { description: 'What it is called. 1 to 120 characters.' })
  title!: string

  @Field(() => String, {
    description: 'What it is to bring about. One paragraph of 1 to 600 characters.',
  })
  purpose!: string

  @Field(() => ID, { description: 'Id of the person who answers for it.' })
  owner!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person who pays for it and clears the way.',
  })
  sponsor?: string | null

  @Field(() => Float, { description: 'Whole budget, in the currency of the organisation.' })
  budget!: number

  @Field(() => Float, { description: 'Whole effort, in days of work.' })
  effortDays!: number

  @Field(() => CategoryEnum, { description: 'Run, grow or transform.' })
  category!: Category

  @Field(() => LocalDate, { description: 'Day on which it is to begin.' })
  startsOn!: string

  @Field(() => LocalDate, { description: 'First day after it.' })
  endsOn!: string

  @Field(() => Boolean, { description: 'Whether it uses artificial intelligence.' })
  usesAi!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the service whose figures it is to move. Absent: those of the organisation.',
  })
  service?: string | null

  @Field(() => [String], {
    description: 'Codes of the KPIs that it is to move, up to 8. Volumes are none.',
  })
  kpis!: string[]

  @Field(() => [ObjectiveShareInputType], {
    description: 'Objectives that it is for. Empty: none.',
  })
  objectives!: ObjectiveShareInputType[]
}

@InputType('InitiativeEditInput', {
  description: 'A further version of an initiative, as a whole.',
})
export class InitiativeEditInputType extends InitiativeInputType implements InitiativeEdit {
  @Field(() => ID, WHICH)
  id!: string

  @Field(() => Int, {
    description: 'The newest version that was read; an older one is a CONFLICT.',
  })
  version!: number
}

@InputType('InitiativeStageInput', { description: 'Where an initiative is to stand.' })
export class InitiativeStageInputType implements StageChange {
  @Field(() => ID, WHICH)
  id!: string

  @Field(() => StageEnum, {
    description: 'STARTED, DONE or STOPPED. It is APPROVED by a motion alone.',
  })
  stage!: Stage

  @Field(() => LocalDate, { description: 'From which day on. Not ahead.' })
  on!: string

  @Field(() => String, { nullable: true, description: 'Why. Needed to stop it.' })
  reason?: string | null
}

@InputType('MilestoneInput', {
  description: 'A milestone as it is to be: a new one, or a further revision.',
})
export class MilestoneInputType implements MilestoneInput {
  @Field(() => ID, WHICH)
  initiative!: string

  @Field(() => Int, { nullable: true, description: 'Which milestone. Absent: a new one.' })
  milestone?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that was read; an older one is a CONFLICT.',
  })
  revision?: number | null

  @Field(() => String, { description: 'What is done then. 1 to 120 characters.' })
  title!: string

  @Field(() => Float, { description: 'How much of the work it stands for, 0.1 to 100.' })
  weight!: number

  @Field(() => LocalDate, { description: 'Day on which it is due.' })
  dueOn!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which it was done. Absent: it is not.',
  })
  doneOn?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Takes it off the plan; it stays on record.',
  })
  isRemoved?: boolean | null
}

@InputType('CriterionScoreInput', { description: 'A score for one criterion.' })
export class CriterionScoreInputType {
  @Field(() => CriterionEnum, { description: 'Which.' })
  criterion!: Criterion

  @Field(() => Int, { description: 'A whole number from 0 to 5, as the anchors have it.' })
  score!: number
}

@InputType('InitiativeScoreInput', {
  description: "Whoever asks's scores for an initiative in the open round.",
})
export class InitiativeScoreInputType implements ScoreInput {
  @Field(() => ID, WHICH)
  initiative!: string

  @Field(() => [CriterionScoreInputType], { description: 'Each criterion once.' })
  scores!: CriterionScoreInputType[]
}
