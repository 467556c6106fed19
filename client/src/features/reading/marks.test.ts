import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.js'
import { marksOf } from './marks.js'

const final = { status: 'FINAL' as const, isProvisional: false, isLowSample: false }
const textsOf = (reading: Parameters<typeof marksOf>[0]) => marksOf(reading).map(mark => mark.text)

test('a final reading on enough records has no mark', () => {
  expect(marksOf(final)).toEqual([])
})

test('no data stands alone: nothing else can be said of it', () => {
  expect(textsOf({ ...final, status: 'NO_DATA', isProvisional: true })).toEqual(['No data'])
})

test('a low sample that is provisional too has both marks', () => {
  const reading = {
    status: 'LOW_SAMPLE' as const,
    isProvisional: true,
    isLowSample: true,
    provisionalUntil: '2026-11-14',
  }
  expect(textsOf(reading)).toEqual(['Low sample', 'Provisional until 14 Nov 2026'])
})

test('a survey that few have answered says so, with the share', () => {
  const evidence = { doubts: ['LOW_RESPONSE' as const, 'FEW_ANSWERS' as const], responseRate: 0.07 }
  const [mark] = marksOf({ ...final, evidence })
  expect(mark?.text).toBe('Low evidence')
  expect(mark?.reason).toMatch(/Only 7\.?0?\s?% of those asked/)
})

test('few answers are said once: as a low sample where they are below its minimum', () => {
  const evidence = { doubts: ['FEW_ANSWERS' as const], responseRate: 0.5 }
  expect(textsOf({ ...final, evidence })).toEqual(['Low evidence'])
  const low = { ...final, status: 'LOW_SAMPLE' as const, isLowSample: true, evidence }
  expect(textsOf(low)).toEqual(['Low sample'])
})

test('a share names its parts, other values the records they rest on, a count nothing more', () => {
  const parts = { numerator: 371, denominator: 412, n: 412 }
  expect(evidenceOf({ ...parts, kpi: { unit: 'RATIO' } })).toBe('371 of 412')
  expect(evidenceOf({ ...parts, kpi: { unit: 'SECONDS' } })).toBe('412 records')
  expect(evidenceOf({ ...parts, kpi: { unit: 'COUNT' } })).toBe('')
})
