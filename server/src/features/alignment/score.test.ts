import { beforeAll, describe, expect, test } from 'vitest'
import { defaultScoreConfiguration } from '../../domain/alignment/score-configuration.js'
import { testDatabase } from '../../testing/database.js'
import { type ReadStrategy, scoreWith } from './read-alignment.js'
import type { ObjectiveOn, StrategyOn } from './score/strategy.js'
import { givenMonths, givenOrganisation, givenTarget } from './testing/given.js'

const db = await testDatabase()
/** March and April 2026 are final; a target of 90 % with red at 80 %. */
const now = new Date('2026-05-20T10:00:00Z')

const sla = {
  kpi: 'SLA_RESOLUTION',
  variant: 'DECIDED',
  scope: {},
  weight: 3,
  isOutcome: true,
}
const objective: ObjectiveOn = {
  id: '1',
  title: 'Promises are kept',
  kind: 'COMMITTED',
  weight: 60,
  isCritical: true,
  parentId: null,
  since: '2024-01-01',
  kpis: [sla],
  services: [{ service: 'EMAIL', share: 1, strength: 'STRONG' }],
}
const returning: ObjectiveOn = {
  ...objective,
  id: '2',
  title: 'Solved means solved',
  weight: 40,
  isCritical: false,
  services: [],
  kpis: [{ ...sla, kpi: 'REOPEN_RATE', variant: 'COHORT', isOutcome: false }],
}
const portal = {
  ...{ id: '1', title: 'Portal', budget: 1000, delivery: 0.5, service: null },
  objectives: [{ id: '1', share: 1 }],
}
const strategy: StrategyOn = {
  objectives: [objective, returning],
  links: objective.services,
  categories: [],
  inForce: ['1', '2'],
  work: [],
  unread: [],
  hasObjectives: true,
  initiatives: [portal],
  configuration: defaultScoreConfiguration,
  configurationVersion: 'default',
}
const always =
  (of: (day: string) => StrategyOn): ReadStrategy =>
  async (_, { days }) =>
    new Map(days.map(day => [day, of(day)]))
const read = (of: (day: string) => StrategyOn, asked = {}) =>
  scoreWith(db.ctx(now), asked, always(of))

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenTarget(db.sql, 'SLA_RESOLUTION', { direction: 'HIGHER', value: 0.9, red: 0.8 })
  const months = Array.from({ length: 28 }, (_, i) => ({ met: i === 27 ? 95 : 85, reopened: 10 }))
  await givenMonths(db.sql, 'EMAIL', months.slice(0, 28))
})

