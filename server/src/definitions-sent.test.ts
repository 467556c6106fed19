import { beforeAll, describe, expect, test } from 'vitest'
import {
  applyDefinitions,
  compareSent,
  exportDefinitions,
} from './features/settings/ask-for-definitions.js'
import { changeSettingsJob } from './features/settings/change-settings.job.js'
import { readSettingsPage } from './features/settings/read-settings.js'
import { checkUpload } from './features/upload/ask-for-work.js'
import { readOwnUpload } from './features/upload/read-upload.js'
import { givenUpload } from './features/upload/testing/given-upload.js'
import { Forbidden, NotFound, Precondition } from './platform/errors.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'

const db = await testDatabase()
const operator = db.ctx()
let admin: typeof operator

beforeAll(async () => {
  admin = (await givenPerson(operator, ['ADMINISTRATOR'], { name: 'Nora' })).ctx
})

/** What is waiting is done, as the worker would. */
async function work() {
  const waiting = await db.sql`select id from settings_change where state = 'WAITING' order by id`
  for (const { id } of waiting) await changeSettingsJob.run(operator, { change: id })
}

describe('a file of definitions', () => {
  const sent = async (who: typeof operator, text: string) =>
    (await givenUpload(who, text, { fileName: 'other.json', purpose: 'DEFINITIONS' })).id

  test('is compared, taken over in the background, and stands among the changes', async () => {
    const text = await exportDefinitions(admin)
    const file = JSON.parse(text)
    const departments = [...file.departments, { code: 'ZOO', name: 'Zoology' }]
    const id = await sent(admin, JSON.stringify({ ...file, departments }))
    const compared = await compareSent(admin, id)
    expect(compared).toMatchObject({ fileName: 'other.json', count: 1 })
    expect(compared.differences).toMatchObject([{ change: 'NEW', kind: 'department', name: 'ZOO' }])

    const { changes } = await applyDefinitions(admin, { upload: id, isProposing: false })
    const what = [{ name: 'Definitions', before: null, after: 'other.json, 1 difference' }]
    expect(changes[0]).toMatchObject({ state: 'WAITING', by: 'Nora', what })
    await expect(compareSent(admin, id)).rejects.toThrow(Precondition)
    await work()
    expect((await readSettingsPage(admin)).changes[0]).toMatchObject({ state: 'DONE', what })
    expect(JSON.parse(await exportDefinitions(admin)).departments).toEqual(departments)
  })

  test('that is wrong, or says what is so already, is refused at once', async () => {
    const wrong = await sent(admin, '{"format":"steerboard-definitions","version":1}')
    await expect(compareSent(admin, wrong)).rejects.toThrow('cannot be taken')
    const same = await sent(admin, await exportDefinitions(admin))
    expect((await compareSent(admin, same)).count).toBe(0)
    const asked = applyDefinitions(admin, { upload: same, isProposing: false })
    await expect(asked).rejects.toThrow('nothing to take over')
  })

  test('is for administrators: nobody else sends, reads or takes one over', async () => {
    const { ctx: importer } = await givenPerson(operator, ['IMPORTER'])
    await expect(sent(importer, '{}')).rejects.toThrow(Forbidden)
    await expect(exportDefinitions(importer)).rejects.toThrow(Forbidden)
    const id = await sent(admin, await exportDefinitions(admin))
    const { ctx: other } = await givenPerson(operator, ['ADMINISTRATOR'])
    await expect(compareSent(other, id)).rejects.toThrow(NotFound)
    // An administrator alone proposes nothing.
    const proposing = applyDefinitions(admin, { upload: id, isProposing: true })
    await expect(proposing).rejects.toThrow(Forbidden)
  })

  test('and a file of records are sent beside each other, and not taken for one another', async () => {
    const records = await givenUpload(admin, 'record\nticket\n')
    const id = await sent(admin, await exportDefinitions(admin))
    expect((await readOwnUpload(admin))?.id).toBe(records.id)
    const how = { profile: 'canonical' }
    await expect(checkUpload(admin, id, how)).rejects.toThrow('file of definitions')
    await expect(compareSent(admin, records.id)).rejects.toThrow(Precondition)
  })
})
