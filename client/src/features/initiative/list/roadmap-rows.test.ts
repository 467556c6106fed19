import { expect, test } from 'vitest'
import { inOrder, type Row, roadmapPoints, roadmapRows } from './roadmap-rows.js'

const row = (id: string, change: Partial<Row> = {}): Row =>
  ({
    id,
    title: `Initiative ${id}`,
    stage: 'STARTED',
    stageSince: '2026-01-01',
    isActive: true,
    aiMark: 'NONE',
    milestones: [],
    score: null,
    ...change,
  }) as Row
const scored = (id: string, priority: number | null, priorityForEffort: number | null) =>
  row(id, { score: { priority, priorityForEffort } as Row['score'] })

test('the two orders differ, and what nobody scored comes last', () => {
  const rows = [row('z'), scored('a', 80, 10), scored('b', 60, 40), row('c')]
  const ids = (order: 'priority' | 'effort') => inOrder(rows, order).map(({ id }) => id)
  expect(ids('priority')).toEqual(['a', 'b', 'c', 'z'])
  expect(ids('effort')).toEqual(['b', 'a', 'c', 'z'])
})

test('a bar says in words what it shows', () => {
  const milestones = [
    { title: 'Online', dueOn: '2026-02-01', doneOn: '2026-02-03', state: 'DONE_LATE' },
    { title: 'For all', dueOn: '2026-03-01', doneOn: null, state: 'LATE' },
  ] as Row['milestones']
  const bars = [{ from: '2026-01-01', to: '2026-06-01', hasBegun: true, initiative: { id: '1' } }]
  const [drawn] = roadmapRows(bars, [row('1', { milestones })], ['2'])
  expect(drawn).toMatchObject({
    look: 'running',
    isMeant: false,
    inWords: '1 Jan 2026 to 1 Jun 2026, under way; 1 of 2 milestones done, 1 late',
  })
  expect(drawn?.milestones.map(({ on, isLate }) => [on, isLate])).toEqual([
    ['2026-02-03', false],
    ['2026-03-01', true],
  ])
})

test('no series is no points', () => {
  expect(roadmapPoints(undefined)).toEqual([])
})
