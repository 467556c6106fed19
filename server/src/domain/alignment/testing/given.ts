import fc from 'fast-check'
import type { CoveredItem } from '../coverage.js'
import type { ScoreInput } from '../score.js'
import { coverageBases, linkStrengths } from '../score-configuration.js'
import type { ScoredKpi, ScoredObjective } from '../scored-objective.js'

export const givenKpi = (kpi: Partial<ScoredKpi> = {}): ScoredKpi => ({
  key: 'SLA_RESOLUTION/DECIDED/ORGANISATION',
  label: 'SLA compliance, resolution',
  weight: 1,
  attainment: 1,
  freshness: 1,
  status: 'MET',
  isLowSample: false,
  evidence: 1,
  n: 100,
  minimumSample: 30,
  ...kpi,
})

export const givenObjective = (objective: Partial<ScoredObjective> = {}): ScoredObjective => ({
  id: '1',
  title: 'Teaching never stops',
  kind: 'COMMITTED',
  weight: 50,
  isCritical: false,
  isInGrace: false,
  kpis: [givenKpi()],
  ...objective,
})

/** Something of a base, so much of it linked strongly. */
export const givenItem = (base: CoveredItem['base'], share: number, volume = 100): CoveredItem => ({
  base,
  key: `${base}/${share}`,
  label: base,
  volume,
  links: [{ share, strength: 'STRONG' }],
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 4 })

const kpi: fc.Arbitrary<ScoredKpi> = fc.record({
  key: fc.uuid(),
  label: fc.constantFrom('SLA', 'CSAT', 'Backlog'),
  weight: fc.constantFrom(0, 1, 2, 3, 5),
  attainment: maybe(fc.double({ min: 0, max: 1.2, noNaN: true })),
  freshness: share,
  status: fc.constantFrom('MET', 'AT_RISK', 'MISSED', 'UNKNOWN'),
  isLowSample: fc.boolean(),
  evidence: fc.constantFrom(1, 0.9, 0.7, 0.5),
  n: fc.nat({ max: 200 }),
  minimumSample: fc.constantFrom(0, 30, 50),
})

const objective: fc.Arbitrary<ScoredObjective> = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('Teaching', 'Research', 'People'),
  kind: fc.constantFrom('COMMITTED', 'ASPIRATIONAL'),
  weight: fc.constantFrom(0, 10, 25, 60, 100),
  isCritical: fc.boolean(),
  isInGrace: fc.boolean(),
  kpis: fc.array(kpi, { maxLength: 5 }),
})

const item: fc.Arbitrary<CoveredItem> = fc.record({
  base: fc.constantFrom(...coverageBases),
  key: fc.uuid(),
  label: fc.constant('E-mail'),
  volume: fc.constantFrom(0, 1, 40, 1000),
  links: fc
    .array(fc.record({ share, strength: fc.constantFrom(...linkStrengths) }), { maxLength: 3 })
    .map(links => links.map(link => ({ ...link, share: link.share / 3 }))),
})

const initiative = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('Training', 'Portal'),
  budget: fc.constantFrom(0, 10_000, 250_000),
  delivery: maybe(share),
})

/** Any state of a strategy. */
export const anyInput: fc.Arbitrary<ScoreInput> = fc.record({
  objectives: fc.array(objective, { maxLength: 5 }),
  items: fc.array(item, { maxLength: 12 }),
  initiatives: fc.array(initiative, { maxLength: 5 }),
})
