import type { PersonName } from '../auth/index.js'

/** A saved query as it is answered. */
export interface SavedQueryAnswer {
  slug: string
  version: number
  name: string
  description: string
  document: string
  /** JSON text. */
  variables: string
  owner: PersonName
  isShared: boolean
  isOwn: boolean
  createdAt: Date
  changedAt: Date
}

export interface SavedQueryInput {
  name: string
  description?: string | null | undefined
  document: string
  /** JSON text; absent: none. */
  variables?: string | null | undefined
  isShared: boolean
}

/** A question that can be asked as it stands. */
export interface QueryExampleAnswer {
  name: string
  description: string
  /** Code of the KPI that it asks for; null: it is about more than one. */
  kpi: string | null
  document: string
  /** JSON text. */
  variables: string
}

/** Says what is wrong with a document, in words; nothing where it can be asked. */
export type FaultsIn = (document: string) => readonly string[]
