import { Arg, Ctx, Extensions, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { commitsItself } from '../../../platform/graphql/commits-itself.js'
import { type SetUpInput, setUp } from '../set-up.js'
import { ViewerType } from './person.types.js'

@InputType('SetUpInput', { description: 'What an installation in which nobody is begins with.' })
export class SetUpInputType implements SetUpInput {
  @Field(() => String, { description: 'Name of the organisation, shown on every page.' })
  organisation!: string

  @Field(() => String, {
    description:
      'IANA name of the reporting time zone, such as Europe/Berlin: in which day a record counts.',
  })
  timeZone!: string

  @Field(() => Int, { description: 'Month in which the fiscal year starts, 1 to 12.' })
  fiscalYearStartMonth!: number

  @Field(() => String, { description: 'Name of the first administrator.' })
  name!: string

  @Field(() => String, { description: 'E-mail address by which they sign in.' })
  email!: string

  @Field(() => String, {
    description: 'Their password: 12 to 128 characters, none of those that are tried first.',
  })
  password!: string
}

@Resolver()
export class SetUpResolver {
  // On the owner's connection: with its entry it is one transaction there.
  @Extensions(commitsItself)
  @Mutation(() => ViewerType, {
    description:
      'Set an installation up in which nobody is yet, by the link that the server printed when it started. Works once; signs its first administrator in.',
  })
  setUp(
    @Ctx() ctx: Context,
    @Arg('secret', () => String, { description: 'What stands behind the # of the link.' })
    secret: string,
    @Arg('input', () => SetUpInputType, { description: 'The organisation and who looks after it.' })
    input: SetUpInputType,
  ) {
    return setUp(ctx, { secret, input })
  }
}
