import type { ReportAnswer } from './report-answer.js'

export const uploadStates = {
  RECEIVING: 'Parts of the file are still to come.',
  RECEIVED: 'All of it is there; nothing was done with it yet.',
  WAITING: 'A dry run or an import was asked for and begins soon.',
  RUNNING: 'It is being read; `phase` and `rowsRead` say how far it is.',
  CHECKED: 'A dry run has found out what would happen.',
  APPLIED: 'It was imported.',
  REFUSED: 'It was refused as a whole, for the reason in `problem`; nothing was imported.',
  FAILED: 'Something went wrong; nothing was imported.',
  DISCARDED: 'It was given up, and its content is gone.',
} as const
export type UploadState = keyof typeof uploadStates

export const uploadPurposes = {
  FACTS: 'A CSV file of records, to be imported.',
  DEFINITIONS: 'A file of definitions, as `exportDefinitions` writes it.',
} as const
export type UploadPurpose = keyof typeof uploadPurposes

/** What is under way; nothing else can be done with it. */
export const BUSY: readonly UploadState[] = ['WAITING', 'RUNNING']
/** Its content is there, and something can be done with it. */
export const OPEN: readonly UploadState[] = ['RECEIVED', 'CHECKED', 'REFUSED', 'FAILED']

export interface Upload {
  id: string
  fileName: string
  size: number
  received: number
  purpose: UploadPurpose
  state: UploadState
  profile: string | null
  mapping: string | null
  mappingVersion: number | null
  encoding: string | null
  isDryRun: boolean
  phase: string | null
  rowsRead: number
  bytesRead: number
  report: ReportAnswer | null
  problem: string | null
  runId: number | null
  createdAt: Date
  changedAt: Date
}

export const LONGEST_NAME = 200
export const MOST_BYTES = 50 * 1024 * 1024
/** Of definitions, which are read as a whole. */
export const MOST_BYTES_DEFINED = 5 * 1024 * 1024
export const MOST_ROWS = 1_000_000
export const PART_BYTES = 1024 * 1024
/** Refused rows that are kept to be looked at; their count is always exact. */
export const MOST_REJECTS = 10_000

export const WORK_ON_UPLOAD = 'work-on-upload'
export interface WorkOnUpload {
  upload: string
}
