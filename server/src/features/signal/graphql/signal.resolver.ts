import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { acceptBaseline } from '../accept-baseline.js'
import { editAnnotation, withdrawAnnotation } from '../edit-annotation.js'
import { withdrawBaseline } from '../withdraw-baseline.js'
import { writeAnnotation } from '../write-annotation.js'
import { AnnotationType, BaselineType } from './annotation.types.js'
import {
  AnnotationEditInputType,
  AnnotationInputType,
  BaselineInputType,
} from './signal-input.types.js'

@Resolver()
export class SignalResolver {
  @Mutation(() => AnnotationType, {
    description: 'Note something on the series of a scope. For those signed in.',
  })
  writeAnnotation(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnotationInputType, { description: 'The note.' })
    input: AnnotationInputType,
  ) {
    return writeAnnotation(ctx, input)
  }

  @Mutation(() => AnnotationType, {
    description: 'Change a note of yours. Earlier versions are kept, and read with `asOf`.',
  })
  editAnnotation(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnotationEditInputType, { description: 'The further version.' })
    input: AnnotationEditInputType,
  ) {
    return editAnnotation(ctx, input)
  }

  @Mutation(() => AnnotationType, {
    description: 'Show a note no more; it is kept. Notes of others only with the right to.',
  })
  withdrawAnnotation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which annotation.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read.' }) version: number,
  ) {
    return withdrawAnnotation(ctx, { id, version })
  }

  @Mutation(() => BaselineType, {
    description:
      'Start a new usual range for a series, with the reason. A CONFLICT where one starts there already.',
  })
  acceptBaseline(
    @Ctx() ctx: Context,
    @Arg('input', () => BaselineInputType, { description: 'Which series, where and why.' })
    input: BaselineInputType,
  ) {
    return acceptBaseline(ctx, input)
  }

  @Mutation(() => BaselineType, {
    description: 'Take back the start of a usual range: the one before holds again.',
  })
  withdrawBaseline(
    @Ctx() ctx: Context,
    @Arg('id', () => Int, { description: 'Which.' }) id: number,
    @Arg('reason', () => String, { description: 'Why. 1 to 600 characters.' }) reason: string,
  ) {
    return withdrawBaseline(ctx, { id, reason })
  }
}
