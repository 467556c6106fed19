import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from '../statistics/wilson.js'
import { boardSentences, type SentenceFrame } from './board-sentences.js'
import { kpiByCode } from './catalogue.js'
import type { ComparedReading, MarkedValue } from './compared-reading.js'
import type { KpiDefinition } from './define-kpi.js'
import { type ReadingStatus, readingMarks } from './reading-status.js'

const now = new Date('2026-11-22T12:00:00Z')
const frame: SentenceFrame = { comparedWith: 'September 2026', timeZone: 'Europe/Berlin' }
const october = { periodEnd: '2026-11-01', timeZone: 'Europe/Berlin', now }
const september = { ...october, periodEnd: '2026-10-01' }

const kpi = (code: string) => kpiByCode(code) as KpiDefinition

function marked(
  definition: KpiDefinition,
  [top, under]: [number, number],
  when: typeof october,
): MarkedValue {
  const value = {
    value: under === 0 ? null : top / under,
    numerator: top,
    denominator: under,
    n: under,
    interval: wilson(top, under),
  }
  return { value, marks: readingMarks(definition, value, when) }
}

/** A share now and before, as numerator and denominator. */
function share(
  code: string,
  current: [number, number],
  before?: [number, number],
): ComparedReading {
  const definition = kpi(code)
  return {
    kpi: definition,
    unit: definition.unit,
    ...marked(definition, current, october),
    previous: before ? marked(definition, before, september) : null,
  }
}

function level(code: string, count: number): ComparedReading {
  const definition = kpi(code)
  const value = { value: count, numerator: null, denominator: null, n: count, interval: null }
  const marks = readingMarks(definition, value, october)
  return { kpi: definition, unit: definition.unit, value, marks, previous: { value, marks } }
}

const texts = (readings: ComparedReading[], given = frame) =>
  boardSentences(readings, given).map(sentence => sentence.text)

describe('what is off', () => {
  test('is worse than before beyond noise, the surest first, and open work past due in any case', () => {
    const [off] = boardSentences(
      [
        share('SLA_COVERAGE', [850, 1000], [900, 1000]),
        share('SLA_RESOLUTION', [700, 1000], [900, 1000]),
        level('SLA_OPEN_BREACHED', 37),
      ],
      frame,
    )
    expect(off).toEqual({
      kind: 'OFF',
      text: 'Worse than in September 2026 by more than chance explains: SLA compliance, resolution at 70% (was 90%); Tickets with an agreement at 85% (was 90%). Open work past its due time stands at 37.',
      kpis: ['SLA_RESOLUTION', 'SLA_COVERAGE', 'SLA_OPEN_BREACHED'],
    })
  })

  test('is not called uncertain as well', () => {
    const overdue = { ...level('SLA_OPEN_BREACHED', 6), previous: level('SLA_OPEN_BREACHED', 5) }
    const [off, , uncertain] = boardSentences([overdue], frame)
    expect(off.kpis).toEqual(['SLA_OPEN_BREACHED'])
    expect(uncertain.kpis).toEqual([])
  })

  test('names two at most', () => {
    const worse = ['SLA_RESOLUTION', 'SLA_RESPONSE', 'SLA_COVERAGE'].map(code =>
      share(code, [100, 1000], [900, 1000]),
    )
    expect(boardSentences(worse, frame)[0].kpis).toHaveLength(2)
  })

  test('is only the open work past due where nothing got worse', () => {
    expect(texts([level('SLA_OPEN_BREACHED', 2)])[0]).toBe(
      'Open work past its due time stands at 2.',
    )
  })

  test('is nothing when no promise is open past due and nothing moved beyond noise', () => {
    const [off, improved] = texts([
      level('SLA_OPEN_BREACHED', 0),
      share('SLA_RESOLUTION', [90, 100], [91, 100]),
    ])
    expect(off).toBe('Nothing is worse than in September 2026 by more than chance explains.')
    expect(improved).toBe('Nothing is better than in September 2026 by more than chance explains.')
  })
})

