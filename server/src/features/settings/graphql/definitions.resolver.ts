import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { applyDefinitions, compareSent, exportDefinitions } from '../ask-for-definitions.js'
import { ComparedDefinitionsType } from './definitions.types.js'
import { SettingsType } from './settings.types.js'

const UPLOAD = { description: '`ImportUpload.id` of a file of yours that was sent as DEFINITIONS.' }

@Resolver()
export class DefinitionsResolver {
  @Query(() => ComparedDefinitionsType, {
    description:
      'What a file of definitions has otherwise than it is here: a dry run. INVALID names each place that is wrong. For administrators.',
  })
  comparedDefinitions(@Ctx() ctx: Context, @Arg('upload', () => ID, UPLOAD) upload: string) {
    return compareSent(ctx, upload)
  }

  @Mutation(() => String, {
    description:
      'What is defined here, as the text of a JSON file. A mutation, because it is on record that it was taken along. For administrators.',
  })
  exportDefinitions(@Ctx() ctx: Context) {
    return exportDefinitions(ctx)
  }

  @Mutation(() => SettingsType, {
    description:
      'Take a file of definitions over that was sent. It is checked at once and done in the background as one unit; `changes` says when. For administrators.',
  })
  applyDefinitions(
    @Ctx() ctx: Context,
    @Arg('upload', () => ID, UPLOAD) upload: string,
    @Arg('isProposing', () => Boolean, {
      defaultValue: false,
      description:
        'Also draft a motion for each target that differs, in your name; for those who may propose.',
    })
    isProposing: boolean,
  ) {
    return applyDefinitions(ctx, { upload, isProposing })
  }
}
