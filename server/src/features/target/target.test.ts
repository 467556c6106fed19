import { beforeAll, describe, expect, test } from 'vitest'
import { endKnownAt } from '../../domain/target/target-version.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { decideMotion } from '../motion/index.js'
import type { MotionQuestion } from './propose/motion-question.js'
import { readCoverage } from './read-coverage.js'
import { readTarget } from './read-target.js'
import { readTargetBook } from './read-target-book.js'
import { readTargets } from './read-targets.js'
import { readTargetsDueForReview } from './read-targets-due.js'
import {
  at,
  type Committee,
  givenApproved,
  givenCarried,
  givenCommittee,
  givenOrganisation,
  slaTarget,
} from './testing/given-committee.js'

const db = await testDatabase({ max: 8 })
let committee: Committee
let mia: Ctx

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  mia = committee.members[0] as Ctx
})

const of = (kpi: string, value: number, given: Partial<MotionQuestion> = {}) =>
  slaTarget({ kpi, terms: { value, red: value - 0.1 }, ...given })

const historyOf = async (kpi: string) =>
  (await readTargets(mia, { kpi })).map(({ terms, effectiveFrom, effectiveTo, state }) => [
    terms?.value ?? null,
    effectiveFrom,
    effectiveTo,
    state,
  ])

