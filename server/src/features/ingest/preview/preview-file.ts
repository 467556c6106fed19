import { Invalid } from '../../../platform/errors.js'
import { encodingNamed, profileNamed } from '../choices.js'
import type { ImportProfile } from '../profiles/import-profile.js'
import { profiles } from '../profiles/index.js'
import type { ColumnPreview, FilePreview } from './file-preview.js'
import { type Opened, openBy, wholeLines } from './fit-of.js'
import { previewRows } from './preview-rows.js'

export interface PreviewOptions {
  /** Name of a profile; absent: the one that fits. */
  profile?: string | null | undefined
  encoding?: string | null | undefined
  /** Zone of times without one. */
  timeZone: string
}

/** More than this of a file is not looked at: the first rows are in it. */
const HEAD_BYTES = 256 * 1024

/**
 * How the beginning of a file would be read: which profiles fit, what becomes of each column, and
 * the first rows. Reads no database and writes nothing. `first`: its first bytes.
 */
export async function previewFile(first: Buffer, options: PreviewOptions): Promise<FilePreview> {
  const head = first.length > HEAD_BYTES ? wholeLines(first.subarray(0, HEAD_BYTES)) : first
  const encoding = options.encoding ? encodingNamed(options.encoding) : undefined
  const tried = await Promise.all(
    profiles.map(async profile => ({ profile, opened: await openBy(profile, head, encoding) })),
  )
  const fits = tried.map(({ profile: { name, title }, opened: { missing, fault } }) => ({
    ...{ name, title, missing },
    fits: fault === null,
  }))
  const wanted = options.profile ? profileNamed(options.profile) : null
  const { profile, opened } = tried.find(each => each.profile === wanted) ?? bestOf(tried)
  const told = { profile: profile.name, fits, encoding: encoding ?? profile.csv.encoding }
  if (!opened.read) return { ...told, delimiter: null, columns: [], rows: [], fault: opened.fault }
  const { read } = opened
  const { rows, fault, sampleOf } = await previewRows(opened, profile, options.timeZone)
  return {
    ...told,
    encoding: read.encoding,
    delimiter: read.delimiter,
    columns: read.header.names.map(name => columnOf(name, profile, sampleOf)),
    rows,
    // What is cut off at the end of the beginning is no fault of the file.
    fault: first.length > HEAD_BYTES ? null : fault,
  }
}

type Tried = { profile: ImportProfile; opened: Opened }

/** Of those that fit the one that needs most columns: it says most about the file. */
function bestOf(tried: readonly Tried[]): Tried {
  const order = (one: Tried, other: Tried) =>
    Number(one.opened.fault !== null) - Number(other.opened.fault !== null) ||
    one.opened.missing.length - other.opened.missing.length ||
    other.profile.csv.columns.required.length - one.profile.csv.columns.required.length
  const [best] = tried.toSorted(order)
  if (!best) throw new Invalid('There is no import profile')
  return best
}

function columnOf(
  name: string,
  { meanings, csv }: ImportProfile,
  sampleOf: (column: string) => string | null,
): ColumnPreview {
  const meaning = Object.hasOwn(meanings, name) ? (meanings[name] ?? null) : null
  const isPerson = meaning?.includes('hash') ?? false
  return {
    name,
    meaning,
    isRequired: csv.columns.required.includes(name),
    sample: meaning === null || isPerson ? null : sampleOf(name),
  }
}
