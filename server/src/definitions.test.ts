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
import { emptyBatch, readMappingVersions, receiveFacts } from './features/ingest/index.js'
import { canonicalColumns } from './features/ingest/profiles/canonical/definition.js'
import { ticket } from './features/ingest/testing/facts.js'
import { recount } from './features/measure/index.js'
import { readMotion } from './features/motion/index.js'
import { Forbidden, Invalid, Precondition } from './platform/errors.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'

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
const text = fc.stringMatching(/^[A-Za-zÄéß0-9;,"][A-Za-zÄéß0-9;," .-]{0,18}[a-z0-9]$/)
const place = fc.oneof(
  text.map(header => ({ header, value: null })),
  text.map(value => ({ header: null, value })),
  fc.constant({ header: null, value: null }),
)
const mapping = fc.record({
  name: name.map(each => `Mapping ${each}`),
  profile: fc.constant('canonical'),
  fields: fc
    .uniqueArray(fc.tuple(fc.constantFrom('state', 'ci', 'note', 'score'), place), {
      selector: ([field]) => field,
      maxLength: 4,
    })
    .map(fields => fields.map(([field, found]) => ({ field, ...found }))),
  encoding: fc.constantFrom(null, 'windows-1252' as const),
  timeZone: fc.constant(null),
})
const savedMappings = fc.uniqueArray(mapping, { selector: each => each.name, maxLength: 3 })
const inOrder = ({ fields, ...rest }: DefinitionsFile['savedMappings'][number]) => ({
  ...rest,
  fields: fields.toSorted((one, other) => order(one.field) - order(other.field)),
})
const order = (field: string) => canonicalColumns.indexOf(field)
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
      savedMappings,
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
        for (const item of given.savedMappings)
          expect(now.savedMappings).toContainEqual(inOrder(item))
      }),
      { numRuns: 8 },
    )
    const text = await writeDefinitions(ctx)
    await take(text, there.ctx())
    expect(await writeDefinitions(there.ctx())).toBe(text)
    expect((await take(text)).differences).toEqual([])
    expect(await writeDefinitions(ctx)).toBe(text)
  }, 60_000)

  test('comes in as one unit: nothing is there where its last part cannot be kept', async () => {
    const file = await readDefinitions(ctx)
    const organisation = { ...file.organisation, timeZone: 'Asia/Tokyo' }
    const departments = [{ code: 'ONE', name: 'One' }]
    const fields = [{ field: 'record', header: null, value: 'ticket' }]
    const reading = { profile: 'canonical', encoding: null, timeZone: null, fields }
    const savedMappings = [{ name: 'One unit', ...reading }]
    const whole = textOf({ ...file, organisation, departments, savedMappings })
    const before = await writeDefinitions(ctx)
    await here.sql`
      alter table import_mapping add constraint closed check (name <> 'One unit') not valid`
    await expect(take(whole)).rejects.toThrow('closed')
    expect(await writeDefinitions(ctx)).toBe(before)
    await here.sql`alter table import_mapping drop constraint closed`

    const late = ticket({ openedAt: new Date('2026-03-31T18:00:00Z'), team: null, firstTeam: null })
    const resolved = { firstResolvedAt: null, finalResolvedAt: null, closedAt: null }
    await receiveFacts(ctx, [{ ...emptyBatch(), tickets: [{ ...late, ...resolved }] }], { label })
    await take(whole)
    expect(await readDefinitions(ctx)).toMatchObject({ organisation })
    const [version] = await readMappingVersions(ctx, 'One unit')
    expect(version).toMatchObject({ version: 1, reason: label, author: 'operator:test' })
    expect((await recount(ctx)).differences).toEqual([])
    await take(textOf({ ...file, savedMappings: [{ ...savedMappings[0], fields: [] }] } as never))
    expect((await readMappingVersions(ctx, 'One unit')).map(each => each.version)).toEqual([2, 1])
    await take(before)
  }, 20_000)

  test('of an older release has no mappings, and takes none away', async () => {
    const { savedMappings, ...older } = await readDefinitions(ctx)
    expect((await take(JSON.stringify(older))).differences).toEqual([])
    expect((await readDefinitions(ctx)).savedMappings).toEqual(savedMappings)
  })

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

  test('has its targets proposed by who may: once, as a draft with what was agreed', async () => {
    const file = textOf(await readDefinitions(there.ctx()))
    const propose = async (who: 'MEMBER' | 'ANALYST') => {
      const { ctx: proposer } = await people[who]
      return importDefinitions(ctx, file, { label, isDemo: false, proposer })
    }
    const people = {
      MEMBER: givenPerson(ctx, ['MEMBER']),
      ANALYST: givenPerson(ctx, ['ANALYST']),
    }
    await expect(propose('ANALYST')).rejects.toThrow(Forbidden)
    const { drafts } = await propose('MEMBER')
    expect(drafts).toMatchObject([{ isNew: true, problem: null }])
    const [draft] = drafts ?? []
    expect(draft?.name).toBe('SLA_RESOLUTION DECIDED MONTH of all from 2026-01-01')
    const { ctx: proposer } = await people.MEMBER
    expect(await readMotion(proposer, draft?.motion ?? '')).toMatchObject({
      ...{ state: 'DRAFT', effectiveFrom: '2026-01-01', rationale: `Users wait.\n\n${label}` },
    })
    const [kept] = await ctx.sql`select content from motion where id = ${draft?.motion ?? 0}`
    expect(kept?.content).toMatchObject({ terms: JSON.parse(file).targets[0].terms })
    expect((await propose('MEMBER')).drafts).toMatchObject([{ ...draft, isNew: false }])
    expect((await readDefinitions(ctx)).targets).toEqual([])
  })

  test('tells which of its targets cannot be proposed, and why', async () => {
    const file = await readDefinitions(there.ctx())
    const targets = file.targets.map(target => ({ ...target, kpi: 'NO_SUCH_KPI' }))
    const { ctx: proposer } = await givenPerson(ctx, ['MEMBER'])
    const text = textOf({ ...file, targets })
    const { drafts } = await importDefinitions(ctx, text, { label, isDemo: false, proposer })
    expect(drafts).toMatchObject([
      { motion: null, problem: expect.stringContaining('no such KPI') },
    ])
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
      'with a mapping of no such field',
      file => ({
        ...file,
        savedMappings: [
          {
            ...{ name: 'Wrong', profile: 'canonical', encoding: null, timeZone: null },
            fields: [{ field: 'sate', header: 'Status', value: null }],
          },
        ],
      }),
      'savedMappings[0]: There is no such field in canonical. Did you mean state?',
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
