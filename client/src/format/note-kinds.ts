import type { AnnotationKind } from '@steerboard/schema'

/** What a note is about, in a word. */
export const noteKinds: Record<AnnotationKind, string> = {
  NOTE: 'Note',
  CHANGE: 'Change',
  INCIDENT: 'Incident',
  REBASELINE: 'New usual range',
  TARGET_CHANGE: 'New target',
}
