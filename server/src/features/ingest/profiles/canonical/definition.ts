import type { ImportProfile } from '../import-profile.js'
import { canonicalMeanings } from './meanings.js'
import { openNormaliser } from './normalise.js'

/** Columns of all kinds of records; a file needs only those of the records it holds. */
export const canonicalColumns = Object.keys(canonicalMeanings).filter(name => name !== 'record')

export const canonical: ImportProfile = {
  name: 'canonical',
  title: 'our own CSV: a column "record" says what a row is; ISO 8601 times with zone',
  csv: {
    delimiter: ',',
    encoding: 'utf-8',
    missing: null,
    columns: { required: ['record'], optional: canonicalColumns },
  },
  meanings: canonicalMeanings,
  groupBy: null,
  readsLocalTimes: false,
  open: openNormaliser,
}
