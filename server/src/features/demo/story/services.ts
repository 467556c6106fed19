import type { ServiceSpec } from './service-spec.js'
import { administrationServices } from './services-administration.js'
import { itServices } from './services-it.js'

/** The catalogue of the invented university: 22 services of four departments. */
export const services: readonly ServiceSpec[] = [...itServices, ...administrationServices]

/** Roles that the story gives; readers of the demo look for these. */
export const storyServices = {
  /** Its SLA stays green while reopenings, recurrence and satisfaction get worse. */
  watermelon: 'it-printing',
  /** Nobody agreed on an SLA, nobody asks its users: it serves no objective. */
  orphan: 'it-file-shares',
  /** Really off now: since a new system went live. */
  off: 'fin-travel',
  /** Visibly better in the last complete month. */
  improved: 'it-workplace',
} as const
