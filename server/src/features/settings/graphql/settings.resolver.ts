import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { changeSettings } from '../change-settings.js'
import { readSettingsEffects, readSettingsPage } from '../read-settings.js'
import { saveCalendar } from '../save-calendar.js'
import { SettingsType } from './settings.types.js'
import { CalendarInputType, SettingsInputType } from './settings-input.types.js'

const WHAT = { description: 'What is to change.' }
const DONE_LATER =
  'It is checked at once and done in the background; `changes` says when. For administrators.'

@Resolver()
export class SettingsResolver {
  @Query(() => SettingsType, {
    description: 'Settings, calendars, and what was changed of them. For administrators.',
  })
  settings(@Ctx() ctx: Context) {
    return readSettingsPage(ctx)
  }

  @Query(() => [String], {
    description: 'What would come with a change of settings, in sentences. Nothing is changed.',
  })
  settingsEffects(
    @Ctx() ctx: Context,
    @Arg('input', () => SettingsInputType, WHAT) input: SettingsInputType,
  ) {
    return readSettingsEffects(ctx, input)
  }

  @Mutation(() => SettingsType, { description: `Change settings. ${DONE_LATER}` })
  changeSettings(
    @Ctx() ctx: Context,
    @Arg('input', () => SettingsInputType, WHAT) input: SettingsInputType,
  ) {
    return changeSettings(ctx, input)
  }

  @Mutation(() => SettingsType, {
    description: `Set working hours from a day on; promises of the services that work by them are worked out again. ${DONE_LATER}`,
  })
  saveCalendar(
    @Ctx() ctx: Context,
    @Arg('input', () => CalendarInputType, WHAT) input: CalendarInputType,
  ) {
    return saveCalendar(ctx, input)
  }
}
