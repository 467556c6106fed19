import type { Grain } from '../../domain/calendar/period.js'
import type { NotedScope } from '../../domain/signal/annotation.js'
import type { AuthorAnswer } from './annotation.js'

/** A decision to start a new usual range. */
export interface BaselineRow {
  id: number
  kpi: string
  variant: string
  scope: NotedScope
  grain: Grain
  start: string
  reason: string
  author: AuthorAnswer
  acceptedAt: Date
}
