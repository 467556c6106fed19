import type { LocalDate } from '../calendar/local-date.js'

/** What a person can note on a series. */
export const writtenKinds = {
  NOTE: 'Something worth remembering beside the figure.',
  CHANGE:
    'A lasting change of how the work is done. A run that begins within three periods of it is a reason to consider new limits.',
  INCIDENT: 'Something that happened once, such as an outage or a flood of tickets.',
} as const
export type WrittenKind = keyof typeof writtenKinds

/** What is noted by the program, because it was decided elsewhere. */
export const decidedKinds = {
  REBASELINE: 'Someone started a new usual range here, with the reason.',
  TARGET_CHANGE: 'Another target than before judges the figures from here on.',
} as const
export type AnnotationKind = WrittenKind | keyof typeof decidedKinds

/** What can be done about a note. */
export const annotationActs = {
  EDIT: 'Write a further version of it. Only its author can.',
  WITHDRAW: 'Show it no more; it is kept. Of others only with the right to.',
  TAKE_BACK:
    'Take back the usual range that starts here: the one before holds again. With the right to decide on ranges.',
} as const
export type AnnotationAct = keyof typeof annotationActs

/** Where a note belongs: the organisation (both null), a department, or a service. */
export interface NotedScope {
  department: string | null
  service: string | null
}

/** A series as far as notes are concerned. */
export interface NotedSeries {
  kpi: string
  /** The department also of a service. */
  scope: NotedScope
}

/**
 * Whether a note stands beside a series: it is about this KPI or about all, and was made for the same
 * scope or one that holds it. What happened to one service says nothing about the organisation.
 */
export function standsBeside(
  note: { kpi: string | null; scope: NotedScope },
  series: NotedSeries,
): boolean {
  if (note.kpi !== null && note.kpi !== series.kpi) return false
  const { department, service } = note.scope
  if (service !== null) return service === series.scope.service
  return department === null || department === series.scope.department
}

/** Half-open, as periods are. */
export interface NotedDays {
  from: LocalDate
  to: LocalDate
}

export const overlaps = (note: NotedDays, range: NotedDays): boolean =>
  note.from < range.to && range.from < note.to