describe('the score of a month', () => {
  test('is made of KPIs against their targets, of links and of initiatives', async () => {
    const found = await read(() => strategy)
    expect(found.period.label).toBe('April 2026')
    // G: 60 % met in full, 40 % has no target; services: 1 of 3, tickets: all; I: 0.5.
    const covered = (0.2 / 3 + 0.1) / 0.3
    expect(found.score).toBeCloseTo(50 * 0.6 + (30 * covered) / 0.8 + 20 * 0.5, 8)
    expect(found.badges.map(({ kind }) => kind)).toEqual(['PARTIAL'])
    expect(
      found.objectives.map(each => [each.title, each.attained, each.statusOfObjective]),
    ).toEqual([
      ['Promises are kept', 1, 'MET'],
      ['Solved means solved', 0, 'UNKNOWN'],
    ])
    expect(found.objectives[0]?.kpis[0]).toMatchObject({
      valueInWords: '95%',
      targetInWords: '90%',
      points: expect.closeTo(30, 8),
    })
    expect(found.objectives[0]).toMatchObject({
      services: [{ service: { code: 'EMAIL', name: 'E-mail' }, share: 1 }],
      initiatives: [{ title: 'Portal', delivery: 0.5 }],
    })
    expect(found.lostPoints[0]).toMatchObject({ label: 'Reopen rate', gap: 'NO_DATA', lost: 20 })
  })

  test('moved by what moved it, and says so', async () => {
    const { comparison, sentences } = await read(() => strategy)
    expect(comparison).toMatchObject({ published: null, with: { label: 'March 2026' } })
    expect(comparison?.change).toBeCloseTo(30 * 0.25, 8)
    expect(comparison?.movers.map(({ label }) => label)).toEqual(['SLA compliance, resolution'])
    expect(sentences.find(({ kind }) => kind === 'CHANGE')?.text).toBe(
      'It rose by 7.5 points since March 2026, most of it by SLA compliance, resolution for “Promises are kept” (+7.5).',
    )
  })

  test('weighed anew is compared with what the month before would have had, over a visible break', async () => {
    const heavier = { ...strategy, objectives: [{ ...objective, weight: 20 }, returning] }
    const of = (day: string) => (day < '2026-04-30' ? strategy : heavier)
    const { comparison, trend, score } = await read(of)
    expect(trend.slice(-2).map(({ isBreak }) => isBreak)).toEqual([false, true])
    const inMarch = await read(() => strategy, { containing: '2026-03-01' })
    expect(comparison?.published).toBeCloseTo(Number(inMarch.score), 8)
    const asNow = await read(() => heavier, { containing: '2026-03-01' })
    expect(comparison?.before).toBeCloseTo(Number(asNow.score), 8)
    expect(comparison?.now).toBe(score)
  })

  test('has a break where the committee weighs its parts otherwise', async () => {
    const of = (day: string) =>
      day < '2026-04-30' ? strategy : { ...strategy, configurationVersion: '2' }
    const { trend } = await read(of)
    expect(trend.slice(-2).map(({ isBreak }) => isBreak)).toEqual([false, true])
  })

  test('leaves new objectives out, and lists them', async () => {
    const young = { ...returning, since: '2026-03-01' }
    const found = await read(() => ({ ...strategy, objectives: [objective, young] }))
    expect(found.parts[0]?.value).toBe(1)
    expect(found.badges.map(({ text }) => text)).toContain(
      '“Solved means solved” is new and not counted yet',
    )
  })

  test('finds orphans both ways', async () => {
    const { orphans } = await read(() => strategy)
    expect(orphans.services.map(({ code }) => code)).toEqual(['PAYROLL', 'PRINT'])
    expect(orphans.objectivesWithoutOutcome.map(({ id }) => id)).toEqual(['2'])
    expect(orphans.kpis.map(({ code }) => code)).not.toContain('SLA_RESOLUTION')
    expect(orphans.kpis.map(({ code }) => code)).toContain('SLA_COVERAGE')
  })

  describe('of a part of the organisation', () => {
    const inEmail = { ...sla, scope: { service: 'EMAIL' } }
    const work = (volume: number, place: { service?: string; department?: string }) => ({
      ...{ base: 'SPEND' as const, key: JSON.stringify(place), label: 'Work', volume },
      ...{ service: place.service ?? null, department: place.department ?? null },
      links: place.service ? [{ share: 1, strength: 'STRONG' as const }] : [],
    })
    const spread: StrategyOn = {
      ...strategy,
      objectives: [{ ...objective, kpis: [sla, inEmail] }, returning],
      work: [work(300, { service: 'EMAIL' }), work(100, { department: 'IT' }), work(600, {})],
      initiatives: [portal, { ...portal, id: '2', service: 'EMAIL', delivery: 1, budget: 10 }],
    }

    test('counts what lies within it: KPIs measured there, its services, initiatives for one of them', async () => {
      const found = await read(() => spread, { scope: { department: 'IT' } })
      expect(found.scope.label).toBe('IT')
      // The whole organisation's KPI is left out, and with it the objective that has no other.
      expect(
        found.objectives.map(({ title, kpis }) => [title, kpis.map(({ key }) => key)]),
      ).toEqual([['Promises are kept', ['SLA_RESOLUTION/DECIDED/EMAIL']]])
      expect(found.parts[2]?.value).toBe(1)
      const coverageOf = (base: string) =>
        found.coverage.bases.find(each => each.base === base)?.covered
      expect(coverageOf('SERVICE')).toBe(0.5)
      expect(coverageOf('SPEND')).toBe(0.75)
      expect(found.orphans.services.map(({ code }) => code)).toEqual(['PRINT'])
    })

    test('where nothing of the strategy is measured has no attainment of goals, which is not 0', async () => {
      const found = await read(() => spread, { scope: { service: 'PAYROLL' } })
      expect(found.parts.map(({ value }) => value)).toEqual([null, 0, null])
      expect(found.coverage.bases.map(({ covered }) => covered)).toEqual([null, null, 0, null])
      expect(found.badges.map(({ kind }) => kind)).toContain('PARTIAL')
    })

    test('is the organisation, a department or a service, and nothing narrower', async () => {
      const asked = { scope: { service: 'EMAIL', priority: 'HIGH' } }
      await expect(read(() => spread, asked)).rejects.toThrow('a department or a service')
      await expect(read(() => spread, { scope: { service: 'FAX' } })).rejects.toThrow(
        'no such service',
      )
    })
  })

  test('counts the services of an objective that is told by its parts', async () => {
    const found = await read(() => ({
      ...strategy,
      objectives: [{ ...objective, services: [] }],
      links: [{ service: 'PRINT', share: 1, strength: 'STRONG' }],
    }))
    expect(found.coverage.bases[2]?.covered).toBeCloseTo(1 / 3, 12)
  })

  test('falls when its data grow old, and is gone when they are', async () => {
    const later = new Date('2026-08-20T10:00:00Z')
    const goalsIn = async (containing: string) =>
      (
        await scoreWith(
          db.ctx(later),
          { containing },
          always(() => strategy),
        )
      ).parts[0]?.value
    expect(await goalsIn('2026-04-01')).toBe(0.6)
    expect(await goalsIn('2026-05-01')).toBeCloseTo(0.6 * ((90 - 31) / 60), 8)
    expect(await goalsIn('2026-07-01')).toBe(0)
  })

  test('without a strategy is none', async () => {
    const nothing = {
      ...strategy,
      ...{ objectives: [], links: [], initiatives: [], hasObjectives: false },
    }
    const found = await read(() => nothing)
    expect(found).toMatchObject({ score: null, status: 'UNKNOWN', known: 0, comparison: null })
    expect(found.sentences.map(({ text }) => text)).toEqual([
      'There is no score: no approved objective, link or initiative has any data.',
    ])
  })
})
