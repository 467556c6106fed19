import { describe, expect, test } from 'vitest'
import { aroundTheClock, compileCalendar } from '../calendar/business-hours.js'
import { caseNamed } from '../testing/reference-cases.js'
import { type SlaClock, slaOutcome } from './sla-outcome.js'

const at = (text: string) => new Date(`2026-11-${text}Z`)
const hour = 3600

const promise = (more: Partial<SlaClock> = {}): SlaClock => ({
  kind: 'RESOLUTION',
  targetSeconds: 4 * hour,
  startedAt: at('18T08:00'),
  stoppedAt: null,
  pauses: [],
  calendar: aroundTheClock,
  sourceMet: null,
  sourceDueAt: null,
  sourceBreachedAt: null,
  ...more,
})

test('open promises that fell due count against us before anyone closes them', () => {
  const { input, expected } = caseNamed('sla-decided-basis')
  const [from, to] = input.period.map((date: string) => new Date(`${date}T00:00Z`)) as [Date, Date]
  const isIn = (instant: Date | null) => instant !== null && instant >= from && instant < to
  const outcomes = input.instances
    .filter(({ cancelled }: { cancelled?: boolean }) => !cancelled)
    .map(({ due, stopped }: { due: string; stopped: string | null }) => {
      const dueAt = new Date(`${due}Z`)
      const startedAt = new Date(dueAt.getTime() - 8 * hour * 1000)
      const stoppedAt = stopped === null ? null : new Date(`${stopped}Z`)
      const outcome = slaOutcome(promise({ startedAt, stoppedAt, targetSeconds: 8 * hour }))
      return { ...outcome, stoppedAt, decidedAt: outcome.decidedAt ?? outcome.dueAt }
    }) as (ReturnType<typeof slaOutcome> & { stoppedAt: Date | null })[]
  const decided = outcomes.filter(({ decidedAt }) => isIn(decidedAt))
  const completed = outcomes.filter(({ stoppedAt }) => isIn(stoppedAt))
  const met = (some: typeof outcomes) => some.filter(outcome => outcome.met).length
  expect([met(decided), decided.length]).toEqual([expected.numerator, expected.denominator])
  expect([met(completed), completed.length]).toEqual([
    expected.completedBasis.numerator,
    expected.completedBasis.denominator,
  ])
})

describe('a promise', () => {
  test('stopped exactly when its target is used up is met', () => {
    const outcome = slaOutcome(promise({ stoppedAt: at('18T12:00') }))
    expect(outcome).toMatchObject({ elapsedSeconds: 4 * hour, met: true, breachedAt: null })
    expect(outcome.decidedAt).toEqual(at('18T12:00'))
  })

  test('stopped a second later broke when it fell due, and was decided then', () => {
    const outcome = slaOutcome(promise({ stoppedAt: at('18T12:00:01') }))
    expect(outcome).toMatchObject({
      met: false,
      breachedAt: at('18T12:00'),
      decidedAt: at('18T12:00'),
      dueAt: at('18T12:00'),
    })
  })

  test('that is open says when it falls due and is not decided', () => {
    expect(slaOutcome(promise())).toEqual({
      elapsedSeconds: null,
      pausedSeconds: 0,
      isPaused: false,
      dueAt: at('18T12:00'),
      breachedAt: null,
      computedMet: null,
      met: null,
      decidedAt: null,
    })
  })

  test('runs in the hours of its calendar', () => {
    const calendar = compileCalendar([
      {
        effectiveFrom: '2020-01-01',
        timeZone: 'UTC',
        weekly: { '3': [[540, 660]], '4': [[540, 1020]] },
        holidays: [],
        extraOpen: {},
      },
    ])
    expect(slaOutcome(promise({ calendar })).dueAt).toEqual(at('19T11:00'))
  })
})

