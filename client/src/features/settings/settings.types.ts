import type { SettingsPartsFragment } from '@steerboard/schema'

export type Settings = SettingsPartsFragment
export type Calendar = Settings['calendars'][number]
export type CalendarVersion = Calendar['versions'][number]
