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
    const named = tickets.filter(({ requester }) => !/^person-\d{5}$/.test(requester ?? ''))
    expect(named).toEqual([])
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

describe('first contact', () => {
  const share = (all: readonly boolean[]) => all.filter(Boolean).length / all.length

  test('is told by agents, requesters and conversations, and agents think best of it', () => {
    const agents = tickets.flatMap(({ firstContactFlag }) => firstContactFlag ?? [])
    const asked = new Set(
      [...story.invitations.values()].filter(({ kind }) => kind === 'FCR').map(i => i.externalId),
    )
    const requesters = story.responses
      .filter(({ invitation }) => asked.has(invitation))
      .map(({ score }) => score === 1)
    const conversations = story.batches.flatMap(batch => batch.interactions)
    expect(agents.length).toBeGreaterThan(10_000)
    expect(requesters.length).toBeGreaterThan(500)
    expect(conversations.length).toBeGreaterThan(3000)
    expect(share(agents)).toBeGreaterThan(share(requesters))
    expect(conversations.filter(({ ticket }) => ticket === null).length).toBeGreaterThan(1000)
  })

  test('is not told by conversations before they were recorded', () => {
    const first = story.batches.findIndex(batch => batch.interactions.length > 0)
    expect(first).toBeGreaterThan(18)
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
    const early = story.batches.flatMap((batch, i) => {
      const end = new Date(story.timeline.months[i]?.end ?? 0)
      const isLater = (at: Date | null) => at !== null && at >= end
      return [
        ...batch.tickets.filter(
          each => isLater(each.sourceUpdatedAt) || isLater(each.finalResolvedAt),
        ),
        ...batch.slaInstances.filter(each => isLater(each.stoppedAt)),
        ...batch.surveyResponses.filter(each => isLater(each.answeredAt)),
        ...batch.changes.filter(each => isLater(each.implementedAt)),
        ...batch.interactions.filter(each => isLater(each.closedAt)),
      ]
    })
    expect(early).toEqual([])
  })

  test('happens in an order that is possible', () => {
    const impossible = tickets.filter(counts).filter(ticket => {
      const { openedAt, firstResponseAt, firstResolvedAt, finalResolvedAt, closedAt } = ticket
      const times = [openedAt, firstResponseAt, firstResolvedAt, finalResolvedAt, closedAt]
      const known = times.flatMap(at => at?.getTime() ?? [])
      return known.some((at, i) => at < (known[i - 1] ?? at))
    })
    expect(impossible).toEqual([])
  })

  test('names only what exists', () => {
    const isLost = (id: string | null, known: ReadonlyMap<string, unknown>) =>
      id !== null && !known.has(id)
    const lost = [
      ...[...story.slas.values()].filter(each => isLost(each.ticket, story.tickets)),
      ...story.responses.filter(each => isLost(each.invitation, story.invitations)),
      ...tickets.filter(each => isLost(each.causedByChange, story.changes)),
      ...tickets.filter(each => isLost(each.duplicateOf, story.tickets)),
      ...tickets.filter(each => isLost(each.reopenedFrom, story.tickets)),
    ]
    expect(lost).toEqual([])
  })
})
