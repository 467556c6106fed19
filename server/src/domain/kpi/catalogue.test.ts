import { expect, test } from 'vitest'
import { SMALLEST_GROUP } from '../access/smallest-group.js'
import { boardKpis, catalogue, kpiByCode, variantOf } from './catalogue.js'
import { type KpiDefinition, unitOf } from './define-kpi.js'
import { moments } from './measures.js'
import { observedKpis } from './observed.js'
import { isOfAnswers } from './of-answers.js'
import { partsRead } from './parts-read.js'

test('a code names one KPI', () => {
  const codes = catalogue.map(kpi => kpi.code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const kpi of catalogue) expect(kpiByCode(kpi.code)).toBe(kpi)
})

test('an unknown code and an unknown variant are null, never a guess', () => {
  expect(kpiByCode('sla_resolution')).toBeNull()
  expect(kpiByCode('')).toBeNull()
  for (const kpi of catalogue) expect(variantOf(kpi, 'NO_SUCH')).toBeNull()
})

test('without a variant the first one answers', () => {
  const sla = kpiByCode('SLA_RESOLUTION')
  expect(sla && variantOf(sla)?.code).toBe('DECIDED')
  expect(sla && variantOf(sla, null)?.code).toBe('DECIDED')
  expect(sla && variantOf(sla, 'DUE')?.code).toBe('DUE')
})

test('the catalogue reads family by family', () => {
  const families = catalogue.map(kpi => kpi.family)
  const blocks = families.filter((family, index) => family !== families[index - 1])
  expect(blocks).toEqual([
    'SERVICE_LEVEL',
    'EXPERIENCE',
    'SPEED',
    'FLOW',
    'CHANGE',
    'PEOPLE',
    'CONTROL',
    'VALUE',
    'VOLUME',
  ])
})

test('the board shows eight headlines in the order of attention', () => {
  expect(boardKpis.map(kpi => kpi.code)).toEqual([
    'SLA_RESOLUTION',
    'FCR',
    'CSAT_T2B',
    'TTR_MEDIAN',
    'SLA_OPEN_BREACHED',
    'BACKLOG',
    'REOPEN_RATE',
    'CHANGE_SUCCESS',
  ])
  expect(boardKpis.map(kpi => kpi.boardOrder)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('whatever is to be read beside a KPI is in the catalogue', () => {
  for (const kpi of catalogue)
    for (const code of kpi.pairedWith)
      expect(kpiByCode(code), `${kpi.code} → ${code}`).not.toBeNull()
})

test.each([
  ['SLA_RESOLUTION', 'SLA_PAUSED_SHARE'],
  ['TTR_MEDIAN', 'BACKLOG_AGED'],
  ['FCR', 'REOPEN_RATE'],
  ['FCR', 'CSAT_T2B'],
  ['CSAT_T2B', 'CSAT_RESPONSE_RATE'],
  ['CHANGE_SUCCESS', 'CHANGE_EMERGENCY'],
  ['TRAINING_HOURS_PER_FTE', 'COMPETENCE_COVERAGE'],
])('%s can be bought with %s, which is read beside it and can speak against it', (code, pair) => {
  expect(kpiByCode(code)?.pairedWith).toContain(pair)
  expect(kpiByCode(code)?.better).not.toBe('NEITHER')
  const { better, worseBeside } = kpiByCode(pair) as KpiDefinition
  expect(better !== 'NEITHER' || worseBeside !== undefined).toBe(true)
})

test('every recorded KPI has a definition, and only those are recorded', () => {
  const recorded = catalogue.filter(kpi => kpi.variants[0].formula.kind === 'observed')
  expect(recorded.map(kpi => kpi.code).sort()).toEqual(observedKpis.slice(1).toSorted())
})

test('a level of a department is read at the end of the period, not summed over it', () => {
  const last = catalogue.filter(
    ({ variants: [{ formula }] }) => formula.kind === 'observed' && formula.over === 'last',
  )
  expect(last.map(kpi => kpi.code)).toEqual(['COMPETENCE_COVERAGE', 'AI_SANCTIONED'])
})

test('every ticket, SLA, survey and change measure is read by some KPI', () => {
  const read = new Set(
    catalogue
      .flatMap(kpi => kpi.variants.flatMap(({ formula }) => partsRead(formula)))
      .map(part => part.measure),
  )
  const unread = Object.values(moments)
    .flatMap(moment => moment.measures)
    .filter(measure => !read.has(measure))
  expect(unread).toEqual([
    'ticketsExcluded', // exclusions of a reading
    'openFrom3Days', // age bands
    'openFrom8Days',
    'openFrom15Days',
    'openFrom91Days',
    'csatInvitedPositive', // non-response bounds
    'npsInvited', // weight of evidence
    'npsInvitedAnswered',
    'cesInvited',
    'cesInvitedAnswered',
    'fcrInvited',
    'fcrInvitedAnswered',
    'csatScores', // distribution of scores
    'observedNumerator', // observed KPIs, by code
    'observedDenominator',
    'levelNumerator',
    'levelDenominator',
    'interactionsAbandoned', // exclusions of a reading
  ])
})

test('only the effort score changes its unit with the variant', () => {
  const changing = catalogue.flatMap(kpi =>
    kpi.variants
      .filter(variant => unitOf(kpi, variant) !== kpi.unit)
      .map(variant => `${kpi.code}.${variant.code}`),
  )
  expect(changing).toEqual(['CES.MEAN'])
})

test('nothing that people answered is judged from so few that it is withheld', () => {
  const ofAnswers = catalogue.filter(kpi =>
    kpi.variants.some(({ formula }) => isOfAnswers(formula)),
  )
  for (const { minimumSample } of ofAnswers)
    expect(minimumSample).toBeGreaterThanOrEqual(SMALLEST_GROUP)
})
