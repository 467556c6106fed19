import { beforeAll, describe, expect, test } from 'vitest'
import { Forbidden, Invalid } from '../../platform/errors.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { emptyBatch, receiveFacts } from '../ingest/index.js'
import { changeSettingsJob } from './change-settings.job.js'
import { changeSettings, type SettingsInput } from './change-settings.js'
import { readSettingsEffects, readSettingsPage } from './read-settings.js'
import { type CalendarInput, saveCalendar } from './save-calendar.js'

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
  await db.sql`delete from outbox`
}

describe('settings of the organisation', () => {
  test('change in the background, and the history says what, by whom and that it is done', async () => {
    const asked = await changeSettings(admin, { name: 'Example', timeZone: 'Europe/Berlin' })
    expect(asked.changes[0]).toMatchObject({ state: 'WAITING', by: 'Nora' })
    await work()
    const settings = await readSettingsPage(admin)
    expect(settings).toMatchObject({ name: 'Example', timeZone: 'Europe/Berlin', currency: 'EUR' })
    expect(settings.changes[0]).toMatchObject({
      state: 'DONE',
      what: [
        { name: 'Name', before: 'My organisation', after: 'Example' },
        { name: 'Time zone', before: 'UTC', after: 'Europe/Berlin' },
      ],
    })
  })

  test.each<[string, SettingsInput]>([
    ['what there is not', { timeZone: 'Middle/Earth' }],
    ['a month there is not', { fiscalYearStartMonth: 13 }],
    ['nothing', {}],
    ['what is so already', { currency: 'EUR' }],
  ])('are refused at once where they ask for %s', async (_, input) => {
    await expect(changeSettings(admin, input)).rejects.toThrow(Invalid)
  })

  test('are for administrators of the whole organisation', async () => {
    await db.sql`insert into department (code, name) values ('HR', 'HR') on conflict do nothing`
    const within = await givenPerson(operator, ['ADMINISTRATOR'], { department: 'HR' })
    const analyst = await givenPerson(operator, ['ANALYST'])
    for (const { ctx } of [within, analyst])
      await expect(changeSettings(ctx, { currency: 'CHF' })).rejects.toThrow(Forbidden)
  })

  test('say before what would come with them', async () => {
    const effects = (input: SettingsInput) => readSettingsEffects(admin, input)
    expect(await effects({ timeZone: 'Asia/Tokyo' })).toEqual([
      expect.stringMatching(/counted anew by the days of Asia\/Tokyo, among them \d+ tickets/),
    ])
    expect(await effects({ currency: 'CHF', ledgerRetentionDays: 30 })).toHaveLength(2)
    expect(await effects({ timeZone: 'Europe/Berlin' })).toEqual([])
  })
})

const office: CalendarInput = {
  ...{ code: 'OFFICE', name: 'Office hours', timeZone: 'Europe/Berlin' },
  effectiveFrom: '2026-01-01',
  weekly: [1, 2, 3, 4, 5].map(weekday => ({ weekday, hours: '08:00-12:00 13:00-17:00' })),
  holidays: ['2026-05-01'],
  extraOpen: [{ date: '2026-12-24', hours: '08:00-12:00' }],
}

describe('a calendar', () => {
  test('is kept version by version, and what hangs on it is worked out again', async () => {
    await saveCalendar(admin, office)
    await work()
    const batch = emptyBatch()
    batch.departments.push({ code: 'IT', name: 'IT' })
    batch.services.push({ code: 'MAIL', name: 'Mail', department: 'IT', calendar: 'OFFICE' })
    await receiveFacts(operator, [batch], { label: 'services' })
    const later = { ...office, effectiveFrom: '2026-06-01', holidays: [] }
    await saveCalendar(admin, later)
    await work()
    const { calendars, changes } = await readSettingsPage(admin)
    const { code, name, ...version } = office
    expect(calendars).toMatchObject([{ code, name, services: ['Mail'] }])
    expect(calendars[0]?.versions[0]).toEqual(version)
    expect(calendars[0]?.versions.map(each => each.effectiveFrom)).toEqual([
      '2026-01-01',
      '2026-06-01',
    ])
    expect(changes[0]).toMatchObject({
      state: 'DONE',
      what: [{ name: 'Calendar Office hours from 2026-06-01', before: null }],
    })
  })

  test.each<[string, Partial<CalendarInput>, RegExp]>([
    [
      'hours that overlap',
      { weekly: [{ weekday: 1, hours: '08:00-12:00 11:00-13:00' }] },
      /hours of 1/,
    ],
    ['an eighth day', { weekly: [{ weekday: 8, hours: '08:00-12:00' }] }, /no such weekday/],
    ['a zone there is not', { timeZone: 'Middle/Earth' }, /no such time zone/],
    ['a code without a letter', { code: '; drop' }, /A code has/],
  ])('with %s is refused, and says so', async (_, over, words) => {
    await expect(saveCalendar(admin, { ...office, ...over })).rejects.toThrow(words)
  })
})
