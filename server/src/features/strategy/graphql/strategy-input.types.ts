import { Field, Float, ID, InputType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import type { CloseQuestion } from '../draft-close.js'
import type {
  KpiLinkQuestion,
  ObjectiveQuestion,
  WorkLinkQuestion,
} from '../propose/objective-question.js'
import { LinkStrengthEnum, ObjectiveKindEnum, WorkKindEnum } from './strategy-words.types.js'

@InputType('ObjectiveKpiInput', { description: 'A KPI by which an objective is to be measured.' })
export class KpiLinkInputType implements KpiLinkQuestion {
  @Field(() => String, { description: 'Code of the KPI. Volumes measure no objective.' })
  kpi!: string

  @Field(() => String, { nullable: true, description: 'Code of the variant. Absent: the default.' })
  variant?: string | null

  @Field(() => ScopeInputType, {
    nullable: true,
    description:
      'Whose figures: the organisation, a department or a service. Absent: the organisation.',
  })
  scope?: ScopeInputType | null

  @Field(() => Float, { description: 'Against the other KPIs of the objective, 0 to 5.' })
  weight!: number

  @Field(() => String, {
    nullable: true,
    description: 'Why it says something about the objective.',
  })
  rationale?: string | null
}

@InputType('ObjectiveWorkInput', { description: 'Work that serves an objective.' })
export class WorkLinkInputType implements WorkLinkQuestion {
  @Field(() => WorkKindEnum, { description: 'What kind of work.' })
  kind!: WorkLinkQuestion['kind']

  @Field(() => String, { description: 'Names it: of a service its code.' })
  item!: string

  @Field(() => Float, {
    nullable: true,
    description:
      'Which share of it, above 0, up to 1; over all objectives at most 1. Absent: all of it.',
  })
  share?: number | null

  @Field(() => LinkStrengthEnum, { description: 'How closely it serves.' })
  strength!: WorkLinkQuestion['strength']
}

@InputType('ObjectiveInput', {
  description:
    'An objective as it is to be, as a whole: what is left out is not kept from the version before.',
})
export class ObjectiveInputType implements ObjectiveQuestion {
  @Field(() => ID, {
    nullable: true,
    description: 'The objective that is to change. Absent: a new one.',
  })
  objective?: string | null

  @Field(() => String, { description: 'What is to be reached, in up to 120 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The objective that it is part of. Absent: it stands at the top, beside at most 6 others.',
  })
  parent?: string | null

  @Field(() => ID, { description: 'Id of the person who answers for it.' })
  owner!: string

  @Field(() => ID, { nullable: true, description: 'Id of the person who stands behind it.' })
  sponsor?: string | null

  @Field(() => LocalDate, { description: 'The day by which it is to be reached.' })
  horizon!: string

  @Field(() => ObjectiveKindEnum, { nullable: true, description: 'Absent: COMMITTED.' })
  kind?: ObjectiveQuestion['kind']

  @Field(() => Float, { description: 'Against the other objectives, 0 to 100.' })
  weight!: number

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: while it is red, nothing above it is green.',
  })
  isCritical?: boolean | null

  @Field(() => [KpiLinkInputType], {
    nullable: true,
    description: 'At most 5, at least one of them an outcome (`Kpi.isOutcome`). Absent: none yet.',
  })
  kpis?: KpiLinkInputType[] | null

  @Field(() => [WorkLinkInputType], {
    nullable: true,
    description: 'Approved by somebody else than the owner.',
  })
  work?: WorkLinkInputType[] | null

  @Field(() => LocalDate, {
    description: 'First day. Before the running month it needs `decisionReference`.',
  })
  effectiveFrom!: string

  @Field(() => String, { nullable: true, description: 'Why. Needed before it is proposed.' })
  rationale?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The decision that a retroactive one rests on.',
  })
  decisionReference?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The open motion about the same that this one answers.',
  })
  answers?: string | null
}

@InputType('ObjectiveCloseInput', { description: 'That an objective is to end.' })
export class ObjectiveCloseInputType implements CloseQuestion {
  @Field(() => ID, { description: 'The objective.' })
  objective!: string

  @Field(() => LocalDate, { description: 'The first day on which it no longer holds.' })
  effectiveFrom!: string

  @Field(() => String, { nullable: true, description: 'Why. Needed before it is proposed.' })
  rationale?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The decision that a retroactive one rests on.',
  })
  decisionReference?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The open motion about the same that this one answers.',
  })
  answers?: string | null
}
