import { Field, ID, Int, ObjectType } from 'type-graphql'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import {
  type CalendarAnswer,
  type CalendarVersionAnswer,
  type ChangeAnswer,
  type ChangedValue,
  type ChangeState,
  changeStates,
  type DateHours,
  type DayHours,
  type SettingsAnswer,
} from '../settings.js'

const HOURS = { description: 'Opening times, such as `08:00-12:00 13:00-17:00`; 24:00 ends a day.' }

export const ChangeStateEnum = defineEnum(
  'SettingsChangeState',
  'How far a change of settings is.',
  changeStates,
)

@ObjectType('DayHours', { simpleResolvers: true, description: 'Working hours of a weekday.' })
class DayHoursType implements DayHours {
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' })
  weekday!: number

  @Field(() => String, HOURS)
  hours!: string
}

@ObjectType('DateHours', { simpleResolvers: true, description: 'Working hours of one date.' })
class DateHoursType implements DateHours {
  @Field(() => LocalDate, { description: 'The date, in the zone of the calendar.' })
  date!: string

  @Field(() => String, HOURS)
  hours!: string
}

@ObjectType('CalendarVersion', {
  simpleResolvers: true,
  description: 'Working hours from a day on, until the next version begins.',
})
class CalendarVersionType implements CalendarVersionAnswer {
  @Field(() => LocalDate, { description: 'Its first day.' })
  effectiveFrom!: string

  @Field(() => String, { description: 'IANA name of the zone that its hours are in.' })
  timeZone!: string

  @Field(() => [DayHoursType], { description: 'By weekday; one that is missing is closed.' })
  weekly!: readonly DayHours[]

  @Field(() => [LocalDate], { description: 'Days on which nothing is open.' })
  holidays!: readonly string[]

  @Field(() => [DateHoursType], { description: 'Days with hours of their own, holiday or not.' })
  extraOpen!: readonly DateHours[]
}

@ObjectType('Calendar', {
  simpleResolvers: true,
  description: 'Working hours by which promises of services are counted.',
})
class CalendarType implements CalendarAnswer {
  @Field(() => String, { description: 'Names it, also in imports.' })
  code!: string

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => [String], { description: 'Names of the services that work by it.' })
  services!: readonly string[]

  @Field(() => Int, { description: 'Tickets of these: what a change works out again.' })
  tickets!: number

  @Field(() => [CalendarVersionType], { description: 'Its versions, oldest first.' })
  versions!: readonly CalendarVersionAnswer[]
}

@ObjectType('ChangedSetting', { simpleResolvers: true, description: 'One setting that changed.' })
export class ChangedSettingType implements ChangedValue {
  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its value before. Null: it was not there.' })
  before!: string | null

  @Field(() => String, { description: 'Its value after.' })
  after!: string
}

@ObjectType('SettingsChange', {
  simpleResolvers: true,
  description: 'A change of settings that somebody asked for.',
})
class SettingsChangeType implements ChangeAnswer {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => String, { description: 'Name of who asked for it.' })
  by!: string

  @Field(() => Instant, { description: 'When it was asked for.' })
  at!: Date

  @Field(() => ChangeStateEnum, { description: 'How far it is.' })
  state!: ChangeState

  @Field(() => String, { nullable: true, description: 'Why it was refused. Null: it was not.' })
  problem!: string | null

  @Field(() => [ChangedSettingType], { description: 'What it was about.' })
  what!: readonly ChangedValue[]
}

@ObjectType('Settings', {
  simpleResolvers: true,
  description: 'Settings of the organisation as administrators change them.',
})
export class SettingsType implements SettingsAnswer {
  @Field(() => String, { description: 'Name to show on every page.' })
  name!: string

  @Field(() => String, { description: 'IANA name of the zone in which records get their day.' })
  timeZone!: string

  @Field(() => Int, { description: 'First month of the fiscal year, 1 to 12.' })
  fiscalYearStartMonth!: number

  @Field(() => String, { description: 'ISO 4217 code of budgets, costs and benefits.' })
  currency!: string

  @Field(() => Int, {
    description: 'Days for which any moment can be read again exactly; before that, days.',
  })
  ledgerRetentionDays!: number

  @Field(() => Boolean, { description: 'True while the figures are invented.' })
  isDemo!: boolean

  @Field(() => Int, { description: 'Tickets there are: what a change of the zone counts anew.' })
  tickets!: number

  @Field(() => [CalendarType], { description: 'Working calendars, by name.' })
  calendars!: readonly CalendarAnswer[]

  @Field(() => [SettingsChangeType], { description: 'The fifty last changes, newest first.' })
  changes!: readonly ChangeAnswer[]
}
