import { expect, test } from 'vitest'
import { type WorkVolume, yearOfWork } from './work-volume.js'

const spent = (month: string, amount: number, department: string | null = 'IT'): WorkVolume => ({
  ...{ kind: 'SPEND', item: 'Networks', department, month, amount },
})

test('a year is the twelve whole months before a day: neither the running one nor a thirteenth', () => {
  const [found] = yearOfWork(
    [
      spent('2025-05-01', 1),
      spent('2026-05-01', 100),
      spent('2025-06-01', 10),
      spent('2026-06-01', 1000),
    ],
    '2026-06-30',
  )
  expect(found?.amount).toBe(110)
  expect(found?.months).toEqual([
    { month: '2025-06-01', amount: 10 },
    { month: '2026-05-01', amount: 100 },
  ])
})

test('an item belongs where its newest month says; one of which nothing is recorded is unknown', () => {
  const [found] = yearOfWork([spent('2026-05-01', 1, 'HR'), spent('2026-04-01', 2)], '2026-06-01')
  expect(found?.department).toBe('HR')
  expect(yearOfWork([spent('2024-01-01', 1)], '2026-06-01')).toEqual([])
})

test('a team and a cost centre of one name are two', () => {
  const team: WorkVolume = { ...spent('2026-05-01', 9), kind: 'EFFORT' }
  expect(yearOfWork([team, spent('2026-05-01', 1)], '2026-06-01')).toHaveLength(2)
})
