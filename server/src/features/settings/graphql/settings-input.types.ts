import { Field, InputType, Int } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { SettingsInput } from '../change-settings.js'
import type { CalendarInput } from '../save-calendar.js'
import type { DateHours, DayHours } from '../settings.js'

const HOURS = { description: 'Opening times, such as `08:00-12:00 13:00-17:00`; empty: closed.' }

@InputType('SettingsInput', { description: 'Settings to change; what is left out stays.' })
export class SettingsInputType implements SettingsInput {
  @Field(() => String, { nullable: true, description: 'Name to show. 1 to 200 characters.' })
  name?: string

  @Field(() => String, { nullable: true, description: 'IANA name, such as Europe/Berlin.' })
  timeZone?: string

  @Field(() => Int, { nullable: true, description: 'First month of the fiscal year, 1 to 12.' })
  fiscalYearStartMonth?: number

  @Field(() => String, { nullable: true, description: 'ISO 4217 code, such as EUR.' })
  currency?: string

  @Field(() => Int, { nullable: true, description: 'Days of the exact past, 1 to 36,500.' })
  ledgerRetentionDays?: number
}

@InputType('DayHoursInput', { description: 'Working hours of a weekday.' })
class DayHoursInputType implements DayHours {
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' })
  weekday!: number

  @Field(() => String, HOURS)
  hours!: string
}

@InputType('DateHoursInput', { description: 'Working hours of one date.' })
class DateHoursInputType implements DateHours {
  @Field(() => LocalDate, { description: 'The date, in the zone of the calendar.' })
  date!: string

  @Field(() => String, HOURS)
  hours!: string
}

@InputType('CalendarInput', {
  description: 'Working hours from a day on. Versions of earlier days stay as they are.',
})
export class CalendarInputType implements CalendarInput {
  @Field(() => String, { description: 'Code of the calendar; a new one makes a new calendar.' })
  code!: string

  @Field(() => String, { description: 'Its name. 1 to 120 characters.' })
  name!: string

  @Field(() => LocalDate, { description: 'The first day of these hours.' })
  effectiveFrom!: string

  @Field(() => String, { description: 'IANA name of the zone that the hours are in.' })
  timeZone!: string

  @Field(() => [DayHoursInputType], { description: 'By weekday; one that is missing is closed.' })
  weekly!: DayHoursInputType[]

  @Field(() => [LocalDate], { description: 'Days on which nothing is open.' })
  holidays!: string[]

  @Field(() => [DateHoursInputType], { description: 'Days with hours of their own.' })
  extraOpen!: DateHoursInputType[]
}
