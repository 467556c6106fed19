import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import type { Grain } from '../../../domain/calendar/period.js'
import type { MotionState } from '../../../domain/target/motion/motion-states.js'
import type { MotionSubject } from '../../../domain/target/motion/motion-subject.js'
import type { TargetKind } from '../../../domain/target/target-version.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { MotionQuestion } from '../propose/motion-question.js'
import type { MotionsQuestion } from '../read-motions.js'
import type { TargetsQuestion } from '../read-targets.js'
import { MotionStateEnum, MotionSubjectEnum } from './motion-words.types.js'
import { TargetKindEnum } from './target-words.types.js'
import { TargetTermsInputType } from './terms.types.js'

@InputType('MotionInput', {
  description:
    'What is to be moved. SET and OPT_OUT name a KPI and a scope; END and WAIVE name a target; a counter-proposal names the motion that it answers and leaves KPI, variant, grain and scope out.',
})
export class MotionInputType implements MotionQuestion {
  @Field(() => MotionSubjectEnum, { nullable: true, description: 'Absent: SET.' })
  subject?: MotionSubject | null

  @Field(() => String, { nullable: true, description: 'Code of the KPI. Volumes have no targets.' })
  kpi?: string | null

  @Field(() => String, { nullable: true, description: 'Code of the variant. Absent: the default.' })
  variant?: string | null

  @Field(() => GrainEnum, { nullable: true, description: 'Absent: MONTH.' })
  grain?: Grain | null

  @Field(() => ScopeInputType, {
    nullable: true,
    description:
      'For whom: the organisation, a department or a service, of all priorities or one. Absent: the organisation.',
  })
  scope?: ScopeInputType | null

  @Field(() => ID, { nullable: true, description: 'Of END and WAIVE: id of the target.' })
  targetVersion?: string | null

  @Field(() => TargetTermsInputType, { nullable: true, description: 'Of SET: the levels.' })
  terms?: TargetTermsInputType | null

  @Field(() => TargetKindEnum, { nullable: true, description: 'Of SET. Absent: COMMITTED.' })
  kind?: TargetKind | null

  @Field(() => String, { nullable: true, description: 'Needed of a CONTRACTUAL target.' })
  contractReference?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Needed. First day; of END the first day on which the target no longer holds. Before the running period it needs `decisionReference`.',
  })
  effectiveFrom?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it no longer holds. Needed of WAIVE; absent: until the next.',
  })
  effectiveTo?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When to review it. Absent: a year after it begins.',
  })
  reviewDate?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person who answers for it. Needed of WAIVE.',
  })
  owner?: string | null

  @Field(() => String, { nullable: true, description: 'Why. Needed before it is proposed.' })
  rationale?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The decision that a retroactive motion rests on.',
  })
  decisionReference?: string | null

  @Field(() => ID, { nullable: true, description: 'The open motion that this one answers.' })
  answers?: string | null
}

@ArgsType()
export class MotionsArgs implements MotionsQuestion {
  @Field(() => [MotionStateEnum], { nullable: true, description: 'Absent: of every state.' })
  states?: MotionState[] | null

  @Field(() => String, { nullable: true, description: 'Only about this KPI.' })
  kpi?: string | null

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'Motions, 1 to 100.' })
  first?: number | null

  @Field(() => ID, { nullable: true, description: 'Only motions older than this one.' })
  before?: string | null
}

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
