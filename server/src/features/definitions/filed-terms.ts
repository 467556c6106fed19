import { z } from 'zod'
import { isLocalDate } from '../../domain/calendar/local-date.js'

const date = z.string().refine(isLocalDate, 'a date YYYY-MM-DD is expected')
const number = z.number()
const tabled = z.strictObject({
  from: date,
  value: number,
  red: z.exactOptional(number),
  stretch: z.exactOptional(number),
})

const trajectory = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('CONSTANT'), value: number }),
  z.strictObject({ shape: z.literal('STEP'), steps: z.array(tabled).max(1_000).readonly() }),
  z.strictObject({
    shape: z.literal('LINEAR'),
    baseline: number,
    baselineDate: date,
    target: number,
    targetDate: date,
  }),
  z.strictObject({
    shape: z.literal('TABLE'),
    rows: z
      .array(tabled.extend({ to: date }))
      .max(1_000)
      .readonly(),
  }),
])

/** What was agreed about a value; null: to have none. */
export const filedTerms = z
  .discriminatedUnion('direction', [
    z.strictObject({
      direction: z.enum(['HIGHER', 'LOWER']),
      trajectory,
      red: number,
      stretch: z.exactOptional(number),
    }),
    z.strictObject({
      direction: z.literal('RANGE'),
      low: number,
      high: number,
      redLow: number,
      redHigh: number,
    }),
  ])
  .nullable()
