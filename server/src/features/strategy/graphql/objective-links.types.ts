import { Field, Float, ObjectType } from 'type-graphql'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { BetterEnum, UnitEnum } from '../../directory/graphql/words.types.js'
import type { KpiLinkAnswer, WorkLinkAnswer } from '../answer/objective-answer.js'
import { LinkStrengthEnum, WorkKindEnum } from './strategy-words.types.js'

@ObjectType('ObjectiveKpi', {
  simpleResolvers: true,
  description: 'A KPI by which an objective is measured.',
})
export class KpiLinkType implements KpiLinkAnswer {
  @Field(() => String, { description: 'Code of the KPI.' })
  kpi!: string

  @Field(() => String, { description: 'Its name.' })
  kpiName!: string

  @Field(() => String, { description: 'Code of the variant.' })
  variant!: string

  @Field(() => String, { description: 'Name of the variant.' })
  variantName!: string

  @Field(() => UnitEnum, { description: 'Unit of its values.' })
  unit!: KpiLinkAnswer['unit']

  @Field(() => BetterEnum, { description: 'Which direction is better.' })
  better!: KpiLinkAnswer['better']

  @Field(() => Boolean, { description: 'True: it says what comes of the work.' })
  isOutcome!: boolean

  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: KpiLinkAnswer['scope']

  @Field(() => Float, { description: 'Against the other KPIs of the objective, 0 to 5.' })
  weight!: number

  @Field(() => Float, {
    description: 'Its share of the weights of all KPIs of the objective, 0 to 1.',
  })
  share!: number

  @Field(() => String, { description: 'Why it says something about the objective. May be empty.' })
  rationale!: string

  /** No field: the moment as of which its reading is read. */
  asOf!: Date | null
}

@ObjectType('ObjectiveWork', {
  simpleResolvers: true,
  description: 'Work that serves an objective.',
})
export class WorkLinkType implements WorkLinkAnswer {
  @Field(() => WorkKindEnum, { description: 'What kind of work.' })
  kind!: WorkLinkAnswer['kind']

  @Field(() => String, { description: 'Names it: of a service its code.' })
  item!: string

  @Field(() => String, { description: 'The name to show.' })
  itemName!: string

  @Field(() => Float, { description: 'Which share of it, above 0, up to 1.' })
  share!: number

  @Field(() => LinkStrengthEnum, { description: 'How closely.' })
  strength!: WorkLinkAnswer['strength']
}
