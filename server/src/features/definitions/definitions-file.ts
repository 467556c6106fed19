import { z } from 'zod'
import { alertFamilies } from '../../domain/alert/families.js'
import { isLocalDate } from '../../domain/calendar/local-date.js'
import { hoursIn } from '../../domain/calendar/opening-hours.js'
import { grains } from '../../domain/calendar/period.js'
import { priorities } from '../../domain/kpi/dimensions.js'
import { targetKinds } from '../../domain/target/target-version.js'

import { filedTerms } from './filed-terms.js'

export const FORMAT = 'steerboard-definitions'
export const VERSION = 1

const text = z.string().trim().min(1).max(200)
const date = z.string().refine(isLocalDate, 'a date YYYY-MM-DD is expected')
const hours = z.string().refine(value => hoursIn(value) !== null, {
  error: 'opening times such as 08:00-12:00 13:00-17:00 are expected',
})

const calendar = z.strictObject({
  code: text,
  name: text,
  versions: z
    .array(
      z.strictObject({
        effectiveFrom: date,
        timeZone: text,
        weekly: z.record(z.string().regex(/^[1-7]$/, '1 (Monday) to 7 is expected'), hours),
        holidays: z.array(date),
        extraOpen: z.record(date, hours),
      }),
    )
    .min(1),
})

const scope = z.strictObject({
  department: text.nullable(),
  service: text.nullable(),
  priority: z.enum(priorities).nullable(),
})

const mapping = z.strictObject({
  name: text,
  profile: text,
  fields: z
    .array(z.strictObject({ field: text, header: text.nullable(), value: text.nullable() }))
    .max(500),
  encoding: text.nullable(),
  timeZone: text.nullable(),
})

const target = z.strictObject({
  kpi: text,
  variant: text,
  grain: z.enum(grains),
  scope,
  from: date,
  to: date.nullable(),
  /** As it was agreed; a file is no decision, so it is compared, or proposed, and never taken over. */
  terms: filedTerms,
  rationale: z.string().max(4_000),
  kind: z.enum(targetKinds).nullable().default(null),
  contractReference: z.string().max(4_000).nullable().default(null),
})

/** What a file of definitions holds. */
export const definitionsFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  organisation: z.strictObject({
    name: text,
    timeZone: text,
    fiscalYearStartMonth: z.int().min(1).max(12),
    currency: text,
    ledgerRetentionDays: z.int().min(1).max(36_500),
  }),
  calendars: z.array(calendar).max(1_000),
  departments: z.array(z.strictObject({ code: text, name: text })).max(20_000),
  services: z
    .array(z.strictObject({ code: text, name: text, department: text, calendar: text.nullable() }))
    .max(20_000),
  teams: z
    .array(
      z.strictObject({
        code: text,
        name: text,
        department: text.nullable(),
        level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      }),
    )
    .max(20_000),
  alertRules: z
    .array(
      z.strictObject({
        family: z.enum(alertFamilies),
        kpi: text.nullable(),
        isOn: z.boolean(),
        settings: z.record(z.string(), z.number()),
      }),
    )
    .max(5_000),
  targets: z.array(target).max(20_000),
  /** How files with other headers are read; a file of an older release has none. */
  savedMappings: z.array(mapping).max(1_000).default([]),
  /** What the figures mean, and what profiles read: parts of the program, for comparison. */
  kpis: z.array(
    z.strictObject({
      code: text,
      variants: z.array(z.strictObject({ code: text, inWords: z.string() })),
    }),
  ),
  mappings: z.array(z.strictObject({ profile: text, columns: z.record(z.string(), z.string()) })),
})

export type DefinitionsFile = z.infer<typeof definitionsFile>
export type FiledCalendar = DefinitionsFile['calendars'][number]
export type FiledMapping = DefinitionsFile['savedMappings'][number]
export type FiledTarget = DefinitionsFile['targets'][number]
