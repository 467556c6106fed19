import { encodingNamed, profileNamed } from '../choices.js'
import { type AnyMapping, bestOf, candidatesOf, fieldsOf, type Tried } from './candidates.js'
import type { ColumnPreview, FieldPreview, FilePreview, ProfileFit } from './file-preview.js'
import { openBy, wholeLines } from './fit-of.js'
import { headersIn } from './headers-in.js'
import { previewRows } from './preview-rows.js'

export interface PreviewOptions {
  /** Name of a profile; absent, and without `mapping`: what fits best. */
  profile?: string | null | undefined
  /** A mapping to read by, saved or not. */
  mapping?: AnyMapping | null | undefined
  /** Mappings that are tried beside the profiles. */
  mappings?: readonly AnyMapping[]
  encoding?: string | null | undefined
  /** Zone of times without one. */
  timeZone: string
}

/** More than this of a file is not looked at: the first rows are in it. */
const HEAD_BYTES = 256 * 1024

/**
 * How the beginning of a file would be read: what fits, what becomes of each column, where each
 * field is found, and the first rows. Reads no database and writes nothing. `first`: its first bytes.
 */
export async function previewFile(first: Buffer, options: PreviewOptions): Promise<FilePreview> {
  const head = first.length > HEAD_BYTES ? wholeLines(first.subarray(0, HEAD_BYTES)) : first
  const encoding = options.encoding ? encodingNamed(options.encoding) : undefined
  const asked = options.mapping ?? null
  const saved = (options.mappings ?? []).filter(({ name }) => name !== asked?.name)
  const tried = await Promise.all(
    candidatesOf(asked ? [...saved, asked] : saved).map(async each => ({
      ...each,
      opened: await openBy(each.profile, head, encoding),
    })),
  )
  const chosen = chosenOf(tried, options)
  const { profile, mapping, opened } = chosen
  const declared = encoding ?? profile.csv.encoding
  const told = {
    profile: profile.name,
    mapping: mapping?.name ?? null,
    mappingVersion: mapping?.version ?? null,
    readsLocalTimes: profile.readsLocalTimes,
    timeZone: mapping?.timeZone ?? null,
    fits: tried.filter(each => each.mapping === null || each.mapping.name).map(fitOf),
  }
  if (!opened.read) {
    const headers = await headersIn(head, declared)
    const fields = fieldsOf(chosen, headers)
    const unread = { delimiter: null, encoding: declared, columns: [], rows: [] }
    return { ...told, ...unread, fields, headers, fault: opened.fault }
  }
  const { read } = opened
  const timeZone = mapping?.timeZone ?? options.timeZone
  const { rows, fault, sampleOf } = await previewRows(opened, profile, timeZone)
  const headers = read.header.names
  const fields = fieldsOf(chosen, headers)
  return {
    ...told,
    encoding: read.encoding,
    delimiter: read.delimiter,
    columns: headers.map(name => columnOf(name, fields, sampleOf)),
    fields,
    headers: headers.filter(name => name !== ''),
    rows,
    // What is cut off at the end of the beginning is no fault of the file.
    fault: first.length > HEAD_BYTES ? null : fault,
  }
}

function chosenOf(tried: readonly Tried[], { profile, mapping }: PreviewOptions): Tried {
  const own = profile ? profileNamed(profile) : null
  const found = tried.find(each =>
    mapping ? each.mapping === mapping : each.mapping === null && each.profile === own,
  )
  return found ?? bestOf(tried)
}

const fitOf = ({ profile, mapping, opened: { missing, fault } }: Tried): ProfileFit => ({
  name: profile.name,
  title: profile.title,
  mapping: mapping?.name ?? null,
  mappingVersion: mapping?.version ?? null,
  missing,
  fits: fault === null,
})

/** What becomes of a column; a mapping may make several fields of one. */
function columnOf(
  name: string,
  fields: readonly FieldPreview[],
  sampleOf: (column: string) => string | null,
): ColumnPreview {
  const read = fields.filter(({ expects }) => expects === name)
  const meanings = read.map(({ meaning }) => meaning)
  const isPerson = meanings.some(meaning => meaning.includes('hash'))
  return {
    name,
    meaning: meanings.length > 0 ? meanings.join('; ') : null,
    isRequired: read.some(({ isRequired }) => isRequired),
    sample: read[0] === undefined || isPerson ? null : sampleOf(read[0].field),
  }
}
