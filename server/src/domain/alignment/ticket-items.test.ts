import { describe, expect, test } from 'vitest'
import { ticketItems } from './ticket-items.js'
import { unreadInWords } from './words/unread-in-words.js'

const services = [
  { service: { code: 'MAIL', name: 'E-mail' }, opened: 100 },
  { service: { code: 'VPN', name: 'VPN' }, opened: 50 },
]
const exams = [
  { category: 'Exams', service: 'MAIL', opened: 30 },
  { category: 'Exams', service: 'VPN', opened: 10 },
]
const links = {
  ofService: (code: string) => (code === 'MAIL' ? [{ share: 0.5, strength: 'WEAK' as const }] : []),
  ofCategory: () => [{ share: 1, strength: 'STRONG' as const }],
}

describe('what was asked for', () => {
  test('counts each ticket once: by its category where that is linked, else by its service', () => {
    const items = ticketItems(services, exams, links)
    expect(items.map(({ label, volume, links: own }) => [label, volume, own[0]?.share])).toEqual([
      ['E-mail', 70, 0.5],
      ['VPN', 40, undefined],
      ['Exams', 40, 1],
    ])
  })

  test('is never less than nothing, where categories were counted later than the month', () => {
    const late = [{ category: 'Exams', service: 'VPN', opened: 60 }]
    expect(ticketItems(services, late, links)[1]?.volume).toBe(0)
  })
})

test.each([
  ['SPEND', 'Networks', /“Networks” spent.*Record it/],
  ['EFFORT', 'Desk', /“Desk” worked.*Record them/],
  ['TICKET_CATEGORY', 'Exmas', /category “Exmas”.*spells it/],
  ['SERVICE', 'FAX', /no service “FAX”/],
] as const)('a link of %s that cannot be read says why, and what to do', (base, item, said) => {
  expect(unreadInWords({ base, item, isForgotten: false })).toMatch(said)
})

test('a category of a time whose tickets are not kept is said to count by its service', () => {
  const work = { base: 'TICKET_CATEGORY', item: 'Exams', isForgotten: true } as const
  expect(unreadInWords(work)).toMatch(/is not kept.*by their service/)
})
