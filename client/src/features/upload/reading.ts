/** How a file is to be read; what is empty is as it fits best. */
export interface HowToRead {
  profile: string
  mapping: string | null
  mappingVersion: number | null
  encoding: string
}

/** How the preview shows it, and whether that is how it would be read. */
export interface Fitted extends Omit<HowToRead, 'encoding'> {
  canRead: boolean
  /** By a mapping that is not saved. */
  isDraft: boolean
}

export const asFits: HowToRead = { profile: '', mapping: null, mappingVersion: null, encoding: '' }

const MAPPING = 'mapping:'

/** A profile or a mapping as the value of a select, and back. */
export const keyOfReading = (mapping: string | null, profile: string): string =>
  mapping === null ? profile : MAPPING + mapping
export const readingAt = (key: string): Pick<HowToRead, 'mapping' | 'profile'> =>
  key.startsWith(MAPPING)
    ? { mapping: key.slice(MAPPING.length), profile: '' }
    : { mapping: null, profile: key }
