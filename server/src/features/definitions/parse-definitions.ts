import { Invalid } from '../../platform/errors.js'
import { type DefinitionsFile, definitionsFile, FORMAT, VERSION } from './definitions-file.js'

const SHOWN = 20

/** The definitions in a text. Throws Invalid that names each place and what is wrong there. */
export function parseDefinitions(text: string): DefinitionsFile {
  const read = definitionsFile.safeParse(jsonIn(text))
  if (read.success) return read.data
  throw new Invalid(
    'This file of definitions cannot be taken.',
    read.error.issues.slice(0, SHOWN).map(({ path, message }) => ({
      argument: placeOf(path),
      message: `${placeOf(path)}: ${message}`,
    })),
  )
}

function jsonIn(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refusal(`This is not JSON: ${(error as Error).message}`)
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT)
    throw refusal(`This is no file of definitions: "format" would be "${FORMAT}".`)
  if (version !== VERSION)
    throw refusal(
      `This file is of version ${JSON.stringify(version)}, and version ${VERSION} is read here. Write it again with the release that is to read it.`,
    )
  return value
}

const refusal = (message: string): Invalid => new Invalid(message, [{ argument: 'FILE', message }])

/** `services[3].calendar`, as it stands in the file. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  return place.replace(/^\./, '') || 'the file'
}
