import { ArgsType, Field } from 'type-graphql'
import type { Grain } from '../../../domain/calendar/period.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { TargetsQuestion } from '../read-targets.js'

@ArgsType()
export class TargetsArgs implements TargetsQuestion {
  @Field(() => String, { nullable: true, description: 'Only of this KPI. Absent: of all.' })
  kpi?: string | null

  @Field(() => String, { nullable: true, description: 'With `kpi`. Absent: the default variant.' })
  variant?: string | null

  @Field(() => GrainEnum, { nullable: true, description: 'Absent: of every grain.' })
  grain?: Grain | null

  @Field(() => ScopeInputType, {
    nullable: true,
    description: 'With `kpi`: only those agreed for exactly this scope. Absent: of every scope.',
  })
  scope?: ScopeInputType | null

  @Field(() => Boolean, { nullable: true, description: 'True: only those that hold today.' })
  onlyInForce?: boolean | null
}
