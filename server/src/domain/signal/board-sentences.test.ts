import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KpiDefinition } from '../kpi/define-kpi.js'
import { type GivenPoint, seriesOf, share } from '../testing/series-of.js'
import { behaviourOf } from './behaviour-of.js'
import type { BoardReading } from './board-clauses.js'
import { boardSentences } from './board-sentences.js'
import type { KpiSeries } from './kpi-series.js'

const steady = (length: number, low = 90, high = 110) =>
  Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high))

const read = (series: KpiSeries, surelyMissed: string | null = null): BoardReading => ({
  series,
  behaviour: behaviourOf(series),
  surelyMissed,
})
const after = (code: string, ...points: (GivenPoint | number | null)[]): BoardReading =>
  read(seriesOf(code, [...steady(24), ...points]))
const texts = (...readings: BoardReading[]) =>
  Object.fromEntries(
    boardSentences(readings, 'Europe/Berlin').map(({ kind, text }) => [kind, text]),
  )

describe('what is off', () => {
  test('is worse than usual, the surest first, with the evidence', () => {
    const [off] = boardSentences(
      [after('BACKLOG', 160), after('BACKLOG_DAYS', 260)],
      'Europe/Berlin',
    )
    expect(off).toEqual({
      kind: 'OFF',
      text: 'Worse than usual: Days of work in the backlog at 260 days (usual range 46.8 days to 153.2 days); Open work at 160 (usual range 47 to 153).',
      kpis: ['BACKLOG_DAYS', 'BACKLOG'],
    })
  })

  test('is a run on the worse side', () => {
    const run = Array.from({ length: 9 }, () => 105)
    expect(texts(after('BACKLOG', ...run)).OFF).toBe(
      'Worse than usual: Open work at 105 (10 months in a row above its average of 100).',
    )
    const weekly = read(seriesOf('BACKLOG', [...steady(24), 140, 141], { grain: 'WEEK' }))
    expect(texts(weekly).OFF).toContain('(two of three weeks far above its average of 100)')
  })

  test('is a target that was surely missed, and open work past due in any case', () => {
    const missed = read(seriesOf('BACKLOG', steady(24)), '80')
    expect(texts(missed, after('SLA_OPEN_BREACHED', 95)).OFF).toBe(
      'Short of target beyond chance: Open work at 110 (target 80). Open work past its due time stands at 95 where none should be, as usual.',
    )
  })

  test('is a level that should not be even while it improves, said once with both', () => {
    expect(texts(after('SLA_OPEN_BREACHED', 20))).toMatchObject({
      OFF: 'Open work past its due time stands at 20 where none should be, which is better than usual (usual range 47 to 153).',
      IMPROVED: 'Nothing else is better than usual.',
    })
    expect(texts(after('SLA_OPEN_BREACHED', 20), after('BACKLOG', 20)).IMPROVED).toBe(
      'Better than usual: Open work at 20 (usual range 47 to 153).',
    )
  })

  test('is said once where such a level is worse than usual', () => {
    expect(texts(after('SLA_OPEN_BREACHED', 200)).OFF).toBe(
      'Worse than usual: Open work past its due time at 200 (usual range 47 to 153).',
    )
  })

  test('is a target missed on the way to it, with the way', () => {
    const series = seriesOf('BACKLOG', [...steady(24), 20])
    expect(texts(read(series, '10')).OFF).toBe(
      'Short of target beyond chance: Open work at 20 (target 10; better than usual all the same).',
    )
  })

  test('names three of a kind at most, and says how many more', () => {
    const worse = ['BACKLOG', 'BACKLOG_DAYS', 'TTR_MEDIAN', 'LOST_USER_HOURS'].map(code =>
      after(code, 900),
    )
    expect(texts(...worse).OFF).toMatch(/; and 1 more\.$/)
  })

  test('is nothing when nothing fired', () => {
    expect(texts(after('BACKLOG', 100))).toMatchObject({
      OFF: 'Nothing is worse than usual.',
      IMPROVED: 'Nothing is better than usual.',
      USUAL: '1 of 1 figures is inside its usual range: do not explain single movements.',
    })
  })

  test('cannot be said where nothing is final and has a usual range', () => {
    const said = texts(after('BACKLOG', { value: 900, status: 'PROVISIONAL' }))
    expect(said.OFF).toBe('Nothing can be called worse: no figure is final and has a usual range.')
    expect(said.IMPROVED).toContain('Nothing can be called better')
    expect(said).not.toHaveProperty('USUAL')
  })
})

describe('what improved', () => {
  test('follows the direction of the KPI, not the sign', () => {
    expect(texts(after('BACKLOG', 20)).IMPROVED).toBe(
      'Better than usual: Open work at 20 (usual range 47 to 153).',
    )
  })

  test('is never a volume', () => {
    const { OFF, IMPROVED, UNCERTAIN } = texts(after('VOLUME_OPENED', 900))
    expect([OFF, IMPROVED]).toEqual([
      'Nothing is worse than usual.',
      'Nothing is better than usual.',
    ])
    expect(UNCERTAIN).toBe(
      'Tickets opened (usual range 47 to 153, which is neither better nor worse).',
    )
  })
})

describe('what is uncertain', () => {
  test('rests on too few, is not final, or has no data', () => {
    const few = after('FCR', { value: 0.8, numerator: 8, denominator: 10, status: 'LOW_SAMPLE' })
    const early = after('REOPEN_RATE', { ...share(1, 100), status: 'PROVISIONAL' })
    expect(texts(early, after('CHANGE_EMERGENCY', null), few).UNCERTAIN).toBe(
      'First contact resolution (rests on 10 where 30 are needed); Reopen rate (not final before 1 January 1970); Emergency changes (no data).',
    )
  })

  test('has too few periods or cases for a usual range', () => {
    const short = read(seriesOf('BACKLOG', steady(5)))
    const thin = read(
      seriesOf(
        'SLA_RESOLUTION',
        Array.from({ length: 24 }, () => share(49, 50)),
      ),
    )
    expect(texts(short, thin).UNCERTAIN).toBe(
      'SLA compliance, resolution (too few cases in a month to tell a change from chance); Open work (too few months for a usual range).',
    )
  })

  test('is not what was called off', () => {
    const level = read(seriesOf('SLA_OPEN_BREACHED', [3, 4]))
    expect(texts(level).UNCERTAIN).toMatch(/^Nothing is uncertain/)
  })

  test('is nothing when all is final and has a usual range', () => {
    expect(texts(after('BACKLOG', 100)).UNCERTAIN).toBe(
      'Nothing is uncertain: every figure is final, rests on enough records and has a usual range.',
    )
  })

  test('by the day nothing has a usual range, which is said once', () => {
    const daily = read(seriesOf('BACKLOG', steady(30), { grain: 'DAY' }))
    expect(texts(daily).OFF).toContain('no figure is final and has a usual range')
    expect(texts(daily).UNCERTAIN).toMatch(/^Nothing is uncertain/)
  })
})

test('a direction turned round changes what is off with what improved', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { minLength: 12, maxLength: 40 }), values => {
      const series = seriesOf('BACKLOG', values)
      const turned = { ...series, kpi: { ...series.kpi, better: 'HIGHER' } as KpiDefinition }
      const kpis = (given: KpiSeries) =>
        boardSentences([read(given)], 'Europe/Berlin').map(sentence => sentence.kpis)
      const [off, improved] = kpis(series)
      expect(kpis(turned).slice(0, 2)).toEqual([improved, off])
    }),
  )
})
