import type {
  AnnotationAct,
  AnnotationKind,
  NotedScope,
  WrittenKind,
} from '../../domain/signal/annotation.js'
import type { ScopeAnswer } from '../directory/index.js'

/** An annotation as it is stored, at one version. */
export interface AnnotationRow {
  annotationId: string
  version: number
  kind: WrittenKind
  kpi: string | null
  scope: NotedScope
  from: string
  to: string
  text: string
  authorId: string
  authorName: string
  authorPosition: string | null
  /** When its first version was written, and when this one was. */
  writtenAt: Date
  changedAt: Date
}

export interface AuthorAnswer {
  id: string
  name: string
  position: string | null
}

export interface AnnotationAnswer {
  id: string
  version: number
  kind: AnnotationKind
  kpi: string | null
  scope: ScopeAnswer
  from: string
  to: string
  text: string
  author: AuthorAnswer
  writtenAt: Date
  editedAt: Date | null
  isMine: boolean
  /** Where it is the start of a usual range: to take that back by. */
  baselineId: number | null
  mayDo: AnnotationAct[]
  /** Page of the decision behind it; null where it was only written. */
  permalink: string | null
}
