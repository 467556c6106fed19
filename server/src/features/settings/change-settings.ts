import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { putInOutbox } from '../../platform/outbox/put-in-outbox.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { checkSettings, type OrganisationSettings, readSettings } from '../facts/index.js'
import { readSettingsPage } from './read-settings.js'
import { CHANGE_SETTINGS, type Change, type SettingsAnswer } from './settings.js'
import { insertChange } from './stores/settings.store.js'

export type SettingsInput = Partial<OrganisationSettings>

/**
 * Asks for settings of the organisation to become different. It is checked now and done by a job,
 * because a change of the zone counts everything anew. @throws Invalid.
 */
export async function changeSettings(ctx: Ctx, input: SettingsInput): Promise<SettingsAnswer> {
  ctx.demand('organisation.set', null)
  return inTransaction(ctx, async tx => {
    const kept = await readSettings(tx)
    const names = (Object.keys(kept) as (keyof OrganisationSettings)[]).filter(
      name => (input[name] ?? kept[name]) !== kept[name],
    )
    if (names.length === 0)
      throw refuse('input', 'All of this is as it is already.', ['a setting that differs'])
    const part = (from: SettingsInput) => Object.fromEntries(names.map(name => [name, from[name]]))
    const asked: SettingsInput = part(input)
    checkSettings({ ...kept, ...asked })
    return ask(tx, { kind: 'ORGANISATION', asked, before: part(kept) })
  })
}

/** Keeps what was asked for, and has it done. */
export async function ask(ctx: Ctx, change: Change): Promise<SettingsAnswer> {
  const id = await insertChange(ctx, actingPerson(ctx), change)
  await putInOutbox(ctx, { name: CHANGE_SETTINGS }, { change: id })
  return readSettingsPage(ctx)
}
