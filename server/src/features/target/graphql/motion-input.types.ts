import { Field, ID, InputType } from 'type-graphql'
import type { Grain } from '../../../domain/calendar/period.js'
import type { TargetMotionSubject } from '../../../domain/target/target-subject.js'
import type { TargetKind } from '../../../domain/target/target-version.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { MotionQuestion } from '../propose/motion-question.js'
import { TargetKindEnum, TargetMotionSubjectEnum } from './target-words.types.js'
import { TargetTermsInputType } from './terms.types.js'

@InputType('MotionInput', {
  description:
    'What is to be moved about targets. SET and OPT_OUT name a KPI and a scope; END and WAIVE name a target; a counter-proposal names the motion that it answers and leaves KPI, variant, grain and scope out.',
})
export class MotionInputType implements MotionQuestion {
  @Field(() => TargetMotionSubjectEnum, { nullable: true, description: 'Absent: SET.' })
  subject?: TargetMotionSubject | null

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