describe('what improved', () => {
  test('follows the direction of the KPI, not the sign', () => {
    const [off, improved] = boardSentences(
      [share('REOPEN_RATE', [20, 1000], [90, 1000])].map(reading => ({
        ...reading,
        marks: { ...reading.marks, status: 'FINAL' as ReadingStatus },
      })),
      frame,
    )
    expect(off.kpis).toEqual([])
    expect(improved.text).toBe(
      'Better than in September 2026 by more than chance explains: Reopen rate at 2% (was 9%).',
    )
  })

  test('is never a volume or a response rate', () => {
    const [, improved] = boardSentences(
      [share('CSAT_RESPONSE_RATE', [900, 1000], [100, 1000])],
      frame,
    )
    expect(improved.kpis).toEqual([])
  })

  test('is never claimed while the figure can still turn', () => {
    const early = { ...october, now: new Date('2026-11-10T00:00:00Z') }
    const reopen = kpi('REOPEN_RATE')
    const reading: ComparedReading = {
      kpi: reopen,
      unit: 'RATIO',
      ...marked(reopen, [1, 1000], early),
      previous: marked(reopen, [90, 1000], september),
    }
    const [, improved, uncertain] = boardSentences([reading], frame)
    expect(improved.kpis).toEqual([])
    expect(uncertain.text).toBe('Reopen rate (not final before 15 November 2026).')
  })

  test('may be claimed in a running period where there is no window', () => {
    const sla = kpi('SLA_RESOLUTION')
    const running = { ...october, periodEnd: '2026-12-01' }
    const reading: ComparedReading = {
      kpi: sla,
      unit: 'RATIO',
      ...marked(sla, [990, 1000], running),
      previous: marked(sla, [800, 1000], september),
    }
    expect(boardSentences([reading], frame)[1].kpis).toEqual(['SLA_RESOLUTION'])
  })
})

describe('what is uncertain', () => {
  test('rests on too few, is not final, has no data, or may be chance; three at most', () => {
    const readings = [
      share('SLA_RESOLUTION', [90, 100], [92, 100]),
      share('FCR', [10, 12], [80, 100]),
      share('CHANGE_EMERGENCY', [0, 0], [1, 30]),
    ]
    expect(texts(readings)[2]).toBe(
      'First contact resolution (rests on 12 where 30 are needed); Emergency changes (no data); SLA compliance, resolution (90% after 92% may be chance).',
    )
    const more = [...readings, share('SLA_RESPONSE', [90, 100], [92, 100])]
    expect(texts(more)[2]).toMatch(/; and others\.$/)
    expect(boardSentences(more, frame)[2].kpis).toHaveLength(3)
  })

  test('is not the response rate, which nobody aims at', () => {
    const reading = share('CSAT_RESPONSE_RATE', [30, 100], [28, 100])
    const final = { ...reading, marks: { ...reading.marks, status: 'FINAL' as ReadingStatus } }
    expect(boardSentences([final], frame)[2].kpis).toEqual([])
  })

  test('is nothing when all is final, enough and unchanged', () => {
    expect(texts([share('SLA_RESOLUTION', [90, 100], [90, 100])])[2]).toBe(
      'Nothing is uncertain: every figure is final and rests on enough records.',
    )
  })
})

test('without anything to compare with, the sentences say so', () => {
  const [off, improved] = texts([share('SLA_RESOLUTION', [1, 1000])], {
    ...frame,
    comparedWith: null,
  })
  expect(off).toBe('Nothing can be called worse: no figure has a settled one to be compared with.')
  expect(improved).toBe(
    'Nothing can be called better: no figure has a settled one to be compared with.',
  )
})

test('a small sample of before is nothing to compare with', () => {
  expect(boardSentences([share('SLA_RESOLUTION', [1, 1000], [9, 10])], frame)[0].kpis).toEqual([])
})

test('every number in the sentences is one of the readings', () => {
  const counts = fc.nat(500).chain(n => fc.tuple(fc.nat(n), fc.constant(n)))
  fc.assert(
    fc.property(counts, counts, fc.nat(50), (current, before, overdue) => {
      const readings = [
        share('SLA_RESOLUTION', current, before),
        level('SLA_OPEN_BREACHED', overdue),
      ]
      const given = [current, before]
        .filter(([, n]) => n > 0)
        .map(([top, n]) => Number(((100 * top) / n).toFixed(1)))
      const allowed = new Set([...given, overdue, current[1], 30, 2026])
      for (const text of texts(readings))
        for (const [number] of text.matchAll(/\d+(\.\d+)?/g)) {
          const near = [...allowed].some(value => Math.abs(value - Number(number)) < 0.11)
          expect(near, `${number} in "${text}"`).toBe(true)
        }
    }),
  )
})
