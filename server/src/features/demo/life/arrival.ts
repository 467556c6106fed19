import type { LocalDay } from '../calendar/local-day.js'
import type { Causes } from '../story/causes.js'
import type { ServiceSpec } from '../story/service-spec.js'

/** Where a ticket comes from. */
export interface Arrival {
  id: number
  at: number
  day: LocalDay
  service: ServiceSpec
  causes: Causes
  /** The desk is open, so that people can call. */
  deskIsOpen: boolean
  /** Share of the way to self-service, 0..1. */
  portalGrowth: number
  reopenedFrom: string | null
}
