import { Field, Float, Int, ObjectType } from 'type-graphql'
import { NamedType, ScopeType } from '../../directory/graphql/scope.types.js'
import { PeriodType } from '../../kpi/graphql/period.types.js'
import { RecordType } from '../../kpi/graphql/record.types.js'
import type { Named, PeriodAnswer, ScopeAnswer } from '../../kpi/index.js'
import type {
  PairAnswer,
  PairsAnswer,
  SignalAnswer,
  SymptomAnswer,
  WatermelonAnswer,
  WatermelonsAnswer,
} from '../answer/signal-answer.js'
import type { SymptomRecords } from '../read-symptom-records.js'

@ObjectType('RecentSignal', {
  simpleResolvers: true,
  description: 'A KPI that left its usual range within the last three months.',
})
export class RecentSignalType implements SignalAnswer {
  @Field(() => NamedType, { description: 'Which KPI.' })
  kpi!: Named

  @Field(() => Float, { nullable: true, description: 'Its value then, in the unit of the KPI.' })
  value!: number | null

  @Field(() => String, { description: 'The same in words: "12.4%".' })
  valueInWords!: string

  @Field(() => PeriodType, { description: 'The latest month in which it did.' })
  period!: PeriodAnswer

  @Field(() => Int, { description: 'In how many of the last three months, 1 to 3.' })
  times!: number

  @Field(() => String, {
    description: 'What it rests on: "usual range 3% to 9%". Empty: nothing more can be said.',
  })
  evidence!: string
}

@ObjectType('SymptomRecords', {
  simpleResolvers: true,
  description: 'The records that show a symptom.',
})
export class SymptomRecordsType implements SymptomRecords {
  @Field(() => Int, { description: 'How many there are.' })
  total!: number

  @Field(() => [RecordType], { description: 'The newest of them.' })
  records!: SymptomRecords['records']
}

@ObjectType('Symptom', {
  simpleResolvers: true,
  description: 'What signals worse in a service that keeps its promises.',
})
export class SymptomType extends RecentSignalType implements SymptomAnswer {
  service!: Named

  asOf!: Date | null
}

@ObjectType('WatermelonCompliance', {
  simpleResolvers: true,
  description: 'The figure that is green.',
})
export class WatermelonComplianceType {
  @Field(() => String, { description: 'Compliance of the month, in words.' })
  valueInWords!: string

  @Field(() => String, { description: 'The target that it meets, in words.' })
  targetInWords!: string

  @Field(() => String, { description: 'Path of the page that shows it.' })
  permalink!: string
}

@ObjectType('Watermelon', {
  simpleResolvers: true,
  description: 'A service that is green outside and red inside.',
})
export class WatermelonType implements WatermelonAnswer {
  @Field(() => NamedType, { description: 'Which service.' })
  service!: Named

  @Field(() => WatermelonComplianceType, { description: 'The figure that is green.' })
  compliance!: WatermelonAnswer['compliance']

  @Field(() => [SymptomType], { description: 'What signals worse, at least one.' })
  symptoms!: WatermelonAnswer['symptoms']

  @Field(() => String, { description: 'All of it in one sentence, for the minutes.' })
  text!: string
}

@ObjectType('Watermelons', {
  simpleResolvers: true,
  description:
    'Services that meet their target of SLA compliance while satisfaction, reopenings, recurrence or lost time signal worse by their own usual range.',
})
export class WatermelonsType implements WatermelonsAnswer {
  @Field(() => PeriodType, { description: 'The month asked about.' })
  period!: PeriodAnswer

  @Field(() => Float, {
    nullable: true,
    description:
      'Watermelon index: their share of the services that are green, 0 to 1. Null where none is green, because there is no target or it is missed.',
  })
  index!: number | null

  @Field(() => Int, { description: 'Services that meet their target of compliance.' })
  green!: number

  @Field(() => [WatermelonType], { description: 'Those that are watermelons.' })
  watermelons!: WatermelonsAnswer['watermelons']
}

@ObjectType('KpiPair', {
  simpleResolvers: true,
  description: 'A KPI beside one that it is paired with, against gaming.',
})
export class KpiPairType implements PairAnswer {
  @Field(() => NamedType, { description: 'The KPI that may be pushed.' })
  kpi!: Named

  @Field(() => NamedType, { description: 'The one that would pay for it.' })
  pair!: Named

  @Field(() => RecentSignalType, {
    nullable: true,
    description: 'Where the KPI improved by its usual range. Null: not lately.',
  })
  improved!: SignalAnswer | null

  @Field(() => RecentSignalType, {
    nullable: true,
    description: 'Where the other got worse. Null: not lately.',
  })
  worsened!: SignalAnswer | null

  @Field(() => Boolean, {
    description:
      'Both happened within three months: check for a side effect. The alert family SIDE_EFFECT keeps it on record.',
  })
  isDiverging!: boolean

  @Field(() => String, { description: 'What they say together, in one sentence.' })
  text!: string
}

@ObjectType('SideEffects', {
  simpleResolvers: true,
  description: 'Paired KPIs side by side, for one scope and month.',
})
export class SideEffectsType implements PairsAnswer {
  @Field(() => PeriodType, { description: 'The month asked about.' })
  period!: PeriodAnswer

  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: ScopeAnswer

  @Field(() => [KpiPairType], { description: 'Those that diverge come first.' })
  pairs!: PairsAnswer['pairs']
}
