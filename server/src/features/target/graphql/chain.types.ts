import { Field, ObjectType } from 'type-graphql'
import type { ChainLink } from '../../../domain/target/target-in-force.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import type { ScopeAnswer } from '../../directory/index.js'
import { ChainOutcomeEnum } from './judgement-words.types.js'

@ObjectType('TargetChainLink', {
  simpleResolvers: true,
  description: 'A scope that was asked for a target.',
})
export class TargetChainLinkType {
  @Field(() => ScopeType, { description: 'Who was asked.' })
  scope!: ScopeAnswer

  @Field(() => ChainOutcomeEnum, { description: 'What it had.' })
  outcome!: ChainLink['outcome']
}
