import { Field, Int, ObjectType } from 'type-graphql'
import type { Better, Unit } from '../../../domain/kpi/define-kpi.js'
import {
  BetterEnum,
  DimensionEnum,
  GrainEnum,
  UnitEnum,
} from '../../directory/graphql/words.types.js'
import type { Grain, KpiAnswer, VariantAnswer } from '../answer.js'
import { FamilyEnum } from './enums.types.js'

@ObjectType('KpiVariant', {
  simpleResolvers: true,
  description:
    'One way to work out a KPI. Two variants are two series: never put them in one line of a chart.',
})
export class KpiVariantType implements VariantAnswer {
  @Field(() => String, { description: 'Key to ask with; unique within the KPI.' })
  code!: string

  @Field(() => String, { description: 'Name to show beside the name of the KPI.' })
  name!: string

  @Field(() => String, { description: 'The formula in words, precise enough to check by hand.' })
  inWords!: string

  @Field(() => Boolean, { description: 'True for the variant that is read if none is named.' })
  isDefault!: boolean

  @Field(() => [String], {
    description: 'Measures it is computed from. Empty for KPIs recorded from outside.',
  })
  parts!: readonly string[]

  @Field(() => [DimensionEnum], {
    description:
      'What the records behind it tell of themselves: `Query.series` groups by these and refuses others.',
  })
  dimensions!: VariantAnswer['dimensions']
}

@ObjectType('Kpi', {
  simpleResolvers: true,
  description: 'What a KPI means: everything one must know before relying on its number.',
})
export class KpiType implements KpiAnswer {
  @Field(() => String, { description: 'Stable key, such as `SLA_RESOLUTION`.' })
  code!: string

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => String, { description: 'The question that the number answers.' })
  question!: string

  @Field(() => FamilyEnum, { description: 'Chapter of the catalogue.' })
  family!: KpiAnswer['family']

  @Field(() => UnitEnum, { description: 'Unit of every value, difference and interval.' })
  unit!: Unit

  @Field(() => BetterEnum, { description: 'Which direction is an improvement.' })
  better!: Better

  @Field(() => [GrainEnum], { description: 'Grains at which it may be read.' })
  grains!: readonly Grain[]

  @Field(() => String, {
    description: 'Which instant of a record decides the period it counts in.',
  })
  periodTimestamp!: string

  @Field(() => [String], { description: 'What is left out, as `REASON: explanation`.' })
  exclusions!: readonly string[]

  @Field(() => Int, {
    description: 'With fewer records the status is LOW_SAMPLE and no judgement is made. 0: none.',
  })
  minimumSample!: number

  @Field(() => Int, { description: 'Days after the end of a period until its value is final.' })
  provisionalDays!: number

  @Field(() => String, {
    description: 'How `Reading.interval` is worked out, or why there is none.',
  })
  confidenceInterval!: string

  @Field(() => String, { description: 'Role that answers for the definition.' })
  owner!: string

  @Field(() => String, { description: 'Where the definition comes from.' })
  source!: string

  @Field(() => [String], { description: 'What must be known before one relies on it.' })
  caveats!: readonly string[]

  @Field(() => [String], {
    description: 'Codes of KPIs to read beside this one, so that it cannot be gamed unseen.',
  })
  pairedWith!: readonly string[]

  @Field(() => Boolean, { description: 'Shown on the board page if no KPIs are named.' })
  onBoard!: boolean

  @Field(() => Boolean, {
    description:
      'True: it says what comes of the work for those it is done for. An objective needs at least one such KPI.',
  })
  isOutcome!: boolean

  @Field(() => [KpiVariantType], { description: 'Ways to work it out; the first is the default.' })
  variants!: readonly VariantAnswer[]
}
