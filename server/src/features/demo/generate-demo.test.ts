import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { observedKpis } from '../../domain/kpi/observed.js'
import { type DemoOptions, generateDemo } from './generate-demo.js'
import { departments } from './story/organisation.js'
import { services } from './story/services.js'
import { counts, median, monthIndex, resolutionHours, tellStory } from './testing/told-story.js'

const now = new Date('2026-11-22T13:00:00Z')
const story = tellStory({ now })
const tickets = [...story.tickets.values()]

function digest(options: DemoOptions): string {
  const hash = createHash('sha256')
  for (const { batch } of generateDemo(options)) hash.update(JSON.stringify(batch))
  return hash.digest('hex')
}

describe('telling the story', () => {
  const small = { now, scale: 0.03 }

  test('again on the same day gives the same facts to the byte', () => {
    const atNight = { ...small, now: new Date('2026-11-22T00:30:00Z') }
    expect(digest(atNight)).toBe(digest(small))
  })

  test('with another seed gives other facts', () => {
    expect(digest({ ...small, seed: 'another' })).not.toBe(digest(small))
  })
})

describe('the story', () => {
  test('has about 60,000 tickets', () => {
    expect(story.tickets.size).toBeGreaterThan(58_500)
    expect(story.tickets.size).toBeLessThan(61_500)
  })

  test('covers 36 complete months and the running one, and ends yesterday', () => {
    const days = tickets.map(ticket => ticket.openedAt.toISOString()).sort()
    expect(story.timeline.months.map(month => month.key)).toHaveLength(37)
    expect(days[0]?.slice(0, 10)).toBe('2023-11-01')
    expect(days.at(-1)?.slice(0, 10)).toBe('2026-11-21')
  })

  test('gives every service tickets in every month', () => {
    const cells = new Set(
      tickets.map(each => `${each.service} ${monthIndex(story, each.openedAt)}`),
    )
    const missing = services.flatMap(({ code }) =>
      story.timeline.months
        .slice(0, 36)
        .flatMap(({ index }) => (cells.has(`${code} ${index}`) ? [] : [`${code} ${index}`])),
    )
    expect(missing).toEqual([])
  })

  test('brings the median time to resolve down by about 40 % from the first to the third year', () => {
    const first = median(resolutionHours(story, 0, 12))
    const third = median(resolutionHours(story, 24, 36))
    expect(1 - third / first).toBeGreaterThan(0.35)
    expect(1 - third / first).toBeLessThan(0.45)
  })

  test('peaks when terms begin', () => {
    const opened = story.timeline.months.map(() => 0)
    for (const ticket of tickets) {
      const month = monthIndex(story, ticket.openedAt)
      opened[month] = (opened[month] ?? 0) + 1
    }
    const mean = opened.slice(0, 36).reduce((a, b) => a + b, 0) / 36
    const peaks = story.timeline.months.filter(({ key }) => /-(04|10)$/.test(key))
    for (const { index } of peaks) expect(opened[index]).toBeGreaterThan(mean)
  })

  test('names no person and uses every kind of exclusion', () => {
    for (const { requester } of tickets) expect(requester).toMatch(/^person-\d{5}$/)
    expect(tickets.some(ticket => ticket.cancelled)).toBe(true)
    expect(tickets.some(ticket => ticket.duplicateOf)).toBe(true)
    expect(new Set(tickets.map(ticket => ticket.flagged))).toEqual(
      new Set(['NONE', 'TEST', 'SPAM', 'AUTO_EVENT']),
    )
  })

  test('leaves work open at the end, some of it old', () => {
    const open = tickets.filter(ticket => counts(ticket) && !ticket.finalResolvedAt)
    const monthAgo = story.timeline.end - 30 * 86_400_000
    expect(open.length).toBeGreaterThan(80)
    expect(open.filter(ticket => ticket.openedAt.getTime() < monthAgo).length).toBeGreaterThan(8)
  })

  test('records every observed KPI, and those of all four departments', () => {
    const recorded = new Set(story.observations.map(each => each.kpi))
    expect([...recorded].sort()).toEqual(observedKpis.filter(kpi => kpi !== 'NONE').toSorted())
    const named = new Set(story.observations.map(each => each.department))
    expect([...named].sort()).toEqual(departments.map(each => each.code).sort())
  })
})

describe('every fact', () => {
  test('lies before today', () => {
    const end = new Date(story.timeline.end)
    const late = story.batches.flatMap(batch =>
      Object.values(batch)
        .flat()
        .flatMap(fact => Object.entries(fact))
        .filter(
          ([key, value]) => value instanceof Date && value >= end && !key.startsWith('planned'),
        ),
    )
    expect(late).toEqual([])
  })

  test('was known in its instalment: nothing in it is later than the month', () => {
    story.batches.forEach((batch, i) => {
      const end = story.timeline.months[i]?.end ?? 0
      for (const ticket of batch.tickets) {
        expect(ticket.sourceUpdatedAt.getTime()).toBeLessThan(end)
        expect(ticket.finalResolvedAt?.getTime() ?? 0).toBeLessThan(end)
      }
      for (const sla of batch.slaInstances) {
        expect(sla.stoppedAt?.getTime() ?? 0).toBeLessThan(end)
      }
    })
  })

  test('happens in an order that is possible', () => {
    for (const ticket of tickets) {
      const { openedAt, firstResponseAt, firstResolvedAt, finalResolvedAt, closedAt } = ticket
      const times = [openedAt, firstResponseAt, firstResolvedAt, finalResolvedAt, closedAt]
      const known = times.flatMap(at => (at && counts(ticket) ? [at.getTime()] : []))
      expect(known).toEqual(known.toSorted((a, b) => a - b))
    }
  })

  test('names only what exists', () => {
    for (const { ticket } of story.slas.values()) expect(story.tickets.has(ticket)).toBe(true)
    for (const { invitation } of story.responses) {
      expect(story.invitations.has(invitation)).toBe(true)
    }
    for (const { causedByChange, duplicateOf } of tickets) {
      if (causedByChange) expect(story.changes.has(causedByChange)).toBe(true)
      if (duplicateOf) expect(story.tickets.has(duplicateOf)).toBe(true)
    }
  })
})
