import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { givenTarget } from './features/alert/testing/given-target.js'
import type { DefinitionsFile } from './features/definitions/definitions-file.js'
import { importDefinitions } from './features/definitions/import-definitions.js'
import {
  readDefinitions,
  textOf,
  writeDefinitions,
} from './features/definitions/read-definitions.js'
import { Invalid, Precondition } from './platform/errors.js'
import { testDatabase } from './testing/database.js'

const here = await testDatabase()
const there = await testDatabase()
const ctx = here.ctx()
const label = 'Definitions of a test'
const take = (text: string, into = ctx, dryRun = false) =>
  importDefinitions(into, text, { dryRun, label, isDemo: false })

const name = fc.stringMatching(/^[A-Za-zÄéß0-9][A-Za-zÄéß0-9 .-]{0,18}[a-z0-9]$/)
const hours = fc.constantFrom('08:00-12:00 13:00-17:00', '00:00-24:00', '22:00-24:00')
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const coded = <T>(more: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(name, name, more), { minLength: 1, maxLength: 4 })
    .map(items => [
      ...new Map(
        items.map(([code, called, rest]) => [code, { code, name: called, ...rest }]),
      ).values(),
    ])
const calendar = fc.record({
  versions: fc.uniqueArray(day, { minLength: 1, maxLength: 3 }).chain(days =>
    fc.tuple(
      ...days.toSorted().map(effectiveFrom =>
        fc.record({
          effectiveFrom: fc.constant(effectiveFrom),
          timeZone: fc.constantFrom('Europe/Berlin', 'UTC', 'America/New_York'),
          weekly: fc.dictionary(fc.constantFrom('1', '3', '7'), hours),
          holidays: fc.uniqueArray(day, { maxLength: 3 }).map(days => days.toSorted()),
          extraOpen: fc.dictionary(day, hours, { maxKeys: 2 }),
        }),
      ),
    ),
  ),
})
const part = fc
  .record({ calendars: coded(calendar), departments: coded(fc.constant({})) })
  .chain(({ calendars, departments }) => {
    const code = (items: readonly { code: string }[]) =>
      fc.constantFrom(...items.map(each => each.code))
    return fc.record({
      calendars: fc.constant(calendars),
      departments: fc.constant(departments),
      services: coded(
        fc.record({ department: code(departments), calendar: fc.option(code(calendars)) }),
      ),
      teams: coded(
        fc.record({ department: fc.option(code(departments)), level: fc.constantFrom(1, 2, 3) }),
      ),
      alertRules: fc
        .record({
          family: fc.constant('STABLE'),
          kpi: fc.constantFrom(null, 'FCR'),
          isOn: fc.boolean(),
          settings: fc.record({ periods: fc.integer({ min: 12, max: 60 }) }),
        })
        .map(rule => [rule]),
    })
  })

describe('what is defined', () => {
  test('is the same after it went out to a file and came in again, here and elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(part, async given => {
        const kept = await readDefinitions(ctx)
        await take(textOf({ ...kept, ...given } as DefinitionsFile))
        const now = await readDefinitions(ctx)
        for (const list of ['calendars', 'departments', 'services', 'teams', 'alertRules'] as const)
          for (const item of given[list]) expect(now[list]).toContainEqual(item)
      }),
      { numRuns: 8 },
    )
    const text = await writeDefinitions(ctx)
    await take(text, there.ctx())
    expect(await writeDefinitions(there.ctx())).toBe(text)
    expect((await take(text)).differences).toEqual([])
    expect(await writeDefinitions(ctx)).toBe(text)
  }, 60_000)

  test('is told by a dry run, value by value, and stays as it was', async () => {
    const file = await readDefinitions(ctx)
    const organisation = { ...file.organisation, currency: 'CHF' }
    const departments = [{ code: 'ZZ', name: 'Zoology' }]
    const before = await writeDefinitions(ctx)
    const { differences } = await take(textOf({ ...file, organisation, departments }), ctx, true)
    expect(differences).toEqual([
      {
        ...{ change: 'CHANGED', kind: 'organisation', name: file.organisation.name },
        what: [{ name: 'currency', before: 'EUR', after: 'CHF' }],
      },
      {
        ...{ change: 'NEW', kind: 'department', name: 'ZZ' },
        what: [
          { name: 'code', before: null, after: 'ZZ' },
          { name: 'name', before: null, after: 'Zoology' },
        ],
      },
    ])
    expect(await writeDefinitions(ctx)).toBe(before)
  })

  test('holds targets too, which a file cannot agree: they are told, to be proposed', async () => {
    await givenTarget(there.sql, { value: 0.9, red: 0.8, from: '2026-01-01' })
    const file = await readDefinitions(there.ctx())
    expect(file.targets).toMatchObject([{ from: '2026-01-01', to: null, grain: 'MONTH' }])
    const { differences } = await take(textOf(file))
    expect(differences.map(({ change, kind }) => [change, kind])).toEqual([
      ['TO_PROPOSE', 'target'],
    ])
    expect((await readDefinitions(ctx)).targets).toEqual([])
  })
})

describe('a file is refused with nothing done', () => {
  const broken: [string, (file: DefinitionsFile) => unknown, string][] = [
    ['that is none', () => ({ a: 1 }), 'no file of definitions'],
    ['of another version', file => ({ ...file, version: 2 }), 'version 1 is read'],
    ['with a word that is not known', file => ({ ...file, colour: 'red' }), 'colour'],
    [
      'with a service of nobody',
      file => ({
        ...file,
        services: [{ code: 'S', name: 'S', department: 'NOWHERE', calendar: null }],
      }),
      'services[0].department: NOWHERE is not known',
    ],
    [
      'with hours that are none',
      file => ({
        ...file,
        calendars: [
          {
            ...{ code: 'C', name: 'C' },
            versions: [
              {
                ...{ effectiveFrom: '2026-01-01', timeZone: 'UTC', weekly: { 1: '17:00-08:00' } },
                ...{ holidays: [], extraOpen: {} },
              },
            ],
          },
        ],
      }),
      'calendars[0].versions[0].weekly.1',
    ],
    [
      'with a rule out of range',
      file => ({
        ...file,
        alertRules: [{ family: 'STABLE', kpi: null, isOn: true, settings: { periods: 900 } }],
      }),
      'alertRules[0]: periods',
    ],
    [
      'with a currency there is not',
      file => ({ ...file, organisation: { ...file.organisation, currency: 'XYZ' } }),
      'currency',
    ],
  ]
  test.each(broken)('%s', async (_, breaking, words) => {
    const before = await writeDefinitions(ctx)
    const departments = [{ code: 'NEVER', name: 'Never' }]
    const file = { ...(await readDefinitions(ctx)), departments } as DefinitionsFile
    const error: Invalid = await take(JSON.stringify(breaking(file))).catch(found => found)
    expect(error).toBeInstanceOf(Invalid)
    expect([error.message, ...error.fields.map(({ message }) => message)].join('\n')).toContain(
      words,
    )
    expect(await writeDefinitions(ctx)).toBe(before)
  })

  test('that is not JSON, and any in the demo', async () => {
    await expect(take('{')).rejects.toThrow('not JSON')
    const text = await writeDefinitions(ctx)
    const demo = importDefinitions(ctx, text, { label, isDemo: true })
    await expect(demo).rejects.toThrow(Precondition)
  })
})
