import { Invalid } from '../../../platform/errors.js'

/** A file that cannot be read at all: nothing of it is imported. */
export function refuseFile(reason: string, line?: number): Invalid {
  const message = line === undefined ? reason : `Line ${line}: ${reason}`
  return new Invalid(message, [{ argument: 'path', message }])
}