describe('a pause', () => {
  const lunch = { start: at('18T10:00'), end: at('18T11:30') }

  test('moves the due time and is not elapsed time', () => {
    expect(slaOutcome(promise({ pauses: [lunch] })).dueAt).toEqual(at('18T13:30'))
    const stopped = slaOutcome(promise({ pauses: [lunch, lunch], stoppedAt: at('18T13:30') }))
    expect(stopped).toMatchObject({
      elapsedSeconds: 4 * hour,
      pausedSeconds: 1.5 * hour,
      met: true,
    })
  })

  test('of odd milliseconds does not break a promise kept to the millisecond', () => {
    const pauses = [1, 2, 3].map(nth => ({
      start: at(`18T09:0${nth}:00.001`),
      end: at(`18T09:0${nth}:10.302`),
    }))
    const outcome = slaOutcome(promise({ pauses, stoppedAt: at('18T12:00:30.903') }))
    expect(outcome).toMatchObject({ elapsedSeconds: 4 * hour, met: true })
  })

  test('that lasts lets the due time float', () => {
    const outcome = slaOutcome(promise({ pauses: [{ start: at('18T10:00'), end: null }] }))
    expect(outcome).toMatchObject({ isPaused: true, dueAt: null, met: null, decidedAt: null })
  })

  test('that lasts when the promise stopped ends with it', () => {
    const pauses = [{ start: at('18T10:00'), end: null }]
    const outcome = slaOutcome(promise({ pauses, stoppedAt: at('20T10:00') }))
    expect(outcome).toMatchObject({ isPaused: false, elapsedSeconds: 2 * hour, met: true })
  })

  test('after the breach does not move it', () => {
    const late = { start: at('18T13:00'), end: null }
    expect(slaOutcome(promise({ pauses: [late] }))).toMatchObject({
      isPaused: true,
      met: false,
      breachedAt: at('18T12:00'),
      dueAt: at('18T12:00'),
    })
    const over = { start: at('18T13:00'), end: at('18T14:00') }
    expect(slaOutcome(promise({ pauses: [over] })).breachedAt).toEqual(at('18T12:00'))
  })

  test('that begins when the target is just used up leaves the promise whole', () => {
    const start = at('18T12:00')
    const over = slaOutcome(promise({ pauses: [{ start, end: at('18T14:00') }] }))
    expect(over).toMatchObject({ met: null, breachedAt: null, dueAt: at('18T12:00') })
    const lasting = slaOutcome(promise({ pauses: [{ start, end: null }] }))
    expect(lasting).toMatchObject({ met: null, breachedAt: null, dueAt: null })
    const stopped = promise({ pauses: [{ start, end: at('18T14:00') }], stoppedAt: at('18T14:00') })
    expect(slaOutcome(stopped).met).toBe(true)
  })

  test('does not stop the clock of a response', () => {
    const outcome = slaOutcome(
      promise({ kind: 'RESPONSE', pauses: [{ start: at('18T09:00'), end: null }] }),
    )
    expect(outcome).toMatchObject({ isPaused: false, dueAt: at('18T12:00'), pausedSeconds: 0 })
  })
})

describe('what the source says', () => {
  test('wins over what we work out, which is kept beside it', () => {
    const kept = slaOutcome(promise({ stoppedAt: at('18T15:00'), sourceMet: true }))
    expect(kept).toMatchObject({
      met: true,
      computedMet: false,
      breachedAt: null,
      decidedAt: at('18T15:00'),
    })
    const broken = slaOutcome(promise({ stoppedAt: at('18T09:00'), sourceMet: false }))
    expect(broken).toMatchObject({
      met: false,
      computedMet: true,
      breachedAt: null,
      decidedAt: at('18T09:00'),
    })
  })

  test('about the time of the breach wins too, if it lies before the stop', () => {
    const clock = promise({ stoppedAt: at('18T15:00'), sourceMet: false })
    const said = slaOutcome({ ...clock, sourceBreachedAt: at('18T11:00') })
    expect(said.decidedAt).toEqual(at('18T11:00'))
    const due = slaOutcome({ ...clock, sourceDueAt: at('18T11:30') })
    expect(due.decidedAt).toEqual(at('18T11:30'))
    const later = slaOutcome({ ...clock, sourceDueAt: at('19T11:30') })
    expect(later.decidedAt).toEqual(at('18T12:00'))
  })

  test('of no breach so far is no verdict while the promise is open', () => {
    expect(slaOutcome(promise({ sourceMet: true })).met).toBeNull()
  })

  test('of a breach without a verdict is a broken promise', () => {
    const outcome = slaOutcome(promise({ sourceBreachedAt: at('18T11:00') }))
    expect(outcome).toMatchObject({ met: false, decidedAt: at('18T11:00') })
  })

  test('of the due time decides where there is no target', () => {
    const clock = promise({ targetSeconds: null, sourceDueAt: at('18T12:00') })
    expect(slaOutcome(clock).dueAt).toEqual(at('18T12:00'))
    expect(slaOutcome({ ...clock, stoppedAt: at('18T12:00') }).met).toBe(true)
    expect(slaOutcome({ ...clock, stoppedAt: at('18T12:01') }).decidedAt).toEqual(at('18T12:00'))
  })

  test('alone counts where there is neither target nor due time', () => {
    const clock = promise({ targetSeconds: null, stoppedAt: at('18T12:00') })
    expect(slaOutcome(clock)).toMatchObject({ met: null, dueAt: null, decidedAt: at('18T12:00') })
    const broken = slaOutcome({ ...clock, stoppedAt: null, sourceMet: false })
    expect(broken).toMatchObject({ met: false, decidedAt: null })
  })
})
