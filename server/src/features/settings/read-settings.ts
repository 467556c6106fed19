import { hoursInWords } from '../../domain/calendar/opening-hours.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { readNames } from '../auth/index.js'
import { type OrganisationSettings, readSettings } from '../facts/index.js'
import type { CalendarFact } from '../ingest/index.js'
import { changedValues } from './changed-values.js'
import { effectsOf } from './effects-of.js'
import type {
  CalendarAnswer,
  CalendarVersionAnswer,
  ChangeAnswer,
  SettingsAnswer,
} from './settings.js'
import {
  type CalendarRow,
  loadCalendars,
  loadChanges,
  loadExtent,
} from './stores/settings.store.js'

const CHANGES_SHOWN = 50

/** Settings of the organisation, its calendars, and what was changed of them. */
export async function readSettingsPage(ctx: Ctx): Promise<SettingsAnswer> {
  ctx.demand('organisation.set')
  return inSnapshot(ctx, async look => {
    const extent = await loadExtent(look)
    const calendars = await loadCalendars(look)
    return {
      ...(await readSettings(look)),
      ...extent,
      calendars: calendars.map(calendarAnswer),
      changes: await readChanges(look),
    }
  })
}

/** What would come with a change, in sentences; nothing is changed. */
export async function readSettingsEffects(
  ctx: Ctx,
  asked: Partial<OrganisationSettings>,
): Promise<string[]> {
  ctx.demand('organisation.set')
  return inSnapshot(ctx, async look =>
    effectsOf(await readSettings(look), asked, (await loadExtent(look)).tickets),
  )
}

async function readChanges(ctx: Ctx): Promise<ChangeAnswer[]> {
  const rows = await loadChanges(ctx, CHANGES_SHOWN)
  const names = rows.length > 0 ? await readNames(ctx) : new Map<string, { name: string }>()
  return rows.map(row => ({
    id: String(row.id),
    by: names.get(row.personId)?.name ?? 'Somebody who left',
    at: row.at,
    state: row.state,
    problem: row.problem,
    what: changedValues(row),
  }))
}

const calendarAnswer = ({ versions, ...calendar }: CalendarRow): CalendarAnswer => ({
  ...calendar,
  versions: versions.map(versionAnswer),
})

export const versionAnswer = ({
  weekly,
  extraOpen,
  ...version
}: CalendarFact['versions'][number]): CalendarVersionAnswer => ({
  ...version,
  weekly: Object.entries(weekly)
    .map(([weekday, windows]) => ({ weekday: Number(weekday), hours: hoursInWords(windows) }))
    .toSorted((one, other) => one.weekday - other.weekday),
  extraOpen: Object.entries(extraOpen)
    .map(([date, windows]) => ({ date, hours: hoursInWords(windows) }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1)),
})
