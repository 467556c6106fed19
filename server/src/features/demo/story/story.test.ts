import { describe, expect, test } from 'vitest'
import {
  counts,
  median,
  monthIndex,
  reopened,
  resolutionHours,
  satisfied,
  slaMet,
  tellStory,
} from '../testing/told-story.js'
import { outagesOf } from './outages.js'
import { storyServices } from './services.js'

const story = tellStory({ now: new Date('2026-11-22T13:00:00Z') })
const { watermelon, orphan, off, improved } = storyServices
const lastComplete = 35

describe('the watermelon', () => {
  test('is green outside: its resolution SLA holds better than ever', () => {
    const before = slaMet(story, watermelon, 0, 12)
    const lately = slaMet(story, watermelon, 30, 36)
    expect(lately).toBeGreaterThan(0.95)
    expect(lately).toBeGreaterThan(before)
  })

  test('is red inside: more comes back and fewer people are satisfied', () => {
    expect(reopened(story, watermelon, 30, 36)).toBeGreaterThan(
      2 * reopened(story, watermelon, 0, 12),
    )
    expect(satisfied(story, watermelon, 30, 36)).toBeLessThan(
      satisfied(story, watermelon, 0, 12) - 0.12,
    )
  })
})

test('the service that is off has missed its SLA for three months, after years of improving', () => {
  expect(slaMet(story, off, 24, 33)).toBeGreaterThan(0.8)
  expect(slaMet(story, off, 33, 36)).toBeLessThan(slaMet(story, off, 24, 33) - 0.15)
})

test('the improved service is visibly better in the last complete month', () => {
  const before = slaMet(story, improved, lastComplete - 3, lastComplete)
  expect(slaMet(story, improved, lastComplete, lastComplete + 1)).toBeGreaterThan(before + 0.06)
})

test('the orphan has tickets, but no SLA, no survey and no change', () => {
  const numbers = [...story.tickets.values()].filter(each => each.service === orphan)
  const ids = new Set(numbers.map(each => each.externalId))
  expect(numbers.length).toBeGreaterThan(300)
  expect([...story.slas.values()].filter(sla => ids.has(sla.ticket))).toEqual([])
  expect([...story.invitations.values()].filter(each => each.service === orphan)).toEqual([])
  expect([...story.changes.values()].filter(each => each.service === orphan)).toEqual([])
})

describe('outages', () => {
  const outages = outagesOf(story.timeline)

  test('are four, each with one major incident and a burst beyond a normal day', () => {
    expect(outages).toHaveLength(4)
    for (const { service, problemId, start, tickets } of outages) {
      const linked = [...story.tickets.values()].filter(each => each.problemId === problemId)
      expect(linked.filter(each => each.major)).toHaveLength(1)
      expect(linked.length).toBeGreaterThan(0.9 * tickets)
      const month = monthIndex(story, new Date(start))
      expect(slaMet(story, service, month, month + 1)).toBeLessThan(
        slaMet(story, service, month - 3, month),
      )
    }
  })

  test('two of them came from a failed change, and the major incident names it', () => {
    const blamed = outages.flatMap(({ change }) => (change ? [change] : []))
    expect(blamed).toHaveLength(2)
    for (const id of blamed) {
      expect(story.changes.get(id)).toMatchObject({ closeCode: 'unsuccessful', rolledBack: true })
      const caused = [...story.tickets.values()].filter(each => each.causedByChange === id)
      expect(caused.filter(each => each.major)).toHaveLength(1)
    }
  })
})

test('nothing improves before the committee is founded', () => {
  const halves = [resolutionHours(story, 0, 6), resolutionHours(story, 6, 12)].map(median)
  const [first = 0, second = 0] = halves
  expect(second / first).toBeGreaterThan(0.85)
})

test('a late answer is told as late, so that it can be left out', () => {
  const late = story.responses.filter(({ invitation, answeredAt }) => {
    const invitedAt = story.invitations.get(invitation)?.invitedAt.getTime() ?? 0
    return answeredAt.getTime() - invitedAt > 30 * 86_400_000
  })
  expect(late.length).toBeGreaterThan(20)
})

test('problems repeat on the watermelon more than they used to', () => {
  const repeated = (from: number, to: number) => {
    const opened = [...story.tickets.values()].filter(each => {
      const month = monthIndex(story, each.openedAt)
      const isAsked = each.service === watermelon && each.type === 'incident' && counts(each)
      return isAsked && month >= from && month < to
    })
    return opened.filter(each => each.problemId).length / opened.length
  }
  expect(repeated(30, 36)).toBeGreaterThan(1.7 * repeated(0, 12))
})
