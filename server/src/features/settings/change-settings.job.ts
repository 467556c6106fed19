import type { Ctx } from '../../platform/context.js'
import { KnownError } from '../../platform/errors.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { inTransaction } from '../../platform/transaction.js'
import { type OrganisationSettings, setOrganisation } from '../facts/index.js'
import { type CalendarFact, emptyBatch, receiveFacts } from '../ingest/index.js'
import { type AskedDefinitions, CHANGE_SETTINGS, type ChangeSettings } from './settings.js'
import { type ChangeRow, findWaiting, settleChange } from './stores/settings.store.js'
import { takeDefinitions } from './take-definitions.js'

/** Does a change of settings that somebody asked for. Begun again after a kill, it changes nothing twice. */
export const changeSettingsJob = defineJob<ChangeSettings>({
  name: CHANGE_SETTINGS,
  about: 'Changes settings or working hours, and counts anew what follows from them.',
  takesLong: true,
  timeoutSeconds: 3_600,
  async run(ctx, { change }) {
    const row = await findWaiting(ctx, change)
    if (!row) return
    try {
      await apply(ctx, row)
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
      await settleChange(ctx, row.id, { state: 'REFUSED', problem: error.message })
    }
  },
})

async function apply(ctx: Ctx, { id, personId, kind, asked }: ChangeRow): Promise<void> {
  if (kind === 'ORGANISATION')
    return inTransaction(ctx, async tx => {
      await setOrganisation(tx, asked as Partial<OrganisationSettings>)
      await settleChange(tx, id, { state: 'DONE' })
    })
  if (kind === 'DEFINITIONS') {
    await takeDefinitions(ctx, personId, asked as AskedDefinitions)
    return settleChange(ctx, id, { state: 'DONE' })
  }
  const calendar = asked as CalendarFact
  await receiveFacts(
    { ...ctx, actor: { kind: 'user', id: personId } },
    [{ ...emptyBatch(), calendars: [calendar] }],
    { label: `Calendar ${calendar.name}` },
  )
  await settleChange(ctx, id, { state: 'DONE' })
}