describe('one target', () => {
  test('is found by its id, for ever', async () => {
    const { result } = await givenApproved(
      committee,
      of('CHANGE_UNAUTHORISED', 0, {
        terms: { value: 0.02, red: 0.05 },
      }),
    )
    const id = result?.id ?? ''
    expect(await readTarget(mia, id)).toEqual(result)
    const none = { code: 'NOT_FOUND' }
    await expect(readTarget(mia, '999999')).rejects.toMatchObject(none)
    await expect(readTarget(mia, 'x')).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('a new version', () => {
  test('ends the one in force on its first day, and old days keep theirs', async () => {
    await givenApproved(committee, of('SLA_RESPONSE', 0.8))
    const second = await givenApproved(
      committee,
      of('SLA_RESPONSE', 0.9, { effectiveFrom: '2026-06-01' }),
    )
    expect(await historyOf('SLA_RESPONSE')).toEqual([
      [0.9, '2026-06-01', null, 'SCHEDULED'],
      [0.8, '2026-04-01', '2026-06-01', 'IN_FORCE'],
    ])
    expect(second.result?.supersedes).not.toBeNull()
  })

  test('that begins before one that is agreed already runs until that', async () => {
    await givenApproved(committee, of('SLA_RESPONSE', 0.85, { effectiveFrom: '2026-05-01' }))
    expect(await historyOf('SLA_RESPONSE')).toEqual([
      [0.85, '2026-05-01', '2026-06-01', 'SCHEDULED'],
      [0.9, '2026-06-01', null, 'SCHEDULED'],
      [0.8, '2026-04-01', '2026-05-01', 'IN_FORCE'],
    ])
  })

  test('that begins on the same day takes its place', async () => {
    await givenApproved(committee, of('SLA_RESPONSE', 0.95, { effectiveFrom: '2026-06-01' }))
    expect((await historyOf('SLA_RESPONSE')).slice(0, 3)).toEqual([
      [0.95, '2026-06-01', null, 'SCHEDULED'],
      [0.85, '2026-05-01', '2026-06-01', 'SCHEDULED'],
      [0.9, '2026-06-01', '2026-06-01', 'REPLACED'],
    ])
  })
})

describe('the end of a target', () => {
  test('is agreed, and from its day on there is none', async () => {
    const { result } = await givenApproved(committee, of('FCR', 0.7))
    await givenApproved(committee, {
      subject: 'END',
      targetVersion: result?.id ?? '',
      effectiveFrom: '2026-07-01',
      rationale: 'The desk moves.',
    })
    expect(await historyOf('FCR')).toEqual([[0.7, '2026-04-01', '2026-07-01', 'IN_FORCE']])
    const again = givenApproved(committee, {
      subject: 'END',
      targetVersion: result?.id ?? '',
      effectiveFrom: '2026-08-01',
      rationale: 'Later.',
    })
    await expect(again).rejects.toMatchObject({
      code: 'PRECONDITION',
      message: /ends on 1 July 2026/,
    })
  })
})

describe('a waiver', () => {
  test('is agreed with reason, owner and end, and stands beside its target', async () => {
    const { result } = await givenApproved(committee, of('CSAT_T2B', 0.9))
    const waiver = {
      subject: 'WAIVE',
      targetVersion: result?.id ?? '',
      effectiveFrom: '2026-04-01',
      effectiveTo: '2026-07-01',
      rationale: 'The telephone system is being replaced.',
      owner: mia.actor.id,
    } as const
    const lacks = givenApproved(committee, { ...waiver, owner: null })
    await expect(lacks).rejects.toMatchObject({ fields: [{ argument: 'input.owner' }] })
    await givenApproved(committee, waiver)
    const [target] = await readTargets(mia, { kpi: 'CSAT_T2B' })
    expect(target?.waivers).toMatchObject([
      { from: '2026-04-01', to: '2026-07-01', reason: waiver.rationale, owner: { name: 'Mia' } },
    ])
  })
})

describe('approvals at the same time', () => {
  const overlapping = () => db.sql<{ count: number }[]>`
    select count(*)::int as count from target_version a join target_version b
      on a.id < b.id and (a.kpi, a.variant, a.grain) = (b.kpi, b.variant, b.grain)
      and (a.department_id, a.service_id, a.priority)
        is not distinct from (b.department_id, b.service_id, b.priority)
      and a.effective && b.effective`

  test('of targets of one scope follow each other and never overlap', async () => {
    const days = [
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
      '2026-05-01',
      '2026-07-15',
      '2026-04-20',
    ]
    const motions: { id: string; revision: number }[] = []
    for (const [i, effectiveFrom] of days.entries())
      motions.push(
        await givenCarried(committee, of('CHANGE_SUCCESS', 0.9 + i / 100, { effectiveFrom })),
      )
    const closed = await Promise.all(
      motions.map(({ id, revision }) => decideMotion(committee.chair, { id, revision })),
    )
    expect(closed.map(({ state }) => state)).toEqual(days.map(() => 'APPROVED'))
    const [{ count } = { count: -1 }] = await overlapping()
    expect(count).toBe(0)
    const held = (await readTargets(mia, { kpi: 'CHANGE_SUCCESS' })).filter(
      ({ state }) => state !== 'REPLACED',
    )
    expect(
      held.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]).toSorted(),
    ).toEqual([
      ['2026-04-01', '2026-04-20'],
      ['2026-04-20', '2026-05-01'],
      ['2026-05-01', '2026-06-01'],
      ['2026-06-01', '2026-07-15'],
      ['2026-07-15', null],
    ])
  })

  test('of one motion close it once', async () => {
    const { id, revision } = await givenCarried(
      committee,
      of('NPS', 30, { effectiveFrom: '2026-05-01', terms: { value: 30, red: 10 } }),
    )
    const both = await Promise.allSettled([
      decideMotion(committee.chair, { id, revision }),
      decideMotion(committee.executive, { id, revision }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await historyOf('NPS')).toHaveLength(1)
  })
})

describe('the days that a target holds', () => {
  test('are the same in the database as by the book, whatever came after it', async () => {
    for (const effectiveFrom of ['2026-04-01', '2026-06-01', '2026-05-01', '2026-06-01'])
      await givenApproved(committee, of('COMPETENCE_COVERAGE', 0.8, { effectiveFrom }))
    const rows = await db.sql<{ id: number; from: string | null; to: string | null }[]>`
      select id, lower(effective) as "from", upper(effective) as "to" from target_version order by id`
    const { versions } = await readTargetBook(db.ctx())
    const byBook = versions.map(version => {
      const to = endKnownAt(version, null)
      const isNever = to !== null && to <= version.from
      return { id: version.id, from: isNever ? null : version.from, to: isNever ? null : to }
    })
    expect([...rows]).toEqual(byBook)
    expect(byBook.filter(({ from }) => from === null).length).toBeGreaterThan(0)
  })
})

describe('what was agreed', () => {
  test('is read from the book as it was known', async () => {
    await givenApproved(
      committee,
      of('CSAT_RESPONSE_RATE', 0, {
        terms: { range: { low: 0.2, high: 0.6, redLow: 0.1, redHigh: 0.9 } },
      }),
      '2026-04-10T10:00:00Z',
    )
    const book = await readTargetBook(db.ctx())
    const ask = (knownAt: string) =>
      book.resolve({
        kpi: 'CSAT_RESPONSE_RATE',
        variant: book.versions.at(-1)?.variant ?? '',
        grain: 'MONTH',
        scope: { departmentId: 1, serviceId: 2, priority: null, isWithoutTargets: false },
        period: { end: '2026-05-01', endsAt: new Date('2026-04-30T22:00:00Z') },
        knownAt: new Date(knownAt),
      })
    expect(ask('2026-04-10T09:59:00Z').version).toBeNull()
    expect(ask('2026-04-10T10:00:00Z').levels).toMatchObject({ direction: 'RANGE', low: 0.2 })
    expect(ask('2026-04-10T10:00:00Z').chain.map(({ outcome }) => outcome)).toEqual([
      'NONE',
      'NONE',
      'AGREED',
    ])
  })
})

describe('coverage', () => {
  test('lists what has no target, no owner, or is past its review; an opt-out is no gap', async () => {
    await givenApproved(committee, of('KNOWN_ERROR_FIXED', 0.5, { scope: { department: 'HR' } }))
    await givenApproved(committee, {
      subject: 'OPT_OUT',
      kpi: 'CONTROL_EFFECTIVENESS',
      scope: { department: 'HR' },
      effectiveFrom: '2026-04-01',
      rationale: 'HR has no controls of its own.',
    })
    const coverage = await readCoverage(mia, { scope: { service: 'PAYROLL' } })
    const row = (kpi: string) => coverage.rows.find(({ about }) => about.kpi === kpi)
    expect(row('KNOWN_ERROR_FIXED')).toMatchObject({
      gaps: ['NO_OWNER'],
      inheritedFrom: { label: 'People' },
      chain: [{ outcome: 'NONE' }, { scope: { label: 'People' }, outcome: 'AGREED' }],
    })
    expect(row('CONTROL_EFFECTIVENESS')).toMatchObject({ target: null, isOptedOut: true, gaps: [] })
    expect(row('TTR_MEDIAN')).toMatchObject({ target: null, gaps: ['NO_TARGET'] })
    expect(row('VOLUME_OPENED')).toBeUndefined()
    const later = await readCoverage(at(mia, '2027-04-01T10:00:00Z'), {
      scope: { service: 'PAYROLL' },
    })
    expect(later.pastReview).toBeGreaterThan(0)
    const stale = await readCoverage(at(mia, '2027-10-01T10:00:00Z'), {
      scope: { service: 'PAYROLL' },
    })
    const known = stale.rows.find(({ about }) => about.kpi === 'KNOWN_ERROR_FIXED')
    expect(known?.gaps).toEqual(['NO_OWNER', 'REVIEW_STALE'])
  })

  test('of targets due for review tells those that hold, the one due longest first', async () => {
    expect(await readTargetsDueForReview(mia)).toEqual([])
    const due = await readTargetsDueForReview(at(mia, '2027-05-02T10:00:00Z'))
    const days = due.map(({ reviewDate }) => reviewDate)
    expect(days).toEqual(days.toSorted())
    expect(due.length).toBeGreaterThan(2)
    expect(due.every(({ state }) => state === 'IN_FORCE')).toBe(true)
    const ahead = await readTargetsDueForReview(at(mia, '2027-03-30T10:00:00Z'), 7)
    expect(ahead.length).toBeGreaterThan(0)
  })
})
