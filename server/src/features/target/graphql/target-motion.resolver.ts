import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { MotionType } from '../../motion/graphql/motion.types.js'
import type { TargetMotionAnswer } from '../answer/tell-targets.js'
import { draftMotion } from '../draft-motion.js'
import { editMotion } from '../edit-motion.js'
import { MotionInputType } from './motion-input.types.js'
import { TargetSubjectType, TargetType } from './target.types.js'
import { TargetKindEnum } from './target-words.types.js'
import { TargetTermsType } from './terms.types.js'

const NUMBER = { description: 'Number of the motion.' }
const REVISION = { description: '`Motion.revision` as you saw it.' }

/** What targets add to motions; null of those about something else. */
@Resolver(() => MotionType)
export class TargetMotionResolver {
  @Mutation(() => MotionType, {
    description: 'Begins a motion about a target. Nobody else sees the draft.',
  })
  draftMotion(
    @Ctx() ctx: Context,
    @Arg('input', () => MotionInputType, { description: 'What is to be moved.' })
    input: MotionInputType,
  ) {
    return draftMotion(ctx, input)
  }

  @Mutation(() => MotionType, {
    description:
      'Writes a draft about a target anew. What is proposed is not edited: withdraw it, propose another.',
  })
  editMotion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, NUMBER) id: string,
    @Arg('revision', () => Int, REVISION) revision: number,
    @Arg('input', () => MotionInputType, { description: 'The whole motion, as it should be.' })
    input: MotionInputType,
  ) {
    return editMotion(ctx, { id, revision, input })
  }

  @FieldResolver(() => TargetSubjectType, {
    nullable: true,
    description: 'KPI, scope and grain. Null of a motion that is not about targets.',
  })
  about(@Root() motion: Partial<TargetMotionAnswer>) {
    return motion.about ?? null
  }

  @FieldResolver(() => TargetType, { nullable: true, description: 'Of END and WAIVE: the target.' })
  target(@Root() motion: Partial<TargetMotionAnswer>) {
    return motion.target ?? null
  }

  @FieldResolver(() => TargetTermsType, {
    nullable: true,
    description: 'Of SET: what is proposed.',
  })
  terms(@Root() motion: Partial<TargetMotionAnswer>) {
    return motion.terms ?? null
  }

  @FieldResolver(() => TargetKindEnum, { nullable: true, description: 'Of SET: how binding.' })
  kind(@Root() motion: Partial<TargetMotionAnswer>) {
    return motion.kind ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The contract of a contractual target.',
  })
  contractReference(@Root() motion: Partial<TargetMotionAnswer>) {
    return motion.contractReference ?? null
  }

  @FieldResolver(() => TargetType, {
    nullable: true,
    description: 'The target, or opt-out, that came of its approval.',
  })
  result(@Root() motion: Partial<TargetMotionAnswer>) {
    return motion.result ?? null
  }
}
