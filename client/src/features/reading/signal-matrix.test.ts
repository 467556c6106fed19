// @vitest-environment happy-dom
import type { TileReadingFragment } from '@steerboard/schema'
import { describe, expect, test } from 'vitest'
import { mountAt } from '../../testing/mounted.js'
import { kpiLike, targetOfReading, tileReading } from '../../testing/readings.js'
import SignalMatrix from './SignalMatrix.vue'
import { matrixOf } from './signal-matrix.js'

type Target = NonNullable<TileReadingFragment['target']>

const target = (assurance: Target['assurance']): Target =>
  targetOfReading({ inWords: '95%', status: 'MET', assurance })
const reading = (
  name: string,
  variation: TileReadingFragment['variation'],
  assurance?: Target['assurance'],
) =>
  tileReading({
    kpi: kpiLike({ code: name.toUpperCase(), name }),
    variation,
    target: assurance ? target(assurance) : null,
  })
const names = (readings: readonly TileReadingFragment[]) => readings.map(({ kpi }) => kpi.name)

describe('the matrix', () => {
  test('has each figure in exactly one place', () => {
    const all = [
      reading('Worse', 'WORSENING', 'WILL_MISS'),
      reading('Usual', 'COMMON_CAUSE', 'HIT_OR_MISS'),
      reading('Better', 'IMPROVING'),
      reading('Changed', 'CHANGED', 'WILL_HIT'),
      reading('Early', null),
    ]
    const { rows, columns, readingsAt } = matrixOf(all)
    const placed = rows.flatMap(row => columns.flatMap(column => names(readingsAt(row, column))))
    expect(placed.toSorted()).toEqual(names(all).toSorted())
    expect(names(readingsAt('NOT_JUDGED', 'WILL_HIT'))).toEqual(['Changed'])
    expect(names(readingsAt('IMPROVING', 'NO_TARGET'))).toEqual(['Better'])
  })

  test('leaves out volumes, and the row and the column that nobody needs', () => {
    const volume = tileReading({ kpi: kpiLike({ better: 'NEITHER' }), variation: null })
    const { rows, columns } = matrixOf([volume, reading('Usual', 'COMMON_CAUSE', 'WILL_HIT')])
    expect(rows).toEqual(['WORSENING', 'COMMON_CAUSE', 'IMPROVING'])
    expect(columns).toEqual(['WILL_MISS', 'HIT_OR_MISS', 'WILL_HIT'])
  })

  test('before any target is agreed has what figures do, and no empty columns', () => {
    expect(matrixOf([reading('Usual', 'COMMON_CAUSE')]).columns).toEqual(['NO_TARGET'])
  })

  test('reads as a table, each figure a link to its page', async () => {
    const readings = [reading('Promises kept', 'WORSENING', 'HIT_OR_MISS')]
    const { wrapper } = await mountAt(SignalMatrix, { readings, query: { department: 'IT' } })
    const cell = wrapper.get('table').get('td.worse')
    expect(cell.text()).toContain('target 95%')
    expect(cell.get('a').attributes('href')).toBe('/kpi/PROMISES%20KEPT?department=IT')
    expect(
      wrapper
        .get('table')
        .findAll('thead th')
        .map(head => head.text()),
    ).toEqual(['Target will be missed', 'Target is hit or miss', 'Target will be met'])
    expect(wrapper.get('dl').text()).toContain('Worse than usual')
  })
})
